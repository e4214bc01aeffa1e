import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actionOf } from '../../../src/actions/actions.ts';
import type { Call } from '../../../src/actions/ec2.ts';
import { connect } from '../../../src/aws/connect.ts';
import type { Connection } from '../../../src/aws/connection.ts';
import { isProblemError } from '../../../src/domain/errors.ts';
import { denialsIn, policyFor } from '../../../src/domain/iamPolicy.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { callsSaying } from '../../support/callsSaying.ts';
import { emptyBut, scriptedEc2, type Script } from '../../support/scriptedEc2.ts';
import { simulatedPlatform } from '../../support/simulatedPlatform.ts';

type Statement = { readonly Sid: string; readonly Effect: string; readonly Action: string | readonly string[] };
type Policy = { readonly Version: string; readonly Statement: readonly Statement[] };

/** The calls of the SDK that the product makes, as the IAM actions they need; what brings credentials is a profile's own to be allowed. */
const asked = readdirSync('src/aws', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('credentials/'))
  .flatMap((name) => [...readFileSync(join('src/aws', name), 'utf8').matchAll(/\bnew ([A-Z]\w+)Command\(/g)])
  .map(([, call]) => `ec2:${call}`)
  .filter((action) => action !== 'ec2:GetCallerIdentity');
const actions = [...new Set(asked)].toSorted();
const reads = actions.filter((action) => /^ec2:(Describe|Get)/.test(action));

const readme = readFileSync('README.md', 'utf8');
/** A policy as a person copies it out of the README. */
const policy = (name: string): Policy => {
  const [, text = ''] = new RegExp(`<!-- policy: ${name} -->\\n\\n\`\`\`json\\n([^]*?)\\n\`\`\``).exec(readme) ?? [];
  return JSON.parse(text) as Policy;
};
const allowed = ({ Statement: statements }: Policy): readonly string[] =>
  statements.flatMap(({ Action: action }) => action).toSorted();

/** Sends one change by itself. */
const sent = (connection: Connection, { action, input }: Call): Promise<unknown> =>
  (connection.ec2()[action] as (given: unknown) => Promise<unknown>)(input);

const saidOf = async (work: Promise<unknown>): Promise<Problem | undefined> => {
  try {
    await work;
    return undefined;
  } catch (error) {
    return isProblemError(error) ? error.problem : undefined;
  }
};

describe('what was denied', () => {
  const deniedAll = async (script: Script) => {
    const requestHandler = scriptedEc2(script);
    return saidOf(connect({ kind: 'demo' }, { requestHandler, maxAttempts: 1 }).read());
  };
  const nine = reads.filter((action) => !/InterfaceAttribute|Regions|InstanceTypes|Tags|CidrReservations/.test(action));

  it('is told in one message with all that is missing, and the policy that allows it', async () => {
    const problem = await deniedAll(() => ({ code: 'UnauthorizedOperation' }));
    for (const action of nine) expect(problem?.message).toContain(action);
    expect(problem?.message).toMatch(/^The profile in use lacks the permissions: ec2:/);
    expect(JSON.parse(policyFor(problem?.denied ?? []) ?? '')).toEqual({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: nine, Resource: '*' }],
    });
  });

  it('outright is told apart, and is in no policy', async () => {
    const by = 'with an explicit deny in a service control policy';
    const problem = await deniedAll((action) => ({
      code: 'UnauthorizedOperation',
      message: `You are not authorized to perform: ec2:${action}${action === 'DescribeVpcs' ? ` ${by}` : ''}`,
    }));
    expect(problem?.message).toMatch(/\. Explicitly denied by a service control policy: ec2:DescribeVpcs$/);
    expect(policyFor(problem?.denied ?? [])).not.toContain('DescribeVpcs');
    const all = await deniedAll((action) => ({
      code: 'UnauthorizedOperation',
      message: `You are not authorized to perform: ec2:${action} ${by}`,
    }));
    expect(all?.remedy).toMatch(/^Another policy does not help/);
    expect(policyFor(all?.denied ?? [])).toBeUndefined();
  });

  it('of one part is in its gap, as a fact of its own', async () => {
    const by = 'with an explicit deny in an identity-based policy';
    const script = emptyBut({
      DescribeVpcs: { code: 'UnauthorizedOperation', message: `not authorized to perform: ec2:DescribeVpcs ${by}` },
      DescribeAddresses: { code: 'UnauthorizedOperation' },
    });
    const requestHandler = scriptedEc2(script);
    const { gaps } = await connect({ kind: 'demo' }, { requestHandler, maxAttempts: 1 }).read();
    expect(gaps.map(({ part, deniedBy }) => [part, deniedBy])).toEqual([
      ['vpcs', 'an identity-based policy'],
      ['addresses', undefined],
    ]);
    expect(policyFor(denialsIn(gaps))).toContain('"ec2:DescribeAddresses"');
    expect(policyFor(denialsIn(gaps))).not.toContain('DescribeVpcs');
  });
});

