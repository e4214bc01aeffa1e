import { subnetReach } from '../../../../src/domain/exposure/subnetReach.ts';
import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../../src/domain/inventory.ts';
import type { Eni, Snapshot } from '../../../../src/domain/model.ts';
import { custodyOf } from '../../../../src/domain/custody/custody.ts';
import { labelOf } from '../../../../src/domain/tags.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { wrongsOf } from '../../../support/wrongs.ts';

const snapshot = demoSnapshot();
const inventory = new Inventory(snapshot);
const vpcId = (name: string) => snapshot.vpcs.find((vpc) => labelOf(vpc) === name)?.id;
const shop = vpcId('shop-prod');
const drawn = new Set([shop, vpcId('mgmt')]);
const inMocks = (thing: { readonly vpcId: string | undefined }) => drawn.has(thing.vpcId);
const eniNamed = (name: string): Eni => {
  const eni = snapshot.enis.find((candidate) => labelOf(candidate) === name);
  if (!eni) throw new Error(`no interface is called ${name}`);
  return eni;
};

describe('the demo account', () => {
  it('has in shop-prod and mgmt what the mocks count', () => {
    const enis = snapshot.enis.filter(inMocks);
    expect(enis).toHaveLength(41);
    expect(snapshot.instances.filter(inMocks)).toHaveLength(14);
    expect(snapshot.subnets.filter(inMocks)).toHaveLength(8);
    expect(enis.filter(({ addresses }) => addresses.some(({ association }) => association))).toHaveLength(11);
    expect(enis.filter(({ attachment }) => !attachment).map(labelOf)).toEqual(['old-vip', 'ha-spare']);
  });

  it('has the groups, elastic IPs and route tables that the shelf of shop-prod names', () => {
    expect(snapshot.securityGroups.filter((group) => group.vpcId === shop)).toHaveLength(9);
    expect(snapshot.addresses.filter(({ eniId }) => inventory.eni(eniId)?.vpcId === shop)).toHaveLength(5);
    expect(snapshot.routeTables.filter((table) => table.vpcId === shop)).toHaveLength(4);
  });

  it.each([
    ['public-a', 246, 'public'],
    ['app-a', 194, 'private'],
    ['data-a', 54, 'isolated'],
    ['public-b', 245, 'public'],
    ['app-b', 240, 'private'],
    ['data-b', 2, 'isolated'],
    ['mgmt-a', 54, 'public'],
    ['mgmt-b', 59, 'private'],
  ])('has %s with %d free addresses, %s', (name, free, tier) => {
    const subnet = snapshot.subnets.find((candidate) => labelOf(candidate) === name);
    expect(subnet?.freeIpv4).toBe(free);
    expect(subnet && subnetReach(subnet, inventory).tier).toBe(tier);
  });

  it('tells the four scenarios of the user guide in tags', () => {
    const told = snapshot.enis.flatMap(({ tags }) =>
      tags.filter(({ key }) => key === 'scenario').map(({ value }) => value),
    );
    expect(new Set(told)).toEqual(
      new Set(['management network', 'security appliance', 'dual-homed web tier', 'low-budget failover pair']),
    );
  });

  it('has every kind of service-held interface, an EKS node and several network cards', () => {
    expect(new Set(snapshot.enis.map((eni) => custodyOf(eni, inventory).holder?.icon))).toEqual(
      new Set([undefined, 'nat', 'load-balancer', 'lambda', 'rds', 'efs', 'endpoint', 'eks']),
    );
    expect(new Set(snapshot.enis.map(({ attachment }) => attachment?.networkCard))).toEqual(
      new Set([0, 1, 2, undefined]),
    );
    expect(eniNamed('efa-spare')).toMatchObject({ interfaceType: 'efa', status: 'available', attachment: undefined });
  });

  it('has a spare that fits ha-2 and api-2 by its zone, but not web-1', () => {
    const zoneOf = (name: string) => snapshot.instances.find((instance) => labelOf(instance) === name)?.zone;
    expect([zoneOf('ha-2'), zoneOf('api-2')]).toEqual([eniNamed('ha-spare').zone, eniNamed('ha-spare').zone]);
    expect(zoneOf('web-1')).not.toBe(eniNamed('ha-spare').zone);
  });

  it('is valid and equal at every call', () => {
    expect(wrongsOf(snapshot)).toEqual([]);
    expect(demoSnapshot()).toEqual(snapshot);
  });

  it('would be found wrong with an address twice', () => {
    const [first, second, ...rest] = snapshot.enis;
    if (!first || !second) throw new Error('the demo account is empty');
    const twice: Snapshot = { ...snapshot, enis: [first, { ...second, addresses: first.addresses }, ...rest] };
    expect(wrongsOf(twice)).not.toEqual([]);
  });
});
