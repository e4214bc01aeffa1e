import type { Eni, Subnet, Vpc } from '../../src/domain/model.ts';

/** IPv4 addresses as numbers, in plain arithmetic: what is tested here uses `domain/ip`. */
type Range = { readonly first: number; readonly last: number };

const numberOf = (ip: string): number => ip.split('.').reduce((value, part) => value * 256 + Number(part), 0);

const rangeOf = (cidr: string): Range => {
  const [base = '', length = '32'] = cidr.split('/');
  const [first, size] = [numberOf(base), 2 ** (32 - Number(length))];
  return first % size === 0 ? { first, last: first + size - 1 } : { first: Number.NaN, last: Number.NaN };
};

const holds = (outer: Range, inner: Range): boolean => inner.first >= outer.first && inner.last <= outer.last;

const overlapping = (ranges: readonly Range[]): boolean => {
  const sorted = ranges.toSorted((a, b) => a.first - b.first);
  return sorted.some(({ first }, at) => first <= (sorted[at - 1]?.last ?? -1));
};

/** Subnets are /16 to /28, stand in a CIDR of their VPC, and not in each other. Source: VPC user guide, subnet sizing. */
export const vpcCidrWrongs = (vpc: Vpc, subnets: readonly Subnet[]): readonly string[] => {
  const blocks = vpc.cidrs.map(rangeOf);
  const own = subnets.flatMap(({ cidr }) => (cidr === undefined ? [] : [cidr]));
  const ranges = own.map(rangeOf);
  return [
    ...own.filter((cidr) => Number(cidr.split('/')[1]) < 16 || Number(cidr.split('/')[1]) > 28),
    ...own.filter((_cidr, at) => !blocks.some((block) => holds(block, ranges[at] ?? block))),
  ]
    .map((cidr) => `${cidr} cannot be a subnet of ${vpc.id}`)
    .concat(overlapping(ranges) ? [`${vpc.id} has subnets in each other`] : []);
};

/** Addresses and prefixes stand in their subnet, beside what AWS keeps and beside each other, and EC2 counts them. */
export const addressWrongs = (subnet: Subnet, enis: readonly Eni[]): readonly string[] => {
  if (subnet.cidr === undefined)
    return enis.some(({ addresses }) => addresses.length > 0) ? [`${subnet.id} has IPv4`] : [];
  const all = rangeOf(subnet.cidr);
  const usable = { first: all.first + 4, last: all.last - 1 };
  const taken = enis.flatMap(({ addresses, ipv4Prefixes }) => [
    ...addresses.map(({ ip }) => ({ text: ip, first: numberOf(ip), last: numberOf(ip) })),
    ...ipv4Prefixes.map((prefix) => ({ text: prefix, ...rangeOf(prefix) })),
  ]);
  const count = taken.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const free = all.last - all.first + 1 - 5 - count;
  return [
    ...taken
      .filter((range) => !holds(usable, range))
      .map(({ text }) => `${text} is outside ${subnet.id} ${subnet.cidr} or reserved`),
    ...(overlapping(taken) ? [`${subnet.id} has an address or a prefix twice`] : []),
    ...(free >= 0 && subnet.freeIpv4 === free ? [] : [`${subnet.id} counts its free addresses wrong`]),
  ];
};
