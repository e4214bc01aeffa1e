import { natGatewayOf } from '../domain/custody/belonging.ts';
import { sharerWords } from '../domain/custody/unlisted.ts';
import type { Finding } from '../domain/finding.ts';
import type { Inventory } from '../domain/inventory.ts';
import { isOlder, isReading } from '../domain/gap.ts';
import { isInPart, oldPart, olderParts, partWords } from '../domain/gapWords.ts';
import type { Eni, Gap, Snapshot, SnapshotPart, Subnet } from '../domain/model.ts';
import { compareNatural } from '../domain/order.ts';
import { nameOf } from '../domain/tags.ts';
import { compareTiers } from '../domain/tier.ts';
import { atOnce, forEachInTurns, type Turns } from '../domain/turns.ts';
import type { Graph, VpcNode, ZoneNode } from './graph.ts';
import { placesOf, sizeOf, type VpcWithSubnets } from './places.ts';
import { projectSubnet } from './projectSubnet.ts';
import { findingMarks, routesToEach, type ProjectionContext } from './projection.ts';
import { plural } from './pictureWords.ts';

/** The picture of an account, without coordinates. Pure; equal for equal inventories and findings. */
export const project = (inventory: Inventory, findings: readonly Finding[], title: string): Graph =>
  atOnce(projectInTurns(inventory, findings, title));

/** The same in turns. */
export function* projectInTurns(inventory: Inventory, findings: readonly Finding[], title: string): Turns<Graph> {
  const { snapshot } = inventory;
  const projection: ProjectionContext = {
    inventory,
    marks: findingMarks(findings),
    natNames: yield* natNamesOf(snapshot.enis),
    routesTo: routesToEach(inventory),
  };
  const places = placesOf(inventory);
  yield undefined;
  const shelves = shelvesOf(inventory);
  yield undefined;
  const inOrder = places
    .map((place) => ({ place, size: sizeOf(place, inventory) }))
    .toSorted((a, b) => Number(reached(b.place, inventory)) - Number(reached(a.place, inventory)) || b.size - a.size);
  const vpcs: VpcNode[] = [];
  yield* forEachInTurns(inOrder, ({ place }) => void vpcs.push(vpcNode(place, projection, shelves)), 1);
  return {
    title,
    region: snapshot.region,
    readAt: snapshot.readAt,
    vpcs,
    counts: {
      interfaces: snapshot.enis.length,
      instances: snapshot.instances.filter(({ state }) => state !== 'terminated').length,
      subnets: snapshot.subnets.length,
      findings: findings.length,
    },
    gaps: gapLines(snapshot),
  };
}

const reached = (place: VpcWithSubnets, inventory: Inventory): boolean =>
  inventory.internetGatewayOf(place) !== undefined;

/** What connections from outside come in by. */
const gatewayOf = (place: VpcWithSubnets, inventory: Inventory): string | undefined => {
  const isCarriers = inventory.snapshot.carrierGateways.some(
    ({ vpcId, state }) => vpcId === place.id && state !== 'deleted',
  );
  if (!reached(place, inventory)) return isCarriers ? 'carrier gateway' : undefined;
  return isCarriers ? 'internet and carrier gateway' : 'internet gateway';
};

type Shelves = (vpcId: string, zones: number) => string;

const vpcNode = (place: VpcWithSubnets, projection: ProjectionContext, shelves: Shelves): VpcNode => {
  const zones = zonesOf(place.subnets);
  return {
    id: place.id,
    name: place.name,
    cidrs: place.cidrs,
    ipv6Cidrs: place.ipv6Cidrs,
    gateway: gatewayOf(place, projection.inventory),
    zones: zones.map((zone) => zoneNode(zone, projection)),
    shelf: [ownerOf(place.id, projection), shelves(place.id, zones.length)].filter(Boolean).join(' · '),
  };
};

/** `of account 444455556666` where a VPC is only shared with the account. */
const ownerOf = (vpcId: string, { inventory }: ProjectionContext): string | undefined => {
  const vpc = inventory.vpc(vpcId);
  return vpc && sharerWords(vpc, inventory);
};

type Zone = { readonly name: string; readonly subnets: readonly Subnet[] };

const zonesOf = (subnets: readonly Subnet[]): readonly Zone[] => {
  const zones = Map.groupBy(subnets, ({ zone }) => zone);
  return [...zones]
    .map(([name, inZone]) => ({ name, subnets: inZone }))
    .toSorted((a, b) => compareNatural(a.name, b.name));
};

const zoneNode = (zone: Zone, projection: ProjectionContext): ZoneNode => ({
  name: zone.name,
  zoneId: zone.subnets.find(({ zoneId }) => zoneId !== undefined)?.zoneId,
  subnets: zone.subnets
    .map((subnet) => projectSubnet(subnet, projection))
    .toSorted(
      (a, b) =>
        compareTiers(a.tier, b.tier) || compareNatural(a.cidr ?? '~', b.cidr ?? '~') || compareNatural(a.name, b.name),
    ),
});

/** What guards and serves each VPC, in numbers; a VPC of one zone is narrow and has no room for its route tables. */
const shelvesOf = (inventory: Inventory): Shelves => {
  const { securityGroups, addresses, routeTables } = inventory.snapshot;
  const groups = Map.groupBy(securityGroups, ({ vpcId }) => vpcId);
  const elasticIps = Map.groupBy(addresses, ({ eniId }) => inventory.eni(eniId)?.vpcId);
  const tables = Map.groupBy(routeTables, ({ vpcId }) => vpcId);
  const count = (part: SnapshotPart, things: readonly unknown[] | undefined, word: string): string =>
    // Where an elastic IP belongs is told by its interface.
    inventory.missing(part) || (part === 'addresses' && inventory.missing('enis'))
      ? `? ${word}s`
      : plural(things?.length ?? 0, word);
  return (vpcId, zones) =>
    [
      count('securityGroups', groups.get(vpcId), 'security group'),
      count('addresses', elasticIps.get(vpcId), 'elastic IP'),
      ...(zones > 1 ? [count('routeTables', tables.get(vpcId), 'route table')] : []),
    ].join(' · ');
};

/** Names of NAT gateways by id: the account reads no NAT gateways, but each has an interface that tells both. */
function* natNamesOf(enis: readonly Eni[]): Turns<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  yield* forEachInTurns(
    enis,
    (eni) => {
      const id = eni.requesterManaged ? natGatewayOf(eni) : undefined;
      const name = id === undefined ? undefined : nameOf(eni);
      if (id !== undefined && name !== undefined) names.set(id, name);
    },
    256,
  );
  return names;
}

const gapLines = (snapshot: Snapshot): readonly string[] => {
  const told = snapshot.gaps.filter((gap) => !isReading(gap) && !isOlder(gap)).map((gap) => gapLine(gap, snapshot));
  const older = olderParts(snapshot.gaps);
  return older === undefined ? told : [...told, older];
};

const gapLine = (gap: Gap, snapshot: Snapshot): string => {
  const [old, why] = [oldPart(gap, snapshot.readAt), `(${gap.iamAction}): ${gap.message}`];
  if (old !== undefined) return `${old}, could not be read again ${why}`;
  const part = partWords[gap.part];
  return isInPart(gap, snapshot) ? `Read only part of the ${part} ${why}` : `Could not read the ${part} ${why}`;
};
