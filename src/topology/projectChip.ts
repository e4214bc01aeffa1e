import { ipOf, isElastic, outerKind, outerWords } from '../domain/association.ts';
import { custodyOf } from '../domain/custody/custody.ts';
import { exposureOf } from '../domain/exposure/entry.ts';
import { internetPorts } from '../insight/exposure/internetPorts.ts';
import { isHeld, standOf } from '../domain/custody/stand.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni } from '../domain/model.ts';
import { tagValue, nameOf } from '../domain/tags.ts';
import type { PrefixRow, ChipNode } from './graph.ts';
import type { ProjectionContext } from './projection.ts';
import { slotTag } from '../domain/slots.ts';

const none: readonly never[] = [];

/** An interface as it is drawn. */
export const projectChip = (eni: Eni, projection: ProjectionContext): ChipNode => {
  const { inventory } = projection;
  const { holder } = custodyOf(eni, inventory);
  const held = isHeld(eni, inventory);
  const first = eni.addresses[0];
  return {
    eniId: eni.id,
    kind: chipKindOf(eni, inventory),
    tag: tagOf(eni),
    name: interfaceNameOf(eni, inventory),
    address: first?.ip ?? eni.ipv6Addresses[0]?.ip ?? (eni.interfaceType === 'efa-only' ? 'EFA only' : 'no address'),
    secondary: eni.addresses.length < 2 ? none : eni.addresses.slice(1).map(({ ip }) => ip),
    ipv6: eni.ipv6Addresses.length === 0 ? none : eni.ipv6Addresses.map(({ ip }) => ip),
    mac: eni.mac,
    groups: eni.groups.map(({ name }) => name),
    routes: projection.routesTo(eni.id),
    publicIp: publicIpOf(eni),
    outside: outsideOf(eni),
    path: pathOf(eni, inventory),
    open: internetPorts(eni, inventory),
    checkOff: !eni.sourceDestCheck && !held,
    busy: busyOf(eni, held),
    owner: holder?.icon,
    prefixes: eni.ipv4Prefixes.length === 0 ? none : prefixRowsOf(eni),
    findings: projection.marks('interface', eni.id),
  };
};

const pathOf = (eni: Eni, inventory: Inventory): ChipNode['path'] => {
  const { entries, unread } = exposureOf(eni, inventory);
  if (entries.length > 0) return 'open';
  return unread === undefined ? 'none' : 'unknown';
};

const publicIpOf = ({ addresses }: Eni): ChipNode['publicIp'] => {
  for (const { association } of addresses) {
    if (association?.publicIp !== undefined) return { ip: association.publicIp, elastic: isElastic(association) };
  }
  return undefined;
};

const outsideOf = ({ addresses }: Eni): string | undefined => {
  for (const { association } of addresses) {
    if (association && outerKind(association) !== 'public') return `${outerWords(association)} ${ipOf(association)}`;
  }
  return undefined;
};

/** The primary interface of an instance is device 0 of network card 0. Source: EC2 user guide, network cards. */
export const chipKindOf = (eni: Eni, inventory: Inventory): ChipNode['kind'] => {
  const { attachment } = eni;
  if (attachment?.instanceId !== undefined) {
    return attachment.deviceIndex === 0 && attachment.networkCard === 0 ? 'primary' : 'secondary';
  }
  return isHeld(eni, inventory) ? 'managed' : 'unattached';
};

/** `eth1`, or `card 2 · eth0`; undefined when no instance holds it. */
export const tagOf = ({ attachment }: Eni): string | undefined =>
  attachment?.instanceId === undefined ? undefined : slotTag(attachment);

/** What a person calls the interface: its name, its service's name for it, its description, its id. */
export const interfaceNameOf = (eni: Eni, inventory: Inventory): string => {
  const name = nameOf(eni);
  if (name !== undefined) return name;
  const { kind, holder } = custodyOf(eni, inventory);
  // All branches of a trunk have its name, and one description.
  if (kind === 'branch') return eni.id;
  return standOf(eni, inventory) === 'held'
    ? (holder?.name ?? wordIn(eni.description) ?? eni.id)
    : eni.description.trim() || eni.id;
};

/** What services write is a name where it is one word, and no ARN. */
const wordIn = (description: string): string | undefined => /^(?!arn:)\S+$/.exec(description)?.[0];

const settled: ReadonlySet<string> = new Set(['available', 'in-use', 'associated', 'attached', 'detached']);

const busyOf = ({ attachment, status }: Eni, held: boolean): string | undefined => {
  // What others hold counts as in use, but what a service left behind is not.
  if (held && !attachment && status === 'available') return status;
  if (attachment && !settled.has(attachment.status)) return attachment.status;
  return settled.has(status) ? undefined : status;
};

/** A tag by which whoever hands out addresses of prefixes can tell their use: `10.0.10.64/28=16 10.0.10.80/28=11`. */
export const prefixUseTag = 'eni-explorer/prefixes-used';

/**
 * The IPv4 prefixes of an interface. EC2 does not tell how many of their 16 addresses are in use: `used` is undefined
 * unless the tag says.
 */
export const prefixRowsOf = (eni: Eni): readonly PrefixRow[] => {
  const told = tagValue(eni.tags, prefixUseTag)?.split(/\s+/) ?? [];
  return eni.ipv4Prefixes.map((cidr) => {
    const text = told.find((entry) => entry.startsWith(`${cidr}=`))?.slice(cidr.length + 1);
    return { cidr, used: text !== undefined && /^\d{1,2}$/.test(text) ? Math.min(16, Number(text)) : undefined };
  });
};
