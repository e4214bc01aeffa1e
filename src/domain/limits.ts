import type { LimitsTable } from './inventory.ts';
import type { InstanceLimits } from './model.ts';

/**
 * The bundled table of instance-type limits, written small: types that have the same facts share one row. It is made by
 * `scripts/limits.ts` from facts of DescribeInstanceTypes and loaded on first use.
 */
export type CompactLimits = {
  /** The day of the facts, `2026-08-06`. */
  readonly asOf: string;
  readonly rows: readonly CompactRow[];
};

/**
 * `[types, ipv4, ipv6, cards, traits, maxEfa, flexible, enaOnly]`. types: names separated by spaces. ipv6: 0 = the type has no IPv6, -1 = not known.
 * cards: interfaces on each network card, index by position. traits: n nitro, x xen, b bare metal, s ENA Express, u not known whether cards take
 * more interfaces with fewer ENA queues, nor whether there are secondary interfaces; in any order. flexible: how many more each card takes then;
 * left out for none. enaOnly: cards that take no EFA while all others do; left out where no source tells what each card takes.
 */
export type CompactRow = readonly [
  types: string,
  ipv4: number,
  ipv6: number,
  cards: readonly number[],
  traits: string,
  maxEfa: number,
  flexible?: readonly number[],
  enaOnly?: readonly number[],
];

/** A look-up over the compact table that comes with the package; undefined for types that it does not have. */
export const limitsTable = (compact: CompactLimits): LimitsTable => {
  const rows = new Map(compact.rows.flatMap((row) => row[0].split(' ').map((type) => [type, row] as const)));
  return (type) => {
    const row = rows.get(type);
    return row && expand(type, row);
  };
};

const expand = (
  type: string,
  [, ipv4, ipv6, cards, traits, maxEfa, flexible, enaOnly]: CompactRow,
): InstanceLimits => ({
  type,
  interfaces: cards.reduce((sum, interfaces) => sum + interfaces, 0),
  ipv4PerInterface: ipv4,
  ipv6PerInterface: ipv6 < 0 ? undefined : ipv6,
  cards: cards.map((interfaces, index) => ({
    index,
    interfaces,
    flexible: traits.includes('u') ? undefined : (flexible?.[index] ?? 0),
    types: enaOnly && (enaOnly.includes(index) ? ['interface'] : ['interface', 'efa', 'efa-only']),
  })),
  defaultCard: 0,
  hypervisor: traits.includes('n') ? 'nitro' : traits.includes('x') ? 'xen' : undefined,
  bareMetal: traits.includes('b'),
  efaSupported: maxEfa > 0,
  maxEfa,
  enaSrdSupported: traits.includes('s'),
  // Of the day of the table no type had any.
  secondaryInterfaces: traits.includes('u') ? undefined : 0,
  source: 'bundled',
});
