/**
 * Makes src/domain/instanceLimits.json from facts of DescribeInstanceTypes: `node scripts/limits.ts FACTS.json`. FACTS holds
 * `types`, one object a type: maxEni, ipv4PerEni, ipv6PerEni (null = not known), cards, hypervisor, bareMetal, maxEfa, enaSrd.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { CompactLimits, CompactRow } from '../src/domain/limits.ts';

type Facts = {
  readonly ipv4PerEni: number;
  readonly ipv6PerEni: number | null;
  readonly cards: readonly (readonly [index: number, interfaces: number])[];
  readonly hypervisor: string | null;
  readonly bareMetal: boolean;
  readonly maxEfa?: number;
  readonly enaSrd?: boolean;
  /** Whether ENA queues can be shared out; undefined = no source tells. */
  readonly flexEnaQueues?: boolean;
  readonly secondaryNetwork?: boolean;
  readonly additionalFlexEnis?: readonly number[];
  readonly enaOnly?: readonly number[];
};

/** Types that AWS no longer describes: what the User Guide's table of 2018 says of them. */
const retired: Readonly<Record<string, Facts>> = {
  'cc2.8xlarge': xen(8, 30, 0),
  'g2.2xlarge': xen(4, 15, 0),
  'g2.8xlarge': xen(8, 30, 0),
  'g3.4xlarge': xen(8, 30, 30),
  'g3.8xlarge': xen(8, 30, 30),
  'g3.16xlarge': xen(15, 50, 50),
  'p2.xlarge': xen(4, 15, 15),
  'p2.8xlarge': xen(8, 30, 30),
  'p2.16xlarge': xen(8, 30, 30),
};

/** What single sources lack: IPv6 from the same table of 2018, EFA from the EFA chapter of the User Guide. */
const supplements: Readonly<Record<string, Partial<Facts>>> = {
  'cr1.8xlarge': { ipv6PerEni: 0, hypervisor: 'xen' },
  'hs1.8xlarge': { ipv6PerEni: 0, hypervisor: 'xen' },
  'f1.2xlarge': { ipv6PerEni: 15 },
  'f1.16xlarge': { ipv6PerEni: 50 },
  'p3.2xlarge': { ipv6PerEni: 15 },
  'p3.8xlarge': { ipv6PerEni: 30 },
  'p3.16xlarge': { ipv6PerEni: 30 },
  'dl1.24xlarge': { maxEfa: 4 },
  // EC2 user guide, EFA: maximise network bandwidth of accelerated types; card 0 has no EFA.
  'p6-b300.48xlarge': { enaOnly: [0] },
};

function main(path: string | undefined): void {
  if (path === undefined) throw new Error('Name the file of facts: node scripts/limits.ts FACTS.json');
  const file = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly meta: object;
    readonly types: Record<string, Facts>;
  };
  const compact: CompactLimits = {
    asOf: dayOf(JSON.stringify(file.meta)),
    rows: rowsOf({ ...retired, ...file.types }),
  };
  const target = new URL('../src/domain/instanceLimits.json', import.meta.url);
  const rows = compact.rows.map((row) => JSON.stringify(row)).join(',\n');
  writeFileSync(target, `{"asOf":${JSON.stringify(compact.asOf)},"rows":[\n${rows}\n]}\n`);
}

function rowsOf(types: Readonly<Record<string, Facts>>): readonly CompactRow[] {
  const groups = new Map<string, string[]>();
  for (const type of Object.keys(types).sort()) {
    const facts: Facts | undefined = types[type] && { ...types[type], ...supplements[type] };
    if (!facts) continue;
    if (facts.cards.some(([index], position) => index !== position)) throw new Error(`Card indexes have gaps: ${type}`);
    const key = JSON.stringify(columnsOf(facts));
    groups.set(key, [...(groups.get(key) ?? []), type]);
  }
  return [...groups].map(([key, names]) => [names.join(' '), ...(JSON.parse(key) as Columns)] as const);
}

type Columns = CompactRow extends readonly [string, ...infer Rest] ? Readonly<Rest> : never;

function columnsOf(facts: Facts): Columns {
  const hypervisor = facts.bareMetal ? 'b' : (facts.hypervisor?.charAt(0) ?? '');
  const cards = facts.cards.map(([, interfaces]) => interfaces);
  const traits = hypervisor + (facts.enaSrd ? 's' : '') + (isUnknown(facts) ? 'u' : '');
  if (facts.secondaryNetwork) throw new Error('The table has no column for secondary interfaces yet');
  const flexible = facts.additionalFlexEnis?.some((more) => more > 0) ? facts.additionalFlexEnis : undefined;
  const first = [facts.ipv4PerEni, facts.ipv6PerEni ?? -1, cards, traits, facts.maxEfa ?? 0] as const;
  if (facts.enaOnly) return [...first, flexible ?? [], facts.enaOnly];
  return flexible ? [...first, flexible] : first;
}

/** Xen has no ENA queues to share out, and no secondary networks. */
function isUnknown({ flexEnaQueues, hypervisor }: Facts): boolean {
  return flexEnaQueues === undefined && hypervisor !== 'xen';
}

function xen(interfaces: number, ipv4: number, ipv6: number): Facts {
  return { ipv4PerEni: ipv4, ipv6PerEni: ipv6, cards: [[0, interfaces]], hypervisor: 'xen', bareMetal: false };
}

/** The latest day that the description of the facts names. */
function dayOf(text: string): string {
  const days = text.match(/\d{4}-\d{2}-\d{2}/g)?.sort() ?? [];
  return days.at(-1) ?? new Date().toISOString().slice(0, 10);
}

main(process.argv[2]);
