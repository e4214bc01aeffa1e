import { isReading } from '../domain/gap.ts';
import type { Inventory } from '../domain/inventory.ts';
import { usableCount } from '../domain/ip.ts';
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

/**
 * How much is in a VPC: its interfaces, also of subnets that were not read. While they are being read, its addresses in use, of which the
 * subnets tell, so that VPCs stand from the beginning about as they will.
 */
export const sizeOf = ({ subnets }: Pick<VpcWithSubnets, 'subnets'>, inventory: Inventory): number =>
  sumOf(subnets, isReading(inventory.gap('enis')) ? addressesInUse : (subnet) => inventory.enisIn(subnet).length);

const addressesInUse = ({ cidr, freeIpv4 }: Subnet): number =>
  cidr === undefined ? 0 : Math.max(0, usableCount(cidr) - freeIpv4);

const sumOf = (subnets: readonly Subnet[], each: (subnet: Subnet) => number): number =>
  subnets.reduce((sum, subnet) => sum + each(subnet), 0);

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
