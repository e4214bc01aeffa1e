import { FactCounter } from '../facts.ts';
import { atOnce, type Turns } from '../../domain/turns.ts';
import type { CardNode, ChipNode, FactCounts, Graph, SubnetNode, VpcNode } from '../graph.ts';
import { cardsInTurns } from '../lazyCards.ts';
import { newEncoder, type Encoder } from './codec.ts';
import { NumbersWriter } from './numbers.ts';
import {
  packedVersion,
  type CardColumns,
  type ChipColumns,
  type PackedGraph,
  type PackedSubnet,
  type PackedVpc,
  type PackedZone,
} from './packedGraph.ts';
import { cardSchema, chipSchema, type CardContext, type CardFacts, type ChipContext } from './schema.ts';
import { TableWriter } from './table.ts';

/** The graph in few bytes, for the way to the webview and for the layout; `unpack` makes the same graph of it. */
export const pack = (graph: Graph): PackedGraph => atOnce(packInTurns(graph));

/** The same in turns: at 50,000 interfaces it takes a fifth of a second. */
export function* packInTurns(graph: Graph): Turns<PackedGraph> {
  const encoder = newEncoder();
  const rows = new RowsWriter(encoder);
  const vpcs: PackedVpc[] = [];
  for (const vpc of graph.vpcs) vpcs.push(yield* packVpc(vpc, rows));
  const { words, lists, marks } = encoder;
  yield undefined;
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
}

function* packVpc(vpc: VpcNode, rows: RowsWriter): Turns<PackedVpc> {
  const zones: PackedZone[] = [];
  for (const zone of vpc.zones) {
    const subnets: PackedSubnet[] = [];
    for (const subnet of zone.subnets) subnets.push(yield* packSubnet(subnet, rows));
    zones.push({ ...zone, subnets });
  }
  return { ...vpc, zones };
}

function* packSubnet(subnet: SubnetNode, rows: RowsWriter): Turns<PackedSubnet> {
  // A subnet may make its cards when asked for them, so it is asked once.
  const cards = yield* cardsInTurns(subnet);
  for (const card of cards) {
    rows.add(card);
    if (rows.isTurnOver()) yield undefined;
  }
  const { id, name, cidr, ipv6Cidr, zone, tier, reach, routeNote, usage, findings, folded } = subnet;
  const facts = { id, name, cidr, ipv6Cidr, zone, tier, reach, routeNote, usage, findings } satisfies Facts;
  return { ...facts, ...(folded && { folded }), cards: cards.length };
}

/** Each by its name, since a copy of all would ask for the cards once more. */
type Facts = Required<Omit<SubnetNode, 'cards' | 'folded'>>;

/** Cards row by row, and their interfaces. */
class RowsWriter {
  readonly #cards: TableWriter<CardFacts, CardContext>;
  readonly #chips: TableWriter<ChipNode, ChipContext>;
  readonly #chipCounts = new NumbersWriter();
  readonly #counter = new FactCounter();
  #sinceTurn = 0;

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
    this.#sinceTurn += 1 + chips.length;
  }

  /** True once some interfaces have been added since the last time that it was. */
  isTurnOver(): boolean {
    const isOver = this.#sinceTurn > 64;
    if (isOver) this.#sinceTurn = 0;
    return isOver;
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
