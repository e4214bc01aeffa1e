import { FactCounter } from '../facts.ts';
import type { CardNode, ChipNode, FactCounts, Graph, VpcNode } from '../graph.ts';
import { newEncoder, type Encoder } from './codec.ts';
import { NumbersWriter } from './numbers.ts';
import { packedVersion, type CardColumns, type ChipColumns, type PackedGraph, type PackedVpc } from './packedGraph.ts';
import { cardSchema, chipSchema, type CardContext, type CardFacts, type ChipContext } from './schema.ts';
import { TableWriter } from './table.ts';

/** The graph in few bytes, for the way to the webview and for the layout; `unpack` makes the same graph of it. */
export const pack = (graph: Graph): PackedGraph => {
  const encoder = newEncoder();
  const rows = new RowsWriter(encoder);
  const vpcs = graph.vpcs.map((vpc) => packVpc(vpc, rows));
  const { words, lists, marks } = encoder;
  return {
    ...graph,
    version: packedVersion,
    vpcs,
    facts: graph.facts ?? rows.facts,
    ...rows.packed(),
    marks: marks.packed(),
    words: words.packed(),
    lists: lists.packed(),
  };
};

const packVpc = (vpc: VpcNode, rows: RowsWriter): PackedVpc => ({
  ...vpc,
  zones: vpc.zones.map((zone) => ({
    ...zone,
    // A subnet may make its cards when asked for them, so it is asked once.
    subnets: zone.subnets.map(({ cards: inside, ...facts }) => {
      for (const card of inside) rows.add(card);
      return { ...facts, cards: inside.length };
    }),
  })),
});

/** Cards row by row, and their interfaces. */
class RowsWriter {
  readonly #cards: TableWriter<CardFacts, CardContext>;
  readonly #chips: TableWriter<ChipNode, ChipContext>;
  readonly #chipCounts = new NumbersWriter();
  readonly #counter = new FactCounter();

  constructor(encoder: Encoder) {
    this.#cards = new TableWriter<CardFacts, CardContext>(cardSchema, encoder);
    this.#chips = new TableWriter<ChipNode, ChipContext>(chipSchema, encoder);
  }

  add(card: CardNode): void {
    const { id, name: cardName, chips } = card;
    this.#cards.add(card, { id, firstChip: chips[0]?.eniId });
    this.#chipCounts.push(chips.length);
    for (const chip of chips) {
      this.#chips.add(chip, { eniId: chip.eniId, cardName });
      this.#counter.add(chip);
    }
  }

  /** Of the interfaces so far. */
  get facts(): FactCounts {
    return this.#counter.facts;
  }

  packed(): { readonly cards: CardColumns; readonly chips: ChipColumns } {
    return {
      cards: { ...(this.#cards.packed() as CardColumns), chips: this.#chipCounts.packed() },
      chips: this.#chips.packed() as ChipColumns,
    };
  }
}
