import { partWords } from '../domain/gapWords.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni } from '../domain/model.ts';
import { labelOf } from '../domain/tags.ts';
import { counted, facts, foreign, foreignFew, words, type Words } from '../domain/words.ts';
import { isDeniedBy } from '../insight/exposure/aclVerdict.ts';
import { aclOf, isFromInternet } from '../insight/exposure/internetPorts.ts';
import { familyOfPeer, peersOf, portsOfRules, widthRank, type RulePeer } from '../insight/exposure/peers.ts';
import { wayBetween } from '../insight/exposure/wayBetween.ts';
import type { ReachList, ReachRow } from './details.ts';

/** Who may reach an interface, and what it may reach: the rules of its groups, beside the ways that lead there. Empty where it has no group. */
export const reachByRulesOf = (eni: Eni, inventory: Inventory): readonly ReachList[] => {
  if (eni.groups.length === 0) return [];
  const into = listOf(eni, false, inventory);
  const out = listOf(eni, true, inventory);
  return [
    { title: 'Who can reach it', ...into },
    { title: 'What it can reach', ...out, foot: footOf(eni) },
  ];
};

const footOf = ({ sourceDestCheck }: Eni): Words =>
  sourceDestCheck
    ? words`Not read: the firewall of the operating system, and what listens there.`
    : words`As a forwarder it passes on more than it receives: its own rules decide, and cannot be read here.`;

const listOf = (eni: Eni, egress: boolean, inventory: Inventory): Omit<ReachList, 'title'> => {
  const { peers, unread, ruleCount } = peersOf(eni, egress, inventory);
  const acl = aclOf(eni.subnetId, inventory);
  const placed = peers.flatMap((peer) => placedRows(peer, { eni, inventory, acl }));
  const aclUnread = inventory.missing('networkAcls') ? words`ACL not read` : undefined;
  const aclWords = acl ? words`1 ACL` : aclUnread;
  const unknown = unread.map((name) => unreadRow(name));
  const rows = [...unknown, ...placed.toSorted((a, b) => a.rank - b.rank).map(({ row }) => row)];
  return {
    aside: asideWords(eni.groups.length, ruleCount, aclWords),
    rows: rows.length > 0 ? rows : [nothingRow(egress)],
    foot: undefined,
  };
};

const asideWords = (groups: number, rules: number, acl: Words | undefined): Words => {
  const told = words`${counted(groups, words`group`, words`groups`)}, ${counted(rules, words`rule`, words`rules`)}`;
  return acl ? words`${told}, ${acl}` : told;
};

const unreadRow = (name: string): ReachRow => ({
  kind: 'unread',
  title: words`Cannot be known`,
  mono: false,
  note: words`the rules of ${foreign(name)} were not read`,
  ports: [],
  isStruck: false,
});

const nothingRow = (egress: boolean): ReachRow => ({
  kind: 'group',
  title: words`Nobody`,
  mono: false,
  note: egress ? words`no rule lets anything out` : words`no rule lets anything in`,
  ports: [],
  isStruck: false,
});

type Gate = { readonly eni: Eni; readonly inventory: Inventory; readonly acl: ReturnType<typeof aclOf> };

type Placed = { readonly row: ReachRow; readonly rank: number };

/** One row for what passes, and one for what the network ACL keeps back. */
const placedRows = (peer: RulePeer, gate: Gate): readonly Placed[] => {
  if (peer.peer === 'group') return [{ row: groupRow(peer, gate.inventory), rank: ranks.group }];
  if (peer.peer === 'prefixList') return [{ row: prefixListRow(peer), rank: ranks.prefixList }];
  const { acl } = gate;
  const parts = Map.groupBy(peer.rules, (rule) => acl !== undefined && isDeniedBy(acl, rule));
  return [...parts].map(([denied, rules]) => cidrRow({ ...peer, rules }, denied, gate));
};

/** From the widest to the narrowest; a block takes its place in its rank by its length. */
const ranks = { internet: 0, outside: 1000, inside: 2000, prefixList: 3000, group: 4000, struck: 5000 } as const;

