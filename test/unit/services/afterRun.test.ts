import { describe, expect, it } from 'vitest';
import { callOf, type Ec2 } from '../../../src/actions/ec2.ts';
import { nameOf } from '../../../src/domain/tags.ts';
import { readAfter } from '../../../src/services/afterRun.ts';
import { runOperation } from '../../../src/services/run.ts';
import { Store } from '../../../src/services/store.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { countedCalls } from '../../support/countedCalls.ts';
import { operationOf } from '../../support/earnestRun.ts';
import { connectionInto, simulatedPlatform } from '../../support/simulatedPlatform.ts';
import { elasticIp, inventoryOf } from '../../support/snapshot.ts';

const account = demoSnapshot();
const named = (name: string, things: (typeof account)['enis' | 'instances']): string =>
  things.find((thing) => nameOf(thing) === name)?.id ?? `no ${name}`;
const spare = named('ha-spare', account.enis);
const standby = named('ha-2', account.instances);

/** The demo account, read by a store, and an operation that does what a test says. */
const opened = async () => {
  const { simulator: plain, platform } = simulatedPlatform(account);
  const { calls, simulator } = countedCalls(plain);
  const store = new Store({ ...platform, connect: async () => connectionInto(simulator) });
  await store.setScope({ kind: 'demo' });
  calls.length = 0;
  const run = (work: (ec2: Ec2) => Promise<unknown>, signal?: AbortSignal) =>
    runOperation(
      {
        operation: operationOf({
          known: () => ({}),
          questions: [],
          rules: [],
          run: async (_input, ec2) => void (await work(ec2)),
        }),
        input: {},
        anyway: true,
        reviewed: store.inventory,
        signal,
      },
      { store, platform, readOnlyReason: () => undefined },
    );
  const reads = () => calls.filter((call) => call.startsWith('Describe'));
  return { store, calls, reads, run, simulator: plain };
};

const describeInterface = (ec2: Ec2) => ec2.modifyDescription({ eniId: spare, description: 'for failover' });
const attach = (ec2: Ec2) => ec2.attachInterface({ eniId: spare, instanceId: standby, deviceIndex: 1, networkCard: 0 });

