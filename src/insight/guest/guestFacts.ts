import type { Inventory } from '../../domain/inventory.ts';
import { addressAt, contains, isIp, normalizeIp } from '../../domain/ip.ts';
import { ipRange } from '../../domain/ipParts.ts';
import type { Eni, Instance, Subnet } from '../../domain/model.ts';
import { isPrimaryEni } from '../../domain/slots.ts';
import { foreign, noWords, words, type Words } from '../../domain/words.ts';
import { guestTablesOf } from './guestTables.ts';

/** What the operating system has to know of one address family of an interface. */
export type GuestFamily = {
  /** What is on the link. */
  readonly subnets: readonly string[];
  readonly gateway: string;
  /** The primary one first; each in its one way of writing. */
  readonly addresses: readonly string[];
  readonly prefixes: readonly string[];
};

/** What the operating system has to know of an interface. Every text in it is an id, a MAC address, an address or a block: checked, and safe to put into any file. */
export type GuestInterface = {
  readonly eniId: string;
  readonly mac: string;
  readonly networkCard: number;
  readonly deviceIndex: number;
  readonly isPrimary: boolean;
  /** The number of its routing table, the priority of the rules that lead there, and the rank of what it may have in the main table. */
  readonly table: number;
  readonly ipv4: GuestFamily | undefined;
  readonly ipv6: GuestFamily | undefined;
  /** MAC addresses of the other interfaces of the instance in the same subnet. */
  readonly beside: readonly string[];
};

/** An interface, or why nothing can be said of it. */
export type GuestFacts = { readonly eni: Eni; readonly guest: GuestInterface | undefined; readonly lacking: Words };

/**
 * The IPv6 gateway of every subnet: its router answers there beside the address that it advertises. Source: Amazon VPC user guide, subnet sizing for IPv6
 * (https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html).
 */
export const ipv6Gateway = 'fe80:ec2::1';

/** The facts of all interfaces that the instance has or is getting, by network card and device index. */
export const guestFactsOf = (instance: Instance, inventory: Inventory): readonly GuestFacts[] => {
  const enis = inventory.enisOf(instance);
  const tables = guestTablesOf(enis);
  return enis.map((eni) => factsOf(eni, { inventory, enis, table: tables.get(eni.id) ?? 0 }));
};

type Around = { readonly inventory: Inventory; readonly enis: readonly Eni[]; readonly table: number };

const factsOf = (eni: Eni, around: Around): GuestFacts => {
  const subnet = around.inventory.subnet(eni.subnetId);
  const [ipv4, ipv6] = [ipv4Of(eni, subnet), ipv6Of(eni, subnet)];
  const lacking = lackOf(eni, { subnet, ipv4, ipv6 });
  if (lacking !== noWords || !eni.attachment) return { eni, guest: undefined, lacking };
  const { networkCard, deviceIndex } = eni.attachment;
  const beside = around.enis.filter((each) => each.id !== eni.id && each.subnetId === eni.subnetId && isMac(each.mac));
  return {
    eni,
    lacking,
    guest: {
      eniId: eni.id,
      mac: eni.mac,
      networkCard,
      deviceIndex,
      isPrimary: isPrimaryEni(eni),
      table: around.table,
      ipv4,
      ipv6,
      beside: beside.map(({ mac }) => mac),
    },
  };
};

type Read = {
  readonly subnet: Subnet | undefined;
  readonly ipv4: GuestFamily | undefined;
  readonly ipv6: GuestFamily | undefined;
};

/** Nothing of what EC2, or whoever answers in its place, tells goes into a text unless it is what it should be. */
const lackOf = (eni: Eni, { subnet, ipv4, ipv6 }: Read): Words => {
  const [has4, has6] = [hasIpv4(eni), hasIpv6(eni)];
  if (!/^eni-[0-9a-z]{1,40}$/.test(eni.id) || !isMac(eni.mac)) return words`Its id or MAC address is none`;
  if (!eni.attachment) return words`It is not attached`;
  if (eni.interfaceType === 'efa-only' || !(has4 || has6))
    return words`It has no IP addresses, so nothing has to be set up`;
  if (!subnet) return words`Its subnet was not read: ${foreign(eni.subnetId)}`;
  if ((has4 && !ipv4) || (has6 && !ipv6)) return words`Its addresses do not lie in its subnet as it was read`;
  return noWords;
};

const hasIpv4 = ({ addresses, ipv4Prefixes }: Eni): boolean => addresses.length + ipv4Prefixes.length > 0;
const hasIpv6 = ({ ipv6Addresses, ipv6Prefixes }: Eni): boolean => ipv6Addresses.length + ipv6Prefixes.length > 0;

const isMac = (text: string): boolean => /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/.test(text);

/** The gateway is the base of the subnet plus one. Source: Amazon VPC user guide, subnet sizing for IPv4. */
const ipv4Of = (eni: Eni, subnet: Subnet | undefined): GuestFamily | undefined => {
  const primaryFirst = eni.addresses.toSorted((a, b) => Number(b.primary) - Number(a.primary));
  const cidr = canonical(subnet?.cidr);
  const gateway = cidr === undefined ? undefined : addressAt(cidr, 1);
  if (!hasIpv4(eni) || cidr === undefined || gateway === undefined) return undefined;
  const own = { addresses: primaryFirst.map(({ ip }) => ip), prefixes: eni.ipv4Prefixes };
  return familyOf(own, [cidr], gateway);
};

const ipv6Of = (eni: Eni, subnet: Subnet | undefined): GuestFamily | undefined => {
  const primaryFirst = eni.ipv6Addresses.toSorted((a, b) => Number(b.primary) - Number(a.primary));
  const own = { addresses: primaryFirst.map(({ ip }) => ip), prefixes: eni.ipv6Prefixes };
  const cidrs = ipv6CidrsOf(subnet).filter((cidr) =>
    [...own.addresses, ...own.prefixes].some((each) => isInside(cidr, each)),
  );
  return hasIpv6(eni) ? familyOf(own, cidrs, ipv6Gateway) : undefined;
};

const ipv6CidrsOf = (subnet: Subnet | undefined): readonly string[] =>
  (subnet?.ipv6Cidrs ?? []).flatMap((cidr) => (cidr.includes(':') ? (canonical(cidr) ?? []) : []));

const familyOf = (
  { addresses, prefixes }: Pick<GuestFamily, 'addresses' | 'prefixes'>,
  subnets: readonly string[],
  gateway: string,
): GuestFamily | undefined => {
  const blocks = prefixes.map(canonical).filter((block) => block !== undefined);
  const isSound =
    blocks.length === prefixes.length &&
    addresses.every(isIp) &&
    [...addresses, ...blocks].every((each) => subnets.some((cidr) => isInside(cidr, each)));
  return isSound ? { subnets, gateway, addresses: addresses.map(normalizeIp), prefixes: blocks } : undefined;
};

const isInside = (cidr: string, addressOrBlock: string): boolean => contains(cidr, addressOrBlock.split('/')[0] ?? '');

/** A block by its first address; undefined for what is none. */
const canonical = (cidr: string | undefined): string | undefined => {
  const [length, first] = [cidr && ipRange(cidr)?.length, cidr && addressAt(cidr, 0)];
  return length === undefined || length === '' || first === undefined ? undefined : `${first}/${length}`;
};
