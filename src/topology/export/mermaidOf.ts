import { visible } from '../../domain/visible.ts';
import { lightPalette } from '../draw/palettes.ts';
import type { CardNode, ChipNode, Graph, SubnetNode, VpcNode, ZoneNode } from '../graph.ts';
import { markWord, marksByBox, type ChangeKind, type ChangeMark } from '../pictureChanges.ts';
import type { Marking } from './figure.ts';
import { whatAndWhen } from './foot.ts';

/**
 * The account as a Mermaid flowchart, whose title says what it is of and of when: a subgraph each for VPCs, zones, subnets and cards, a node for an interface, a dotted
 * line from an instance to its interfaces in other subnets. The label of a thing that differs begins with how. Ids are counted, never
 * taken from names; labels hold no sign that Mermaid could read as its own.
 */
export const mermaidOf = (graph: Graph, { changes, lines }: Marking): string => {
  const marks = marksByBox(changes);
  const chart: Chart = { lines: [], cards: new Map(), chips: new Map(), marks, marked: new Map(), count: 0 };
  for (const line of lines) chart.lines.push(`  ${idOf(chart, 'k')}["${labelOf([line])}"]`);
  for (const vpc of graph.vpcs) writeVpc(chart, vpc);
  for (const { card, id } of chart.cards.values()) {
    for (const { eniId, tag } of card.remotes) {
      const chip = chart.chips.get(eniId);
      if (chip !== undefined) chart.lines.push(`  ${id} -.-|"${labelOf([tag])}"|${chip}`);
    }
  }
  chart.lines.push(...classLines(chart));
  const title = `---\ntitle: "${titleText(whatAndWhen(graph))}"\n---\n`;
  return `${title}flowchart TB\n${chart.lines.join('\n')}${chart.lines.length > 0 ? '\n' : ''}`;
};

/**
 * A label between double quotes, on one line and with marks where something would be hidden. Letters and digits of any script stand as they are, all other signs as numbers. Mermaid
 * takes `direction TB` for a statement wherever it stands.
 */
export const mermaidText = (text: string): string =>
  visible(text)
    .trim()
    .replace(/[^\p{L}\p{M}\p{N} .,/_()+×·-]/gu, numbered)
    .replace(/direction(?= (?:TB|BT|LR|RL))/g, (word) => word.replace('n', numbered));

/**
 * The same of a title, between double quotes of YAML, where Mermaid knows no numbers for signs: all other signs stand as YAML writes them, so
 * that neither reader comes upon one of its own. Mermaid draws what HTML would escape as it is escaped (`R&amp;D`): those signs stand in their
 * wide form.
 */
export const titleText = (text: string): string =>
  visible(text)
    .trim()
    .replace(/[<>&]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + toWide))
    .replace(/[^\p{L}\p{M}\p{N} .,:/_()+×·-]/gu, (sign) => `\\U${hex(sign.codePointAt(0))}`);

/** Source: Unicode, Halfwidth and Fullwidth Forms: those of ASCII, in its order. */
const toWide = 0xfee0;

const hex = (code = 0): string => code.toString(16).padStart(8, '0');

const numbered = (sign: string): string => `#${sign.codePointAt(0)};`;

type Chart = {
  readonly lines: string[];
  readonly cards: Map<string, { readonly card: CardNode; readonly id: string }>;
  /** Ids of nodes by interface. */
  readonly chips: Map<string, string>;
  readonly marks: ReadonlyMap<string, ChangeMark>;
  /** Ids of nodes and subgraphs that differ, by how. */
  readonly marked: Map<ChangeKind, string[]>;
  count: number;
};

/** How the thing in a box differs, if it does; notes that its node is to look so. */
const changeOf = ({ marks, marked }: Chart, box: string, id: string): string | undefined => {
  const mark = marks.get(box);
  if (mark === undefined) return undefined;
  const { kind } = mark;
  const alike = marked.get(kind) ?? [];
  alike.push(id);
  marked.set(kind, alike);
  return markWord(mark);
};

const classLines = ({ marked }: Chart): readonly string[] =>
  [...marked].flatMap(([kind, ids]) => [
    `  classDef ${kind} ${changeStyles[kind]}`,
    `  class ${ids.join(',')} ${kind}`,
  ]);

const changeStyles: { readonly [Kind in ChangeKind]: string } = {
  added: `stroke:${lightPalette.added},stroke-width:2px`,
  removed: `stroke:${lightPalette.removed},stroke-width:2px,stroke-dasharray:4 3`,
  changed: `stroke:${lightPalette.changed},stroke-width:2px`,
};

type Group = {
  readonly words: readonly (string | undefined)[];
  readonly depth: number;
  readonly id?: string;
  /** The name of its box in the picture. */
  readonly box?: string;
};

const group = (chart: Chart, { words, depth, id = idOf(chart, 'g'), box }: Group, inside: () => void): void => {
  const indent = '  '.repeat(depth);
  const change = box === undefined ? undefined : changeOf(chart, box, id);
  chart.lines.push(`${indent}subgraph ${id}["${labelOf([change, ...words])}"]`);
  inside();
  chart.lines.push(`${indent}end`);
};

const writeVpc = (chart: Chart, vpc: VpcNode): void =>
  group(chart, { words: [vpc.name, ...vpc.cidrs, ...vpc.ipv6Cidrs], depth: 1, box: `vpc:${vpc.id}` }, () => {
    for (const zone of vpc.zones) writeZone(chart, zone);
  });

const writeZone = (chart: Chart, { name, zoneId, subnets }: ZoneNode): void =>
  group(chart, { words: [name, zoneId], depth: 2 }, () => {
    for (const subnet of subnets) writeSubnet(chart, subnet);
  });

const writeSubnet = (chart: Chart, { id, name, cidr, ipv6Cidr, reach, cards }: SubnetNode): void =>
  group(chart, { words: [name, cidr ?? ipv6Cidr, reach], depth: 3, box: `subnet:${id}` }, () => {
    for (const card of cards) writeCard(chart, card);
  });

const writeCard = (chart: Chart, card: CardNode): void => {
  const id = idOf(chart, 'c');
  chart.cards.set(card.id, { card, id });
  const where = card.homeSubnet === undefined ? undefined : `of ${card.homeSubnet}`;
  group(chart, { words: [card.name, card.note, where], depth: 4, id, box: `card:${card.id}` }, () => {
    for (const chip of card.chips) writeChip(chart, chip);
  });
};

const writeChip = (chart: Chart, { eniId, tag, address, secondary, publicIp, outside }: ChipNode): void => {
  const id = idOf(chart, 'n');
  chart.chips.set(eniId, id);
  const change = changeOf(chart, `chip:${eniId}`, id);
  const further = secondary.length > 0 ? `+${secondary.length}` : undefined;
  chart.lines.push(`          ${id}["${labelOf([change, tag, address, further, publicIp?.ip, outside])}"]`);
};

const idOf = (chart: Chart, letter: 'g' | 'c' | 'n' | 'k'): string => `${letter}${++chart.count}`;

/** A label without letters would be none. */
const labelOf = (words: readonly (string | undefined)[]): string =>
  words
    .flatMap((word) => (word === undefined ? [] : [mermaidText(word)]))
    .filter((word) => word !== '')
    .join(' · ') || '-';
