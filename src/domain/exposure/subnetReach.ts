import { overlaps } from '../ip.ts';
import type { Inventory } from '../inventory.ts';
import type { RouteTable, Subnet } from '../model.ts';
import type { Tier } from '../tier.ts';
import { blockModeOf, type BlockMode } from './blockMode.ts';
import { privateBlocks } from './privateIpv6.ts';
import { waysOf, type ExitWay } from './ways.ts';

/** What a way lets through: connections from outside too, those from inside alone, none, or that is not known. */
export type Passage = 'in' | 'out' | 'nothing' | 'unknown';

export type JudgedWay = ExitWay & {
  readonly passage: Passage;
  /** VPC Block Public Access is why nothing passes, or why it is not known. */
  readonly isBlock: boolean;
};

/** How far a subnet reaches. */
export type Reach = {
  readonly tier: Tier;
  readonly block: BlockMode;
  readonly ways: readonly JudgedWay[];
};

/** By the subnet's route table, the gateways that it leads to and VPC Block Public Access; worked out once for each inventory. */
export const subnetReach = (subnet: Subnet, inventory: Inventory): Reach => {
  const known = reaches.get(inventory) ?? new Map<string, Reach>();
  reaches.set(inventory, known);
  const before = known.get(subnet.id);
  if (before) return before;
  const reach = judged(subnet, inventory);
  known.set(subnet.id, reach);
  return reach;
};

const reaches = new WeakMap<Inventory, Map<string, Reach>>();

const judged = (subnet: Subnet, inventory: Inventory): Reach => {
  const block = blockModeOf(subnet, inventory);
  const table = inventory.routeTableOf(subnet);
  if (!table) return { tier: 'unknown', block, ways: [] };
  const ways = waysOf(table).map((way): JudgedWay => {
    const passage = passageOf(way, { subnet, block, inventory });
    const isBlock =
      blockable.has(way.kind) &&
      (passage === 'unknown' || (passage === 'nothing' && !way.isDead && !leadsNowhere(way, subnet)));
    return { ...way, passage, isBlock };
  });
  const passages = new Set(ways.map(({ passage }) => passage));
  const tier = passages.has('in')
    ? 'public'
    : passages.has('unknown')
      ? 'unknown'
      : passages.has('out')
        ? 'private'
        : 'isolated';
  return { tier, block, ways };
};

const blockable: ReadonlySet<ExitWay['kind']> = new Set(['internet', 'egressOnly', 'nat', 'middlebox']);

type Around = { readonly subnet: Subnet; readonly block: BlockMode; readonly inventory: Inventory };

const passageOf = (way: ExitWay, { subnet, block, inventory }: Around): Passage => {
  if (way.isDead || leadsNowhere(way, subnet)) return 'nothing';
  if (way.kind === 'carrier') return 'in';
  if (way.kind === 'internet') return throughGateway(block);
  if (way.kind === 'egressOnly') {
    if (block === undefined) return 'unknown';
    return block === 'block-bidirectional' ? 'nothing' : 'out';
  }
  if (way.kind === 'nat') return throughNat(way.target, inventory);
  if (way.kind === 'middlebox' && middleboxInto(subnet, way.family, inventory)) return throughGateway(block);
  return 'out';
};

/** To the internet or from it goes no IPv6 of a subnet with private blocks alone. */
const leadsNowhere = ({ family, kind }: ExitWay, subnet: Subnet): boolean =>
  family === 'ipv6' &&
  (kind === 'internet' || kind === 'egressOnly') &&
  subnet.ipv6Cidrs.length > 0 &&
  privateBlocks(subnet).length === subnet.ipv6Cidrs.length;

const throughGateway = (block: BlockMode): Passage => {
  if (block === undefined) return 'unknown';
  return block === 'off' ? 'in' : 'nothing';
};

/** What a public NAT gateway sends to the internet is blocked where it stands; a private one leads to other networks. */
const throughNat = (id: string, inventory: Inventory): Passage => {
  const nat = inventory.snapshot.natGateways.find((one) => one.id === id);
  if (nat?.connectivity !== 'public') return 'out';
  const place = inventory.subnet(nat.subnetId) ?? { id: '', vpcId: nat.vpcId, blockPublicAccess: undefined };
  return blockModeOf(place, inventory) === 'block-bidirectional' ? 'nothing' : 'out';
};

/** A middlebox, and the route table that sends traffic to it. */
export type Middlebox = { readonly target: string; readonly table: RouteTable };

/**
 * Where what comes in through the VPC's internet gateway for the subnet is sent first: the gateway's own route table (edge association) says so.
 * Undefined where it goes straight to the subnet. Source: VPC user guide, middlebox routing.
 */
export const middleboxInto = (
  subnet: Subnet,
  family: ExitWay['family'],
  { snapshot }: Inventory,
): Middlebox | undefined => {
  const blocks = family === 'ipv4' ? [subnet.cidr ?? ''] : subnet.ipv6Cidrs;
  for (const table of snapshot.routeTables) {
    if (table.vpcId !== subnet.vpcId || !table.gatewayIds?.some((id) => id.startsWith('igw-'))) continue;
    const route = table.routes.find(
      ({ destination, target, state }) =>
        /^(?:eni|vpce)-/.test(target) && state !== 'blackhole' && blocks.some((block) => overlaps(destination, block)),
    );
    if (route) return { target: route.target, table };
  }
  return undefined;
};