describe('after a run', () => {
  it('a changed description takes three calls in all: it is looked at, set, and seen', async () => {
    const { run, calls, store } = await opened();
    expect(await run(describeInterface)).toMatchObject({ kind: 'done' });
    expect(calls).toEqual([
      'DescribeNetworkInterfaces',
      'ModifyNetworkInterfaceAttribute',
      'DescribeNetworkInterfaces',
    ]);
    expect(store.inventory?.eni(spare)?.description).toBe('for failover');
  });
  it('work on many reads none of them again that was seen', async () => {
    const { run, reads, store } = await opened();
    const some = account.enis.filter(({ requesterManaged }) => !requesterManaged).slice(0, 5);
    await run((ec2) => Promise.all(some.map(({ id: eniId }) => ec2.modifyDescription({ eniId, description: 'seen' }))));
    expect(reads().length).toBeLessThanOrEqual(2 * some.length);
    expect(some.map(({ id }) => store.inventory?.eni(id)?.description)).toEqual(some.map(() => 'seen'));
  });
  it('what several calls changed at a time is read again', async () => {
    const { run, reads } = await opened();
    await run((ec2) =>
      Promise.all([describeInterface(ec2), ec2.modifySourceDestCheck({ eniId: spare, enabled: false })]),
    );
    // Looked at before and after each of the two, and once more.
    expect(reads().length).toBeGreaterThan(3);
  });
  it('the instance of an attached interface follows', async () => {
    const { run, reads, store } = await opened();
    await run(attach);
    expect(store.inventory?.enisOf({ id: standby }).map(({ id }) => id)).toContain(spare);
    expect(new Set(reads())).toEqual(new Set(['DescribeNetworkInterfaces', 'DescribeInstances']));
  });
  it('what was deleted is gone, and its subnet has its address back', async () => {
    const { run, store } = await opened();
    const subnetId = store.inventory?.eni(spare)?.subnetId;
    const free = store.inventory?.subnet(subnetId)?.freeIpv4 ?? 0;
    await run((ec2) => ec2.deleteInterface({ eniId: spare }));
    expect(store.inventory?.eni(spare)).toBeUndefined();
    expect(store.inventory?.subnet(subnetId)?.freeIpv4).toBe(free + 1);
  });
  it('what was made is there', async () => {
    const { run, store } = await opened();
    const subnetId = store.inventory?.eni(spare)?.subnetId ?? '';
    const { made } = await run((ec2) => ec2.createInterface({ subnetId }));
    expect(store.inventory?.eni(made[0])?.subnetId).toBe(subnetId);
  });
  it('nothing is read where nothing that is shown can be otherwise', async () => {
    const { run, store, calls } = await opened();
    const before = store.inventory;
    await run(async () => undefined);
    expect(calls).toEqual([]);
    expect(store.inventory).toBe(before);
  });
  it('all is read where EC2 refused something: its reason may lie anywhere', async () => {
    const { run, simulator, reads } = await opened();
    simulator.faults.before('ModifyNetworkInterfaceAttribute', () => void simulator.world.enis.delete(spare));
    expect(await run(describeInterface)).toMatchObject({ kind: 'failed' });
    expect(reads()).toContain('DescribeVpcs');
  });
  it('what is stopped on the way is shown as it is', async () => {
    const { run, store, simulator } = await opened();
    const stop = new AbortController();
    simulator.faults.before('AttachNetworkInterface', () => stop.abort());
    expect(await run(attach, stop.signal)).toMatchObject({ kind: 'cancelled' });
    expect(store.inventory?.eni(spare)?.attachment).toEqual(simulator.world.enis.get(spare)?.attachment);
  });
  it('what cannot be read for the moment stays, marked as old', async () => {
    const { run, store, simulator } = await opened();
    simulator.faults.before('CreateNetworkInterface', () => simulator.faults.garble({ action: 'DescribeSubnets' }));
    const { made } = await run((ec2) => ec2.createInterface({ subnetId: store.inventory?.eni(spare)?.subnetId ?? '' }));
    expect(store.inventory?.eni(made[0])).toBeDefined();
    expect(store.inventory?.gap('subnets')).toMatchObject({ kept: { whole: true } });
    expect(store.inventory?.snapshot.subnets).toHaveLength(account.subnets.length);
  });
  it('all is read where something may not be read any more', async () => {
    const { run, store, simulator } = await opened();
    simulator.faults.before('CreateNetworkInterface', () => simulator.faults.deny('DescribeSubnets'));
    const subnetId = store.inventory?.eni(spare)?.subnetId ?? '';
    expect(await run((ec2) => ec2.createInterface({ subnetId }))).toMatchObject({ kind: 'done' });
    expect(store.inventory?.missing('subnets')).toMatchObject({ code: 'UnauthorizedOperation' });
  });
  it('a read of all that has begun before is begun anew', async () => {
    const { run, store } = await opened();
    await run(async (ec2) => {
      void store.refresh();
      await describeInterface(ec2);
    });
    expect(store.state.kind).toBe('ready');
    expect(store.inventory?.eni(spare)?.description).toBe('for failover');
  });
});

describe('a call that was kept back', () => {
  it('has read again what it named, which is otherwise than it was reviewed', () => {
    const inventory = inventoryOf({ addresses: [elasticIp()] });
    const held = [callOf({ action: 'releaseAddress', input: { allocationId: 'eipalloc-0a' } })];
    expect(readAfter({ done: [], made: [], refused: [], open: [], held }, inventory)).toEqual({
      addresses: { id: ['eipalloc-0a'] },
    });
  });
});
