import type { FindingMark, Graph, SubnetNode } from '../graph.ts';
import { CardRows } from './cardRows.ts';
import { ChipRows, type Lexicon } from './chipRows.ts';
import { Lists } from './lists.ts';
import type { MarkColumns, PackedGraph, PackedSubnet } from './packedGraph.ts';
import { Texts } from './texts.ts';

/** A graph that keeps its cards packed: a node of one is made each time it is asked for. */
export type Picture = { readonly graph: Graph; readonly rows: Rows };

export type Rows = {
  readonly cards: CardRows;
  readonly chips: ChipRows;
  /** The cards of a subnet of this graph: rows from the first up to, but without, the last. */
  readonly of: (subnet: SubnetNode) => Range;
};

export type Range = { readonly from: number; readonly to: number };

export const unpack = (packed: PackedGraph): Picture => {
  const lexicon = lexiconOf(packed);
  const chips = new ChipRows(packed.chips, lexicon);
  const cards = new CardRows(packed.cards, chips, lexicon);
  const ranges = new Map<SubnetNode, Range>();
  let from = 0;
  const subnetOf = (facts: PackedSubnet): SubnetNode => {
    const range = { from, to: from + facts.cards };
    from = range.to;
    const subnet = lazySubnet(facts, range, cards);
    ranges.set(subnet, range);
    return subnet;
  };
  const { title, region, readAt, counts, facts, gaps } = packed;
  const vpcs = packed.vpcs.map((vpc) => ({
    ...vpc,
    zones: vpc.zones.map((zone) => ({ ...zone, subnets: zone.subnets.map(subnetOf) })),
  }));
  return {
    graph: { title, region, readAt, vpcs, counts, facts, gaps },
    rows: { cards, chips, of: (subnet) => ranges.get(subnet) ?? { from: 0, to: 0 } },
  };
};

const lazySubnet = (facts: PackedSubnet, { from, to }: Range, cards: CardRows): SubnetNode => ({
  ...facts,
  get cards() {
    return Array.from({ length: to - from }, (_, index) => cards.node(from + index));
  },
});

const lexiconOf = ({ words: table, lists: listTable, marks }: PackedGraph): Lexicon => {
  const words = new Texts(table);
  const lists = new Lists(listTable);
  const word = (number: number): string | undefined => (number === 0 ? undefined : words.at(number - 1));
  return { word, lists, marks: (list) => lists.at(list).map((mark) => markOf(marks, mark, word)) };
};

const markOf = (marks: MarkColumns, row: number, word: Lexicon['word']): FindingMark => ({
  id: word(marks.ids[row] ?? 0) ?? '',
  severity: marks.severities[row] === 1 ? 'error' : 'warning',
  message: word(marks.messages[row] ?? 0) ?? '',
});
