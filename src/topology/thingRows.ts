import { holderText } from '../domain/custody/holder.ts';
import { custodyOf } from '../domain/custody/custody.ts';
import { targetWords } from '../domain/exposure/reachWords.ts';
import { compareIps, usableCount } from '../domain/ip.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni, Route, Subnet, Vpc } from '../domain/model.ts';
import { slotTag } from '../domain/slots.ts';
import { addressesInPrefix } from '../domain/subnetUse.ts';
import { labelOf } from '../domain/tags.ts';
import { foreign, words } from '../domain/words.ts';
import type { DetailsRow, ThingLink } from './details.ts';
import { andMore, mostListed, said, unreadWords } from './detailsRows.ts';
import { eniOfNat } from './exitRows.ts';
import { plural } from './pictureWords.ts';
import { interfaceNameOf } from './projectChip.ts';

/** What holds addresses of a subnet, the most of them first, each with a way to it. */
export const heldRows = (subnet: Subnet, inventory: Inventory): readonly DetailsRow[] => {
  if (inventory.missing('enis') && inventory.enisIn(subnet).length === 0)
    return [said('Held by', unreadWords('enis', inventory))];
  const holders = inventory
    .enisIn(subnet)
    .map((eni) => ({ eni, count: ipv4Count(eni) }))
    .toSorted((a, b) => b.count - a.count);
  return [
    ...holders.slice(0, mostListed).map(({ eni, count }) => holderRow(eni, count, inventory)),
    ...andMore(holders.length),
  ];
};

const ipv4Count = ({ addresses, ipv4Prefixes }: Eni): number =>
  addresses.length + addressesInPrefix * ipv4Prefixes.length;

/** `10.0.20.70: etl-1 eth0 · 7 addresses`. */
const holderRow = (eni: Eni, count: number, inventory: Inventory): DetailsRow => ({
  label: eni.addresses[0]?.ip ?? eni.ipv6Addresses[0]?.ip ?? eni.id,
  value: `${holderName(eni, inventory)} · ${plural(count, 'address')}`,
  mono: false,
  copy: false,
  target: { kind: 'interface', id: eni.id },
});

const holderName = (eni: Eni, inventory: Inventory): string => {
  const { attachment } = eni;
  const instance = inventory.instance(attachment?.instanceId);
  if (instance && attachment) return `${labelOf(instance)} ${slotTag(attachment)}`;
  const { holder } = custodyOf(eni, inventory);
  const name = interfaceNameOf(eni, inventory);
  if (!holder) return attachment ? name : `${name}, unattached`;
  const told = holderText(holder);
  return told.includes(name) || name === eni.id ? told : `${told} ${name}`;
};

/** The subnets of a VPC with what is free in them. */
export const subnetRows = (vpc: Vpc, inventory: Inventory): readonly DetailsRow[] => {
  const subnets = inventory.subnetsOf(vpc).toSorted((a, b) => compareIps(firstOf(a), firstOf(b)));
  return [
    ...subnets.slice(0, mostListed).map((subnet): DetailsRow => ({
      label: subnet.cidr ?? subnet.ipv6Cidrs[0] ?? subnet.id,
      value: `${labelOf(subnet)}${subnet.cidr === undefined ? '' : ` · ${subnet.freeIpv4} free of ${usableCount(subnet.cidr)}`}`,
      mono: false,
      copy: false,
      target: { kind: 'subnet', id: subnet.id },
    })),
    ...andMore(subnets.length),
  ];
};

/** The first address of a subnet, by which people look for it. */
const firstOf = ({ cidr, ipv6Cidrs }: Subnet): string => (cidr ?? ipv6Cidrs[0] ?? '').split('/', 1)[0] ?? '';

/** `0.0.0.0/0: nat-a`, which leads to the interface of what the route goes to, where there is one. */
export const routeRow = (route: Route, inventory: Inventory): DetailsRow => {
  const { destination, target, state } = route;
  const name = targetWords(route, inventory);
  const link = linkOfTarget(target, inventory);
  const told = target === 'local' || name === target ? words`${name}` : words`${name} · ${foreign(target)}`;
  return {
    label: destination,
    value: state === 'active' ? told : `${told} (${state})`,
    mono: name === target,
    copy: target !== 'local' && name === target && !link,
    target: link,
  };
};

const linkOfTarget = (target: string, inventory: Inventory): ThingLink | undefined => {
  if (inventory.eni(target)) return { kind: 'interface', id: target };
  if (inventory.instance(target)) return { kind: 'instance', id: target };
  const nat = inventory.snapshot.natGateways.find(({ id }) => id === target);
  return nat && eniOfNat(nat, inventory);
};
