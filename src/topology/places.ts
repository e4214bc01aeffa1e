import type { Inventory } from '../domain/inventory.ts';
import type { Subnet } from '../domain/model.ts';
import { compareNatural } from '../domain/order.ts';
import { labelOf } from '../domain/tags.ts';

/** A VPC with its subnets, as far as they are known. */
export type VpcWithSubnets = {
  readonly id: string;
  readonly name: string;
  readonly cidrs: readonly string[];
  readonly ipv6Cidrs: readonly string[];
  readonly subnets: readonly Subnet[];
};

/**
 * Every VPC, sorted by name, with stand-ins for VPCs and subnets that an interface names but that could not be read: what was
 * read is always shown somewhere.
 */
export const placesOf = (inventory: Inventory): readonly VpcWithSubnets[] => {
  const { vpcs, subnets } = inventory.snapshot;
  const byVpc = Map.groupBy([...subnets, ...standInSubnets(inventory)], ({ vpcId }) => vpcId);
  const ids = new Set([...vpcs.map(({ id }) => id), ...byVpc.keys()]);
  return [...ids]
    .map((id) => {
      const vpc = inventory.vpc(id);
      return {
        id,
        name: vpc ? labelOf(vpc) : id,
        cidrs: vpc?.cidrs ?? [],
        ipv6Cidrs: vpc?.ipv6Cidrs ?? [],
        subnets: byVpc.get(id) ?? [],
      };
    })
    .toSorted((a, b) => compareNatural(a.name, b.name) || compareNatural(a.id, b.id));
};

const standInSubnets = (inventory: Inventory): readonly Subnet[] =>
  [...inventory.enisBySubnet].flatMap(([id, [first]]) =>
    first && !inventory.subnet(id) ? [standIn(id, first.vpcId, first.zone)] : [],
  );

const standIn = (id: string, vpcId: string, zone: string): Subnet => ({
  id,
  vpcId,
  zone,
  ownerId: undefined,
  zoneId: undefined,
  cidr: undefined,
  ipv6Cidrs: [],
  freeIpv4: 0,
  mapPublicIpOnLaunch: false,
  assignIpv6OnCreation: false,
  ipv6Native: false,
  defaultForZone: false,
  state: 'unknown',
  tags: [],
});
