import { exposureOf } from '../../domain/exposure/entry.ts';
import { subnetReach } from '../../domain/exposure/subnetReach.ts';
import { targetWords } from '../../domain/exposure/reachWords.ts';
import type { Family } from '../../domain/exposure/ways.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { overlaps } from '../../domain/ip.ts';
import type { Eni, SecurityGroupRule } from '../../domain/model.ts';
import { facts, foreign, joined, words, type Words } from '../../domain/words.ts';
import { isFromInternet, isPrivate } from './internetPorts.ts';
import { familyOfPeer } from './peers.ts';

/** How a network and an interface come together, and by what; `none` where no route does it. */
export type WayBetween =
  | { readonly kind: 'internet'; readonly by: Words }
  | { readonly kind: 'network'; readonly by: Words | undefined }
  | { readonly kind: 'none' | 'unread'; readonly why: Words };

type Cidr = Pick<SecurityGroupRule, 'peer' | 'of' | 'egress'>;

/** Whether a way leads from a network to an interface, or from it there for a rule of egress, by routes and addresses alone. */
export const wayBetween = (eni: Eni, cidr: Cidr, inventory: Inventory): WayBetween => {
  const vpc = inventory.vpc(eni.vpcId);
  const isInternet = isFromInternet(cidr);
  const blocks = [...(vpc?.cidrs ?? []), ...(vpc?.ipv6Cidrs ?? [])];
  if (!isInternet && blocks.some((block) => overlaps(block, cidr.of))) return { kind: 'network', by: undefined };
  const outside = isPrivate(cidr.of) ? undefined : throughInternet(eni, cidr, inventory);
  if (outside?.kind === 'internet') return outside;
  // What is for everybody is for the neighbours, too.
  if (isInternet && outside?.kind === 'none') return { kind: 'network', by: outside.why };
  const subnet = inventory.subnet(eni.subnetId);
  const table = subnet && inventory.routeTableOf(subnet);
  if (!table) return { kind: 'unread', why: words`the route table was not read` };
  const route = table.routes.find(
    ({ destination, target, state }) =>
      state !== 'blackhole' && target !== 'local' && !toInternet.test(target) && overlaps(destination, cidr.of),
  );
  if (route) return { kind: 'network', by: targetWords(route, inventory) };
  return outside ?? { kind: 'none', why: words`no route leads there` };
};

/** Gateways to the internet and endpoints bring nothing from another network. */
const toInternet = /^(?:igw|nat|eigw|cagw|vpce)-/;

type Outside = Extract<WayBetween, { readonly kind: 'internet' | 'none' | 'unread' }>;

const throughInternet = (eni: Eni, cidr: Cidr, inventory: Inventory): Outside => {
  const family = familyOfPeer(cidr.peer);
  const { entries, unread, kept } = exposureOf(eni, inventory);
  const own = entries.filter(
    ({ from, outside }) => from === 'internet' && outside.includes(':') === (family === 'ipv6'),
  );
  if (unread !== undefined) return { kind: 'unread', why: words`what leads to the internet was not read` };
  if (cidr.egress) return outwards(eni, { family, hasEntry: own.length > 0 }, inventory);
  if (own.length > 0) return { kind: 'internet', by: foreignFirst(own.map(({ outside }) => outside)) };
  return { kind: 'none', why: kept === 'blocked' ? words`VPC Block Public Access keeps the internet out` : noWayIn };
};

const noWayIn = words`no way leads in from the internet`;

type Asked = { readonly family: Family; readonly hasEntry: boolean };

const outwards = (eni: Eni, { family, hasEntry }: Asked, inventory: Inventory): Outside => {
  const subnet = inventory.subnet(eni.subnetId);
  const ways = subnet ? subnetReach(subnet, inventory).ways.filter((way) => way.family === family) : [];
  const way = ways.find(({ passage }) => passage === 'out' || (passage === 'in' && hasEntry));
  if (way && way.kind !== 'network') return { kind: 'internet', by: words`by ${targetWords(way, inventory)}` };
  return { kind: 'none', why: words`no way leads out to the internet` };
};

/** `by 52.48.17.203`, and how many more there are. */
const foreignFirst = ([first, ...more]: readonly string[]): Words =>
  facts(words`by ${foreign(first)}`, more.length > 0 && joined([words`${more.length} more`], ' '));
