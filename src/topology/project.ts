import type { Finding } from '../domain/finding.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni, SnapshotPart, Subnet } from '../domain/model.ts';
import { nameOf } from '../domain/tags.ts';
import type { Graph, VpcNode, ZoneNode } from './graph.ts';
import { groupedBy } from './groupedBy.ts';
import { placesOf, type Place } from './places.ts';
import { projectSubnet } from './projectSubnet.ts';
import { marksOf, routesToEach, type Sight } from './sight.ts';
import { natural, plural } from './words.ts';

/** The picture of an account, without coordinates. Pure; equal for equal inventories and findings. */
export const project = (inventory: Inventory, findings: readonly Finding[], title: string): Graph => {
  const { snapshot } = inventory;
  const sight: Sight = {
    inventory,
    marks: marksOf(findings),
    natNames: natNamesOf(snapshot.enis),
    routesTo: routesToEach(inventory),
  };
  const places = placesOf(inventory);
  return {
    title,
    region: snapshot.region,
    readAt: snapshot.readAt,
    vpcs: places
      .map((place) => ({
        place,
        size: place.subnets.reduce((sum, subnet) => sum + inventory.enisIn(subnet).length, 0),
      }))
      .toSorted((a, b) => Number(reached(b.place, inventory)) - Number(reached(a.place, inventory)) || b.size - a.size)
      .map(({ place }) => vpcNode(place, sight)),
    counts: {
      interfaces: snapshot.enis.length,
      instances: snapshot.instances.filter(({ state }) => state !== 'terminated').length,
      subnets: snapshot.subnets.length,
      findings: findings.length,
    },
    gaps: snapshot.gaps.map((gap) => `Could not read ${partWords[gap.part]} (${gap.iamAction}): ${gap.message}`),
  };
};

const reached = (place: Place, inventory: Inventory): boolean => inventory.internetGatewayOf(place) !== undefined;

const vpcNode = (place: Place, sight: Sight): VpcNode => {
  const gateway = sight.inventory.internetGatewayOf(place);
  const zones = zonesOf(place.subnets);
  return {
    id: place.id,
    name: place.name,
    cidrs: place.cidrs,
    ipv6Cidrs: place.ipv6Cidrs,
    internetGateway: gateway && { id: gateway.id, name: nameOf(gateway) },
    zones: zones.map((zone) => zoneNode(zone, sight)),
    shelf: shelfOf(place, zones.length, sight.inventory),
  };
};

type Zone = { readonly name: string; readonly subnets: readonly Subnet[] };

const zonesOf = (subnets: readonly Subnet[]): readonly Zone[] => {
  const zones = groupedBy(subnets, ({ zone }) => zone);
  return [...zones].map(([name, inZone]) => ({ name, subnets: inZone })).toSorted((a, b) => natural(a.name, b.name));
};

const zoneNode = (zone: Zone, sight: Sight): ZoneNode => ({
  name: zone.name,
  zoneId: zone.subnets.find(({ zoneId }) => zoneId !== undefined)?.zoneId,
  subnets: zone.subnets
    .map((subnet) => projectSubnet(subnet, sight))
    .toSorted(
      (a, b) => tierRank[a.tier] - tierRank[b.tier] || natural(a.cidr ?? '~', b.cidr ?? '~') || natural(a.name, b.name),
    ),
});

const tierRank = { public: 0, private: 1, isolated: 2, unknown: 3 } as const;

/** What guards and serves the VPC, in numbers; a VPC of one zone is narrow and has no room for its route tables. */
const shelfOf = (place: Place, zones: number, inventory: Inventory): string => {
  const { securityGroups, addresses, routeTables } = inventory.snapshot;
  const count = (part: SnapshotPart, number: number, word: string): string =>
    inventory.gap(part) ? `? ${word}s` : plural(number, word);
  const tables = routeTables.filter((table) => table.vpcId === place.id).length;
  return [
    count('securityGroups', securityGroups.filter((group) => group.vpcId === place.id).length, 'security group'),
    count('addresses', addresses.filter(({ eniId }) => inventory.eni(eniId)?.vpcId === place.id).length, 'elastic IP'),
    ...(zones > 1 ? [count('routeTables', tables, 'route table')] : []),
  ].join(' · ');
};

/** Names of NAT gateways by id: the account reads no NAT gateways, but each has an interface that tells both. */
const natNamesOf = (enis: readonly Eni[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const eni of enis) {
    if (!eni.requesterManaged) continue;
    const id = /^Interface for NAT Gateway (nat-\S+)/.exec(eni.description)?.[1];
    const name = id === undefined ? undefined : nameOf(eni);
    if (id !== undefined && name !== undefined) names.set(id, name);
  }
  return names;
};

const partWords: { readonly [K in SnapshotPart]: string } = {
  vpcs: 'the VPCs',
  subnets: 'the subnets',
  instances: 'the instances',
  enis: 'the network interfaces',
  securityGroups: 'the security groups',
  addresses: 'the elastic IPs',
  internetGateways: 'the internet gateways',
  routeTables: 'the route tables',
  instanceTypes: 'the limits of the instance types',
};
