import { describe, expect, it } from 'vitest';
import type { Ec2 } from '../../../src/actions/ec2.ts';
import { Inventory } from '../../../src/domain/inventory.ts';
import type { Snapshot } from '../../../src/domain/model.ts';
import { judgeSteps } from '../../../src/services/judgeSteps.ts';
import { preview } from '../../../src/services/preview.ts';
import { simulatedPlatform } from '../../support/simulatedPlatform.ts';
import {
  attached,
  eni,
  instance,
  internetGateway,
  inventoryOf,
  named,
  elasticIp,
  primaryEni,
  routeTable,
  snapshot,
} from '../../support/snapshot.ts';
import { whole } from '../../support/wholeOperation.ts';

const secondary = eni({ attachment: attached('i-0a', 1, { id: 'eni-attach-0a' }) });
const tableTo = (target: string) =>
  routeTable({ id: 'rtb-0a', routes: [{ destination: '192.168.0.0/16', target, state: 'active' }] });

const account = (over: Partial<Snapshot> = {}): Snapshot =>
  snapshot({
    instances: [instance(), instance({ id: 'i-0b', state: 'stopped' })],
    enis: [primaryEni(), secondary, primaryEni({ id: 'eni-0primaryb', attachment: attached('i-0b', 0) })],
    routeTables: [tableTo('eni-0a')],
    ...over,
  });

/** What is told of a plan in several steps, each with its rule and step. */
const told = async (run: (ec2: Ec2) => Promise<unknown>, given = account()): Promise<readonly string[]> => {
  const operation = {
    ...whole('attachInterface', { known: () => ({}), questions: [], rules: [], composed: true, run: async () => {} }),
    run: async (_input: unknown, ec2: Ec2) => void (await run(ec2)),
  };
  const { findings } = await preview(
    { operation, input: {}, inventory: new Inventory(given) },
    simulatedPlatform(given).platform,
  );
  return findings.map((each) => `${'step' in each ? String(each.step) : 'all'} ${each.severity} ${each.ruleId}`);
};

const detach = async (ec2: Ec2): Promise<unknown> =>
  ec2.detachInterface({ eniId: 'eni-0a', attachmentId: 'eni-attach-0a', force: false });
const attachTo = (ec2: Ec2, instanceId: string) =>
  ec2.attachInterface({ eniId: 'eni-0a', instanceId, networkCard: 0, deviceIndex: 1 });

describe('the steps of a plan', () => {
  it('are judged where they stand: what is attached may be attached elsewhere once it is detached', async () => {
    const findings = await told(async (ec2) => {
      await detach(ec2);
      await attachTo(ec2, 'i-0b');
    });
    expect(findings.filter((each) => each.includes('block'))).toEqual([]);
    expect(findings).toContain('0 warn detach/link-down');
    expect(findings).toContain('1 warn attach/guest-setup');
  });

  it('are not warned of for what the plan makes good by its end', async () => {
    expect(await told(detach)).toContain('0 warn interface/routes');
    const moved = await told(async (ec2) => {
      await detach(ec2);
      await attachTo(ec2, 'i-0b');
    });
    expect(moved.filter((each) => each.includes('interface/routes'))).toEqual([]);
  });

  it('are warned of all that, where the plan does not come to its end', async () => {
    const findings = await told(async (ec2) => {
      await detach(ec2);
      await attachTo(ec2, 'i-0gone');
    });
    expect(findings).toContain('1 block attach/instance-exists');
    expect(findings).toContain('0 warn interface/routes');
    expect(findings[0]).toBe('1 block attach/instance-exists');
  });

  it('of an elastic IP that is put elsewhere leave nothing idle', async () => {
    const address = elasticIp({ eniId: 'eni-0a', privateIp: '10.0.0.20', associationId: 'eipassoc-0a' });
    const given = account({ addresses: [address], internetGateways: [internetGateway()] });
    const take = async (ec2: Ec2): Promise<unknown> =>
      ec2.disassociateAddress({ allocationId: address.allocationId, associationId: 'eipassoc-0a' });
    const idle = (findings: readonly string[]) => findings.filter((each) => each.includes('disassociate/stays'));
    expect(idle(await told(take, given))).toEqual(['0 warn disassociate/stays-allocated']);
    const again = await told(async (ec2) => {
      await take(ec2);
      const { allocationId } = address;
      await ec2.associateAddress({
        allocationId,
        eniId: 'eni-0primary',
        privateIp: '10.0.0.10',
        allowReassociation: false,
      });
    }, given);
    expect(idle(again)).toEqual([]);
  });

  it('are told once of the same thing, also where it is called otherwise by then', () => {
    const [twin, holder] = ['eni-0aaaaaaaaaaaaaaa1', 'i-0bbbbbbbbbbbbbbb1'];
    const calling = (name: string) =>
      inventoryOf({
        instances: [instance({ id: holder })],
        enis: [eni(), eni({ id: twin, ...named(name), attachment: attached(holder, 0) })],
      });
    const input = { eniId: 'eni-0a', instanceId: holder, networkCard: 0, deviceIndex: 1 };
    const call = { action: 'attachInterface', input } as const;
    const all = judgeSteps(
      [
        { call, before: calling('old') },
        { call, before: calling('new') },
      ],
      undefined,
    );
    const twice = all.filter(({ ruleId }) => ruleId === 'attach/same-subnet-twice');
    expect(twice.map(({ step, message }) => [step, message.split(': ').at(-1)])).toEqual([[0, `${twin} "old"`]]);
  });
});
