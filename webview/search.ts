import type { Leaf, Leaves } from './view/sceneIndex.ts';

/** Ids of the interfaces that a query finds: by name, id, any address, MAC, group, instance, subnet, VPC, or within a CIDR. */
export const search = (query: string, leaves: Leaves): readonly string[] => {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [];
  const range = parseRange(wanted);
  const finds = range
    ? (leaf: Leaf) => addressesOf(leaf).some(within(range))
    : (leaf: Leaf) => wordsOf(leaf).some((word) => word?.toLowerCase().includes(wanted));
  return [...leaves].filter(([, leaf]) => finds(leaf)).map(([eniId]) => eniId);
};

const addressesOf = ({ chip }: Leaf): readonly string[] => [
  ...[chip.address, ...chip.secondary, ...chip.ipv6],
  ...(chip.publicIp ? [chip.publicIp.ip] : []),
];

const wordsOf = (leaf: Leaf): readonly (string | undefined)[] => {
  const { chip, card, subnet, vpc } = leaf;
  const words = [chip.name, chip.eniId, chip.mac, ...chip.groups, card.name, card.instanceId, card.note];
  const places = [subnet.name, subnet.id, vpc.name, vpc.id, ...chip.prefixes.map(({ cidr }) => cidr)];
  return [...words, ...places, ...addressesOf(leaf)];
};

type Range = { readonly base: number; readonly size: number };

/** An IPv4 range; IPv6 ranges are searched as text. */
const parseRange = (text: string): Range | undefined => {
  const [, ip, bits] = /^(\d+\.\d+\.\d+\.\d+)\/(\d+)$/.exec(text) ?? [];
  const length = Number(bits);
  const address = ip === undefined ? undefined : toNumber(ip);
  if (address === undefined || !(length >= 0 && length <= 32)) return undefined;
  const size = 2 ** (32 - length);
  return { base: Math.floor(address / size) * size, size };
};

const within =
  ({ base, size }: Range) =>
  (ip: string): boolean => {
    const address = toNumber(ip);
    return address !== undefined && address >= base && address < base + size;
  };

const toNumber = (ip: string): number | undefined => {
  const parts = ip.split('.').map(Number);
  return parts.length === 4 && parts.every((part) => part >= 0 && part <= 255)
    ? parts.reduce((sum, part) => sum * 256 + part, 0)
    : undefined;
};
