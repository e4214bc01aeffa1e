import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { custodyOf } from '../../../../src/domain/custody/custody.ts';
import { Inventory } from '../../../../src/domain/inventory.ts';
import { labelOf, nameOf } from '../../../../src/domain/tags.ts';
import { syntheticSnapshot } from '../../../../src/simulator/worlds/synthetic.ts';
import { wrongsOf } from '../../../support/wrongs.ts';

const expectPossible = (count: number): Snapshot => {
  const snapshot = syntheticSnapshot(count);
  expect(snapshot.enis).toHaveLength(count);
  expect(wrongsOf(snapshot)).toEqual([]);
  // What EC2 gives a VPC unasked, so that nobody had to raise a quota.
  expect(snapshot.vpcs.filter(({ cidrs }) => cidrs.length > 5)).toEqual([]);
  return snapshot;
};

describe('a synthetic account', () => {
  it.each([0, 1, 2, 7, 29, 30, 50, 99, 333, 1000, 10_000, 50_000])(
    'has exactly %d interfaces and could be one of EC2',
    (count) => void expectPossible(count),
    60_000,
  );

  it('of 100,000 could be one of EC2, with subnets from /18 to /28', () => {
    const { enis, subnets } = expectPossible(100_000);
    const sizes = subnets.map(({ cidr }) => Number(cidr?.split('/')[1]));
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([18, 28]);
    const unattached = enis.filter(({ attachment }) => !attachment).length;
    expect(unattached).toBeGreaterThan(2_000);
    expect(unattached).toBeLessThan(5_000);
  }, 60_000);

  it('is equal at every call', () => {
    expect(syntheticSnapshot(400)).toEqual(syntheticSnapshot(400));
  });

  it('would be found wrong with an address outside, a count that is off, a group of another VPC or a way to nowhere', () => {
    const account = syntheticSnapshot(400);
    const [eni, ...enis] = account.enis;
    const [subnet, ...subnets] = account.subnets;
    const [table, ...routeTables] = account.routeTables;
    const [address] = eni?.addresses ?? [];
    if (!eni || !subnet || !table || !address) throw new Error('the account is empty');
    const wrongs: readonly Snapshot[] = [
      { ...account, enis: [{ ...eni, addresses: [{ ...address, ip: '192.0.2.1' }] }, ...enis] },
      { ...account, enis: [{ ...eni, groups: [{ id: 'sg-0b', name: 'other' }] }, ...enis] },
      { ...account, subnets: [{ ...subnet, freeIpv4: subnet.freeIpv4 - 1 }, ...subnets] },
      { ...account, subnets: [{ ...subnet, cidr: '10.255.0.0/28' }, ...subnets] },
      { ...account, addresses: account.addresses.slice(1) },
      {
        ...account,
        routeTables: [
          { ...table, routes: [{ destination: '0.0.0.0/0', target: 'nat-0b', state: 'active' }] },
          ...routeTables,
        ],
      },
    ];
    expect(wrongs.filter((wrong) => wrongsOf(wrong).length === 0)).toEqual([]);
  });
});

describe('the proportions of a real account', () => {
  const account = syntheticSnapshot(10_000);
  const { enis, vpcs, subnets, instances, addresses, securityGroups } = account;
  const part = (things: readonly unknown[]): number => things.length / enis.length;
  const inventory = new Inventory(account);
  const heldAs = (icon: string) => enis.filter((eni) => custodyOf(eni, inventory).holder?.icon === icon);

  it('are a few VPCs with most of it, in three zones, and subnets of many sizes', () => {
    expect(vpcs).toHaveLength(16);
    const largest = vpcs.map(({ id }) => enis.filter(({ vpcId }) => vpcId === id).length).toSorted((a, b) => b - a);
    expect(part(Array.from({ length: (largest[0] ?? 0) + (largest[1] ?? 0) + (largest[2] ?? 0) }))).toBeGreaterThan(
      0.5,
    );
    expect(new Set(subnets.map(({ zone }) => zone)).size).toBe(3);
    const sizes = new Set(subnets.map(({ cidr }) => Number(cidr?.split('/')[1])));
    expect(Math.max(...sizes)).toBe(28);
    expect(Math.min(...sizes)).toBeLessThanOrEqual(19);
    expect(sizes.size).toBeGreaterThan(7);
  });

  it('hold for owners: services have about a third, functions hundreds, and one in thirty is unattached', () => {
    const managed = part(enis.filter(({ requesterManaged }) => requesterManaged));
    expect(managed).toBeGreaterThan(0.15);
    expect(managed).toBeLessThan(0.35);
    expect(heldAs('lambda').length).toBeGreaterThan(300);
    for (const kind of ['nat', 'load-balancer', 'rds', 'efs', 'endpoint', 'eks']) {
      expect(heldAs(kind).length, `those of ${kind}`).toBeGreaterThan(20);
    }
    const unattached = part(enis.filter(({ attachment }) => !attachment));
    expect(unattached).toBeGreaterThan(0.02);
    expect(unattached).toBeLessThan(0.05);
  });

  it('hold for addresses: nodes have prefixes, some servers several addresses, elastic IPs are few and some idle', () => {
    const prefixed = enis.filter(({ ipv4Prefixes }) => ipv4Prefixes.length > 0);
    expect(part(prefixed)).toBeGreaterThan(0.05);
    expect(
      new Set(prefixed.map(({ vpcId }) => labelOf(vpcs.find(({ id }) => id === vpcId) ?? { id: '', tags: [] }))),
    ).toEqual(new Set(['eks-prod']));
    expect(part(enis.filter((eni) => eni.addresses.length > 1))).toBeGreaterThan(0.03);
    expect(addresses.length).toBeGreaterThan(50);
    expect(part(addresses)).toBeLessThan(0.03);
    expect(addresses.filter(({ eniId }) => eniId === undefined).length).toBeGreaterThan(2);
  });

  it('hold for names, groups and instances: most interfaces have no name, instances share some, groups are many', () => {
    const named = part(enis.filter((eni) => nameOf(eni) !== undefined));
    expect(named).toBeGreaterThan(0.1);
    expect(named).toBeLessThan(0.4);
    expect(instances.length - new Set(instances.map(nameOf)).size).toBeGreaterThan(500);
    expect(new Set(instances.map(({ type }) => type)).size).toBeGreaterThan(8);
    expect(instances.some(({ state }) => state === 'stopped')).toBe(true);
    expect(securityGroups.length).toBeGreaterThan(200);
    expect(part(enis.filter(({ groups }) => groups.length > 1))).toBeGreaterThan(0.2);
    const inUse = new Set(enis.flatMap(({ groups }) => groups.map(({ id }) => id)));
    expect(securityGroups.some(({ id }) => !inUse.has(id))).toBe(true);
  });
});
