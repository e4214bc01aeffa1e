import type { FindingMark, Graph, VpcNode } from '../graph.ts';
import { CardWriter } from './cardWriter.ts';
import { ChipWriter } from './chipWriter.ts';
import { ListWriter } from './lists.ts';
import { NumbersWriter } from './numbers.ts';
import { packedVersion, type MarkColumns, type PackedGraph, type PackedVpc } from './packedGraph.ts';
import { Words } from './texts.ts';

/** What the rows of one picture share. */
export type Ledger = { readonly words: Words; readonly lists: ListWriter; readonly marks: MarkWriter };

/** The graph in few bytes, for the way to the webview and for the layout; {@link unpack} makes the same graph of it. */
export const pack = (graph: Graph): PackedGraph => {
  const [words, lists] = [new Words(), new ListWriter()];
  const ledger = { words, lists, marks: new MarkWriter(words) };
  const chips = new ChipWriter(ledger);
  const cards = new CardWriter(ledger, chips);
  const vpcs = graph.vpcs.map((vpc) => packVpc(vpc, cards));
  return {
    ...{ ...graph, version: packedVersion, vpcs, facts: graph.facts ?? chips.facts },
    ...{ cards: cards.packed(), chips: chips.packed() },
    ...{ marks: ledger.marks.packed(), words: words.packed(), lists: lists.packed() },
  };
};

const packVpc = (vpc: VpcNode, cards: CardWriter): PackedVpc => ({
  ...vpc,
  zones: vpc.zones.map((zone) => ({
    ...zone,
    // A subnet may make its cards when asked for them, so it is asked once.
    subnets: zone.subnets.map(({ cards: inside, ...facts }) => {
      for (const card of inside) cards.add(card);
      return { ...facts, cards: inside.length };
    }),
  })),
});

/** Findings say the same of many things. */
export class MarkWriter {
  readonly #words: Words;
  readonly #numbers = new Map<string, number>();
  readonly #ids = new NumbersWriter();
  readonly #severities = new NumbersWriter();
  readonly #messages = new NumbersWriter();

  constructor(words: Words) {
    this.#words = words;
  }

  ofAll(marks: readonly FindingMark[]): readonly number[] {
    return marks.map((mark) => this.of(mark));
  }

  of({ id, severity, message }: FindingMark): number {
    const row = [this.#words.of(id), severity === 'error' ? 1 : 0, this.#words.of(message)] as const;
    const key = row.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#ids.length;
    this.#numbers.set(key, number);
    this.#ids.push(row[0]);
    this.#severities.push(row[1]);
    this.#messages.push(row[2]);
    return number;
  }

  packed(): MarkColumns {
    return { ids: this.#ids.packed(), severities: this.#severities.packed(), messages: this.#messages.packed() };
  }
}
