import { addressCount } from '../domain/ip.ts';
import { subnetReach } from '../domain/exposure/subnetReach.ts';
import { fateWords, targetWords, tierWords } from '../domain/exposure/reachWords.ts';
import type { Subnet } from '../domain/model.ts';
import { addressesInPrefix, reservedCount } from '../domain/subnetUse.ts';
import { labelOf } from '../domain/tags.ts';
import { atOnce } from '../domain/turns.ts';
import { unreadWords } from './detailsRows.ts';
import type { SubnetNode, SubnetUsage } from './graph.ts';
import { makesCards } from './lazyCards.ts';
import { projectCards } from './projectCards.ts';
import type { ProjectionContext } from './projection.ts';

/**
 * A subnet as it is drawn. Its cards and counts are made when asked for: a walk through a large account holds those of
 * one subnet at a time, while its interfaces are in the processor's cache.
 */
export const projectSubnet = (subnet: Subnet, projection: ProjectionContext): SubnetNode => {
  const make = () => projectCards(subnet, projection);
  const { tier } = subnetReach(subnet, projection.inventory);
  const node: SubnetNode = {
    id: subnet.id,
    name: labelOf(subnet),
    cidr: subnet.cidr,
    ipv6Cidr: subnet.ipv6Cidrs[0],
    zone: subnet.zone,
    tier,
    // Why it is not public stands at its route.
    reach: tier === 'public' ? tierWords(subnet, projection.inventory) : tier,
    routeNote: routeNoteOf(subnet, projection),
    get usage() {
      return usageOf(subnet, projection);
    },
    get cards() {
      return atOnce(make());
    },
    findings: projection.marks('subnet', subnet.id),
  };
  return makesCards(node, make);
};

const usageOf = (subnet: Subnet, { inventory }: ProjectionContext): SubnetUsage | undefined => {
  if (subnet.cidr === undefined) return undefined;
  const total = addressCount(subnet.cidr);
  // Not all interfaces could be read: what EC2 counts of the subnet is all that is known of it.
  if (inventory.missing('enis')) {
    return {
      total,
      reserved: reservedCount,
      inUse: Math.max(0, total - reservedCount - subnet.freeIpv4),
      inPrefixes: 0,
      free: subnet.freeIpv4,
    };
  }
  const enis = inventory.enisIn(subnet);
  return {
    total,
    reserved: reservedCount,
    inUse: enis.reduce((sum, eni) => sum + eni.addresses.length, 0),
    inPrefixes: enis.reduce((sum, eni) => sum + addressesInPrefix * eni.ipv4Prefixes.length, 0),
    free: subnet.freeIpv4,
  };
};

/** `routes by rtb-app to nat-a`; a default route that is dead or blocked says so. */
const routeNoteOf = (subnet: Subnet, { inventory, natNames }: ProjectionContext): string | undefined => {
  const table = inventory.routeTableOf(subnet);
  if (!table) return inventory.missing('routeTables') && `route table ${unreadWords('routeTables', inventory)}`;
  const { ways } = subnetReach(subnet, inventory);
  const told = [
    ...new Set(ways.map((way) => `to ${natNames.get(way.target) ?? targetWords(way, inventory)}${fateWords(way)}`)),
  ];
  return told.length === 0 ? 'no route out' : `routes by ${labelOf(table)} ${told.join(', ')}`;
};
