import fc from 'fast-check';
import type { CardNode, ChipNode, Graph, SubnetNode } from '../../src/topology/graph.ts';
import { cardKinds, chipKinds, icons } from '../../src/topology/packed/schema.ts';

/** Words as people and attackers write them: any characters, direction marks, emoji, markup, the words of the format. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 24 }),
  fc.string({ unit: 'grapheme', maxLength: 24 }),
  fc.constantFrom(
    '',
    '\u{202e}eman',
    '\u{feff}bom',
    '<img src=x onerror=alert(1)>',
    '👩‍👩‍👧',
    '\0',
    '__proto__',
    'a'.repeat(300),
  ),
);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const some = <T>(value: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<T[]> => fc.array(value, { maxLength });
const count = fc.nat(70_000);

const finding = fc.record({
  id: anyText,
  severity: fc.constantFrom('warning' as const, 'error' as const),
  message: anyText,
});

const chip: fc.Arbitrary<ChipNode> = fc.record({
  eniId: anyText,
  kind: fc.constantFrom(...chipKinds),
  tag: maybe(anyText),
  name: anyText,
  address: anyText,
  secondary: some(anyText),
  ipv6: some(anyText),
  mac: anyText,
  groups: some(anyText),
  routes: some(anyText),
  publicIp: maybe(fc.record({ ip: anyText, elastic: fc.boolean() })),
  path: fc.constantFrom('none', 'open', 'unknown'),
  open: fc.constantFrom([], ['TCP 443'], ['?', 'all']),
  checkOff: fc.boolean(),
  outside: maybe(anyText),
  busy: maybe(anyText),
  owner: maybe(fc.constantFrom(...icons)),
  prefixes: some(fc.record({ cidr: anyText, used: maybe(fc.nat(16)) })),
  findings: some(finding, 2),
});

const card: fc.Arbitrary<CardNode> = fc
  .record({
    kind: fc.constantFrom(...cardKinds),
    id: anyText,
    instanceId: maybe(anyText),
    name: anyText,
    note: maybe(anyText),
    state: maybe(anyText),
    icon: fc.constantFrom(...icons),
    slots: maybe(fc.record({ used: count, max: maybe(count) })),
    homeSubnet: maybe(anyText),
    chips: some(chip),
    findings: some(finding, 2),
    remotes: some(fc.record({ eniId: anyText, tag: anyText, subnetName: anyText }), 2),
    same: fc.constantFrom('nothing', 'instance', 'interface'),
  })
  .map(({ same, ...node }) => {
    if (same === 'instance') return { ...node, instanceId: node.id };
    return same === 'interface' && node.chips[0] ? { ...node, id: node.chips[0].eniId } : node;
  });

const subnet: fc.Arbitrary<SubnetNode> = fc.record({
  id: anyText,
  name: anyText,
  cidr: maybe(anyText),
  ipv6Cidr: maybe(anyText),
  zone: anyText,
  tier: fc.constantFrom('public' as const, 'private' as const, 'isolated' as const, 'unknown' as const),
  reach: anyText,
  routeNote: maybe(anyText),
  usage: maybe(fc.record({ total: count, reserved: count, inUse: count, inPrefixes: count, free: count })),
  cards: some(card, 4),
  findings: some(finding, 2),
});

/** A graph with any texts and any nesting. */
export const anyGraph: fc.Arbitrary<Graph> = fc.record({
  title: anyText,
  region: anyText,
  readAt: fc.nat(),
  gaps: some(anyText),
  counts: fc.record({ interfaces: count, instances: count, subnets: count, findings: count }),
  vpcs: some(
    fc.record({
      id: anyText,
      name: anyText,
      cidrs: some(anyText),
      ipv6Cidrs: some(anyText),
      shelf: anyText,
      gateway: maybe(anyText),
      zones: some(fc.record({ name: anyText, zoneId: maybe(anyText), subnets: some(subnet, 2) }), 2),
    }),
    2,
  ),
});