const cidrRow = (peer: RulePeer, isDenied: boolean, { eni, inventory }: Gate): Placed => {
  const [rule] = peer.rules;
  const way = wayBetween(eni, { ...peer, egress: rule?.egress === true }, inventory);
  const isInternet = way.kind === 'internet' && isFromInternet(peer);
  const isStruck = isDenied || way.kind === 'none';
  const named = namedBlock(peer.of, inventory);
  const why = isDenied ? words`the network ACL denies it` : 'why' in way ? way.why : way.by;
  const by = facts(foreignFew(peer.groups), isStruck ? words`allows it, but ${why}` : why, ...noteOf(peer, named));
  const rank = isStruck ? ranks.struck : isInternet ? ranks.internet : named?.isInside ? ranks.inside : ranks.outside;
  return {
    rank: rank + widthRank(peer),
    row: {
      kind: isInternet && !isStruck ? 'internet' : way.kind === 'unread' ? 'unread' : 'network',
      title: isInternet ? internetTitle(peer) : blockTitle(peer, named?.name),
      mono: false,
      note: by,
      ports: portsOfRules(peer.rules),
      isStruck,
      target: named?.target,
    },
  };
};

const internetTitle = ({ peer, of }: RulePeer): Words => {
  const family = familyOfPeer(peer) === 'ipv6' ? words`IPv6` : words`IPv4`;
  return of.endsWith('/0') ? words`Internet, ${family}` : words`Internet, ${foreign(of)}`;
};

/** An open rule without a way from the internet still is one for every network that has a way. */
const blockTitle = (peer: RulePeer, name: string | undefined): Words => {
  if (peer.of.endsWith('/0')) return peer.peer === 'ipv6' ? words`Any IPv6 address` : words`Any IPv4 address`;
  return name === undefined ? foreign(peer.of) : words`${foreign(peer.of)} ${foreign(name)}`;
};

type NamedBlock = {
  readonly name: string;
  readonly isInside: boolean;
  readonly isWhole: boolean;
  readonly target: ReachRow['target'];
};

const namedBlock = (cidr: string, { snapshot }: Inventory): NamedBlock | undefined => {
  const vpc = snapshot.vpcs.find(({ cidrs, ipv6Cidrs }) => cidrs.includes(cidr) || ipv6Cidrs.includes(cidr));
  if (vpc) return { name: labelOf(vpc), isInside: true, isWhole: true, target: { kind: 'vpc', id: vpc.id } };
  const subnet = snapshot.subnets.find((one) => one.cidr === cidr || one.ipv6Cidrs.includes(cidr));
  return subnet && { name: labelOf(subnet), isInside: true, isWhole: false, target: { kind: 'subnet', id: subnet.id } };
};

/** What was written to the rule, where all of the peer say the same. */
const noteOf = ({ rules }: RulePeer, named?: NamedBlock): readonly (Words | undefined)[] => {
  const [first] = rules.map(({ description }) => description?.trim()).filter(Boolean);
  return [
    first === undefined ? undefined : words`“${foreign(first, 60)}”`,
    named?.isWhole ? words`whole VPC` : undefined,
  ];
};

const groupRow = (peer: RulePeer, inventory: Inventory): ReachRow => {
  const group = inventory.securityGroup(peer.of);
  const members = inventory.snapshot.enis.filter(({ groups }) => groups.some(({ id }) => id === peer.of));
  return {
    kind: 'group',
    title: words`Members of ${foreign(group?.name ?? peer.of)}`,
    mono: false,
    note: facts(foreignFew(peer.groups), membersText(members.length, inventory), ...noteOf(peer)),
    ports: portsOfRules(peer.rules),
    isStruck: false,
    ...(group ? { target: { kind: 'group', id: group.id } as const } : {}),
  };
};

const membersText = (count: number, inventory: Inventory): Words =>
  inventory.missing('enis') ? words`${partWords.enis} not read` : counted(count, words`interface`, words`interfaces`);

const prefixListRow = (peer: RulePeer): ReachRow => ({
  kind: 'prefixList',
  title: words`Prefix list ${foreign(peer.of)}`,
  mono: false,
  note: facts(foreignFew(peer.groups), words`its networks are not read`, ...noteOf(peer)),
  ports: portsOfRules(peer.rules),
  isStruck: false,
});

/** The same as text, a line each, to be pasted into a ticket. */
export const reachText = (lists: readonly ReachList[]): string =>
  lists
    .map(({ title, aside, rows, foot }) =>
      [
        `${title} (${aside})`,
        ...rows.map(
          (row) => `  ${row.title}: ${row.ports.join(', ')}${row.isStruck ? ' [not reached]' : ''} (${row.note})`,
        ),
        ...(foot === undefined ? [] : [foot]),
      ].join('\n'),
    )
    .join('\n');
