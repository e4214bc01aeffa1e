import { exposureOf } from '../../domain/exposure/entry.ts';
import type { Family } from '../../domain/exposure/ways.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { doRangesMeet, ipRange, type IpRange } from '../../domain/ipParts.ts';
import type { Eni, NetworkAcl, SecurityGroupRule } from '../../domain/model.ts';
import { isDeniedBy } from './aclVerdict.ts';
import { portText } from './portText.ts';

/** Stands for what may be open by a group whose rules were not read. */
export const unreadPorts = '?';

const none: readonly string[] = [];

/**
 * What the internet may reach of an interface that has a path from there, by the rules of its security groups and the network ACL of its subnet, as
 * {@link portText} writes it; with {@link unreadPorts} where a group's rules were not read. Whether something listens there nobody knows.
 */
export const internetPorts = (eni: Eni, inventory: Inventory): readonly string[] => {
  const { entries } = exposureOf(eni, inventory);
  const families = new Set(
    entries.filter(({ from }) => from === 'internet').map((entry): Family => familyOf(entry.outside)),
  );
  if (families.size === 0) return none;
  const known = memory.get(inventory) ?? new Map<string, readonly string[]>();
  memory.set(inventory, known);
  const ids = eni.groups.map(({ id }) => id);
  const key = [eni.subnetId, ...families, ...ids].join(' ');
  const before = known.get(key);
  if (before) return before;
  const acl = aclOf(eni.subnetId, inventory);
  const ports = [...new Set(ids.flatMap((id) => portsOf(id, { families, acl, inventory })))];
  known.set(key, ports);
  return ports;
};

/** Most interfaces of a subnet have the same groups. */
const memory = new WeakMap<Inventory, Map<string, readonly string[]>>();

type Gate = {
  readonly families: ReadonlySet<Family>;
  readonly acl: NetworkAcl | undefined;
  readonly inventory: Inventory;
};

const portsOf = (groupId: string, { families, acl, inventory }: Gate): readonly string[] => {
  const rules = inventory.securityGroup(groupId)?.rules;
  if (!rules) return [unreadPorts];
  return rules
    .filter((rule) => !rule.egress && isFromInternet(rule) && families.has(familyOf(rule.of)))
    .filter((rule) => !(acl && isDeniedBy(acl, rule)))
    .map((rule) => portText(rule));
};

const familyOf = (text: string): Family => (text.includes(':') ? 'ipv6' : 'ipv4');

/** Whether the peer of a rule is the internet or a great part of it, which two halves are, too. */
export const isFromInternet = ({ peer, of }: Pick<SecurityGroupRule, 'peer' | 'of'>): boolean => {
  if (peer !== 'ipv4' && peer !== 'ipv6') return false;
  const length = ipRange(of)?.length ?? Number.POSITIVE_INFINITY;
  return length < 8 || (length === 8 && peer === 'ipv4' && !isPrivate(of));
};

/** Whether a block lies in one that the internet has no way to. Source: RFC 1918, RFC 6598, RFC 3927, RFC 4193. */
export const isPrivate = (cidr: string): boolean => {
  const inner = ipRange(cidr);
  return privateRanges.some((outer) => inner && inner.length >= outer.length && doRangesMeet(outer, inner));
};

const privateRanges: readonly IpRange[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '127.0.0.0/8',
  'fc00::/7',
].flatMap((cidr) => ipRange(cidr) ?? []);

/** The network ACL of a subnet; undefined where it was not read. */
export const aclOf = (subnetId: string, inventory: Inventory): NetworkAcl | undefined =>
  inventory.snapshot.networkAcls.find(({ subnetIds }) => subnetIds.includes(subnetId));
