import { describe, expect, it } from 'vitest';
import type { CidrReservation } from '../../../src/domain/model.ts';
import { createInterface } from '../../../src/operations/createInterface.ts';
import { operationById } from '../../../src/operations/registry.ts';
import { glanceAtReservations, readReservations } from '../../../src/services/readReservations.ts';
import { Store } from '../../../src/services/store.ts';
import { runWizard } from '../../../src/services/wizard.ts';
import { countedCalls } from '../../support/countedCalls.ts';
import { connectionInto, simulatedPlatform } from '../../support/simulatedPlatform.ts';
import { securityGroup, snapshot, subnet } from '../../support/snapshot.ts';
import { harnessOver } from '../../support/wizardHarness.ts';

const kept: CidrReservation = { id: 'scr-0a', cidr: '10.0.0.0/27', type: 'explicit', description: 'later' };

const simulated = () => {
  const account = snapshot({
    subnets: [subnet({ reservations: [kept] }), subnet({ id: 'subnet-0b' })],
    securityGroups: [securityGroup()],
  });
  const { simulator: plain, platform } = simulatedPlatform(account);
  const { calls, simulator } = countedCalls(plain);
  return { calls, faults: plain.faults, platform: { ...platform, connect: async () => connectionInto(simulator) } };
};

const opened = async () => {
  const { platform, ...rest } = simulated();
  const store = new Store(platform);
  await store.setScope({ kind: 'demo' });
  rest.calls.length = 0;
  return { ...rest, store, of: (id: string) => store.inventory?.subnet(id)?.reservations };
};

describe('the CIDR reservations of a subnet', () => {
  it('are not read with the account, and with one call once they are asked for', async () => {
    const { store, calls, of } = await opened();
    expect([of('subnet-0a'), of('subnet-0b')]).toEqual([undefined, undefined]);
    await readReservations(store, ['subnet-0a', 'subnet-0a', 'subnet-gone']);
    expect([of('subnet-0a'), of('subnet-0b')]).toEqual([[kept], undefined]);
    await readReservations(store, ['subnet-0a', 'subnet-0b']);
    expect([of('subnet-0a'), of('subnet-0b')]).toEqual([[kept], []]);
    expect(calls).toEqual(['GetSubnetCidrReservations', 'GetSubnetCidrReservations']);
  });

  it('stay known while the subnet is read again, until somebody asks for them again', async () => {
    const { store, calls, of } = await opened();
    await readReservations(store, ['subnet-0a']);
    await store.readPortion({ query: { subnets: { id: ['subnet-0a'] } } });
    expect(of('subnet-0a')).toEqual([kept]);
    await readReservations(store, ['subnet-0a'], { again: true });
    expect(calls.filter((call) => call === 'GetSubnetCidrReservations')).toHaveLength(2);
  });

  it('stay unknown where the permission is missing, and nothing else suffers', async () => {
    const { store, faults, of } = await opened();
    faults.deny('GetSubnetCidrReservations');
    await readReservations(store, ['subnet-0a']);
    await glanceAtReservations(store, 'subnet-0a');
    expect(of('subnet-0a')).toBeUndefined();
    expect([store.state.kind, store.inventory?.snapshot.gaps]).toEqual(['ready', []]);
  });
});

describe('a wizard in a subnet', () => {
  const facts = operationById('createInterface');
  const asked = async (deny: boolean) => {
    const { platform, calls, faults } = simulated();
    if (deny) faults.deny('GetSubnetCidrReservations');
    const { ports, store } = await harnessOver(platform, []);
    calls.length = 0;
    if (!facts) throw new Error('It is there');
    await runWizard({ ...facts, ...createInterface }, [{ kind: 'subnet', id: 'subnet-0a' }], ports).catch(
      () => undefined,
    );
    return { calls, reservations: store.inventory?.subnet('subnet-0a')?.reservations };
  };

  it('knows them before it asks for addresses', async () => {
    expect(await asked(false)).toMatchObject({ calls: ['GetSubnetCidrReservations'], reservations: [kept] });
  });

  it('goes on without them where they cannot be read, and asks once', async () => {
    expect(await asked(true)).toMatchObject({ calls: ['GetSubnetCidrReservations'], reservations: undefined });
  });
});
