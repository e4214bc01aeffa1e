import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domain/model.ts';
import type { PortionCenter } from '../../../src/domain/portionAround.ts';
import { nameOf } from '../../../src/domain/tags.ts';
import { readAround } from '../../../src/services/readAround.ts';
import { Store } from '../../../src/services/store.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { countedCalls } from '../../support/countedCalls.ts';
import { connectionInto, simulatedPlatform } from '../../support/simulatedPlatform.ts';

const account = demoSnapshot();
const named = (name: string, things: Snapshot['enis' | 'instances' | 'vpcs']): string =>
  things.find((thing) => nameOf(thing) === name)?.id ?? `no ${name}`;
const spare = named('ha-spare', account.enis);
const standby = named('ha-2', account.instances);
const home = account.enis.find(({ id }) => id === spare);

const opened = async () => {
  const { simulator: plain, platform } = simulatedPlatform(account);
  const { calls, simulator } = countedCalls(plain);
  const store = new Store({ ...platform, connect: async () => connectionInto(simulator) });
  await store.setScope({ kind: 'demo' });
  calls.length = 0;
  const { world } = plain;
  /** Attaches the spare interface to the standby instance, behind the extension's back. */
  const attach = async (): Promise<void> => {
    const other = connectionInto(plain);
    await other.ec2().attachInterface({ eniId: spare, instanceId: standby, deviceIndex: 1, networkCard: 0 });
    other.close();
  };
  const whole = async (): Promise<Snapshot> => {
    const other = connectionInto(plain);
    return other.read().finally(() => other.close());
  };
  return { store, calls, world, faults: plain.faults, attach, whole };
};

const centers: readonly PortionCenter[] = [
  { kind: 'interface', id: spare },
  { kind: 'instance', id: standby },
  { kind: 'subnet', id: home?.subnetId ?? '' },
  { kind: 'vpc', id: home?.vpcId ?? '' },
];

describe('what is read again by itself', () => {
  it.each(centers)('shows what has come at the $kind, as a whole read would', async (center) => {
    const { store, attach, whole } = await opened();
    await attach();
    await readAround(store, [center]);
    expect({ ...store.inventory?.snapshot, readAt: 0 }).toEqual({ ...(await whole()), readAt: 0 });
  });
  it.each(centers)('shows what has gone from the $kind, and keeps what is elsewhere now', async (center) => {
    const { store, attach, whole, world } = await opened();
    await attach();
    await readAround(store, [{ kind: 'instance', id: standby }]);
    const eni = world.enis.get(spare);
    if (eni) world.enis.set(spare, { ...eni, attachment: undefined, status: 'available' });
    await readAround(store, [center]);
    expect(store.inventory?.eni(spare)?.attachment).toBeUndefined();
    expect({ ...store.inventory?.snapshot, readAt: 0 }).toEqual({ ...(await whole()), readAt: 0 });
  });
  // A VPC alone has gateways, network ACLs and exclusions from VPC Block Public Access to ask for, each with a call of its own.
  it.each(centers)('asks for nothing beyond the $kind', async (center) => {
    const { store, calls } = await opened();
    const before = store.inventory;
    expect(await readAround(store, [center])).toMatchObject({ kind: 'read', isChanged: false });
    expect(store.inventory).toBe(before);
    expect(calls).not.toContain('GetCallerIdentity');
    expect(calls.length).toBeLessThanOrEqual(center.kind === 'vpc' ? 16 : 9);
  });
  it('learns of an instance that came later and has the interface now', async () => {
    const { store, world, whole } = await opened();
    const [eni, other] = [world.enis.get(spare), account.instances.find(({ id }) => id === standby)];
    if (!eni || !other) throw new Error('The world lacks them');
    world.instances.set('i-0new', { ...other, id: 'i-0new', type: 'c5n.18xlarge' });
    const attachment = {
      ...account.enis.find(({ attachment: at }) => at?.instanceId === standby)?.attachment,
      id: 'eni-attach-9',
    };
    world.enis.set(spare, {
      ...eni,
      status: 'in-use',
      attachment: { ...attachment, instanceId: 'i-0new', deviceIndex: 1 } as never,
    });
    await readAround(store, [{ kind: 'interface', id: spare }]);
    expect(store.inventory?.instance('i-0new')?.type).toBe('c5n.18xlarge');
    const now = await whole();
    expect(store.inventory?.snapshot.instanceTypes).toEqual(now.instanceTypes);
  });
  it('marks as old what cannot be read for the moment, and says why', async () => {
    const { store, faults } = await opened();
    faults.garble({ action: 'DescribeNetworkInterfaces' });
    const end = await readAround(store, [{ kind: 'interface', id: spare }]);
    expect(end).toMatchObject({ kind: 'read', problem: { recovery: expect.any(String) as string } });
    expect(store.inventory?.gap('enis')?.kept?.whole).toBe(true);
    expect(store.inventory?.eni(spare)).toBeDefined();
  });
  it('reads all where the session has ended, and keeps what is shown', async () => {
    const { store, faults } = await opened();
    faults.expireCredentials();
    expect(await readAround(store, [{ kind: 'interface', id: spare }])).toMatchObject({ kind: 'all' });
    expect(store.state).toMatchObject({ kind: 'failed', problem: { recovery: 'signIn' } });
    expect(store.inventory?.eni(spare)).toBeDefined();
  });
});

describe('a portion', () => {
  it('is not put into another account that was opened meanwhile', async () => {
    const { store, faults } = await opened();
    let opening: Promise<unknown> | undefined;
    faults.before('DescribeNetworkInterfaces', async () => {
      opening = store.setScope({ kind: 'demo' });
      await opening;
    });
    expect(await readAround(store, [{ kind: 'interface', id: spare }])).toEqual({ kind: 'left' });
    expect(await opening).toMatchObject({ kind: 'ready' });
  });
  it('waits for the one before it', async () => {
    const { store, attach } = await opened();
    const first = readAround(store, [{ kind: 'interface', id: spare }]);
    await attach();
    const second = readAround(store, [{ kind: 'interface', id: spare }]);
    await Promise.all([first, second]);
    expect(store.inventory?.eni(spare)?.attachment?.instanceId).toBe(standby);
  });
});