describe('the IAM policies of the README', () => {
  it('let one look with the reads that are made, and no more', () => {
    expect(reads.length).toBeGreaterThan(8);
    expect(allowed(policy('read'))).toEqual(reads);
  });

  it('lack nothing: whoever may not send one of the reads is told which, and reads the rest', async () => {
    // Asked for the details of one interface, for a subnet, for the choice of a region, and for a name in accounts that are not open.
    const beside = [
      'ec2:DescribeNetworkInterfaceAttribute',
      'ec2:GetSubnetCidrReservations',
      'ec2:DescribeRegions',
      'ec2:DescribeTags',
    ];
    for (const iamAction of reads) {
      const { simulator, platform } = simulatedPlatform(demoSnapshot());
      simulator.faults.deny(iamAction.slice('ec2:'.length));
      const { gaps } = await (await platform.connect({ kind: 'demo' })).read();
      expect(gaps.map((gap) => gap.iamAction)).toEqual(beside.includes(iamAction) ? [] : [iamAction]);
    }
  });

  it('lack nothing for changes: whoever may not send one of them is told which, in a try and in a check', async () => {
    const { simulator, platform } = simulatedPlatform(demoSnapshot());
    const connection = await platform.connect({ kind: 'demo' });
    const changes = allowed(policy('everything')).filter(
      (action) => action.startsWith('ec2:') && !reads.includes(action),
    );
    expect(changes.length).toBeGreaterThan(15);
    const calls = callsSaying('eni-0a1b2c3d4e5f60718');
    for (const iamAction of changes) {
      const api = iamAction.slice('ec2:'.length);
      const call = calls.find(({ action }) => actionOf(action).api === api);
      if (!call) throw new Error(`No operation sends ${api}`);
      simulator.faults.deny(api);
      const told = await saidOf(sent(connection, call));
      expect(told).toMatchObject({
        message: `The profile in use lacks the permission: ${iamAction}`,
        remedy: `Ask for a policy that allows ${iamAction}, or choose another profile.`,
        denied: [{ iamAction }],
      });
      const checked = await connection.dryRun(call);
      expect([
        { kind: 'denied', message: told?.message, denied: [{ iamAction, by: undefined }] },
        { kind: 'unavailable' },
      ]).toContainEqual(checked);
      simulator.faults.allow(api);
    }
  });

  it('let one do everything with the calls that are made, and what flow logs need beside them', () => {
    const beside = ['iam:PassRole', 'logs:CreateLogDelivery', 'logs:DeleteLogDelivery'];
    expect(allowed(policy('everything'))).toEqual([...actions, ...beside].toSorted());
  });

  it('are whole policies that allow', () => {
    for (const { Version: version, Statement: statements } of [policy('read'), policy('everything')]) {
      expect(version).toBe('2012-10-17');
      expect(statements.map(({ Effect: effect }) => effect).filter((effect) => effect !== 'Allow')).toEqual([]);
    }
  });
});
