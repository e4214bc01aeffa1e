import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
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
const reads = actions.filter((action) => action.startsWith('ec2:Describe'));

const readme = readFileSync('README.md', 'utf8');
/** A policy as a person copies it out of the README. */
const policy = (name: string): Policy => {
  const [, text = ''] = new RegExp(`<!-- policy: ${name} -->\\n\\n\`\`\`json\\n([^]*?)\\n\`\`\``).exec(readme) ?? [];
  return JSON.parse(text) as Policy;
};
const allowed = ({ Statement: statements }: Policy): readonly string[] =>
  statements.flatMap(({ Action: action }) => action).toSorted();

describe('the IAM policies of the README', () => {
  it('let one look with the reads that are made, and no more', () => {
    expect(reads.length).toBeGreaterThan(8);
    expect(allowed(policy('read'))).toEqual(reads);
  });

  it('lack nothing: whoever may not send one of the reads is told which, and reads the rest', async () => {
    // Asked for the details of one interface, for the choice of a region, and for a name in accounts that are not open.
    const beside = ['ec2:DescribeNetworkInterfaceAttribute', 'ec2:DescribeRegions', 'ec2:DescribeTags'];
    for (const iamAction of reads) {
      const { simulator, platform } = simulatedPlatform(demoSnapshot());
      simulator.faults.deny(iamAction.slice('ec2:'.length));
      const { gaps } = await (await platform.connect({ kind: 'demo' })).read();
      expect(gaps.map((gap) => gap.iamAction)).toEqual(beside.includes(iamAction) ? [] : [iamAction]);
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
