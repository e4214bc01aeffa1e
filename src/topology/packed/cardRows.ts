import type { CardNode, FindingMark } from '../graph.ts';
import type { ChipRows } from './chipRows.ts';
import type { Decoder } from './codec.ts';
import { startsOf, type Numbers } from './numbers.ts';
import type { CardColumns } from './packedGraph.ts';
import { cardSchema, type CardContext, type CardFacts } from './schema.ts';
import { ColumnTable, type Reader } from './table.ts';

/** For facts that repeat nothing of their surroundings. */
const nowhere: CardContext = { id: '', firstChip: undefined };

/** The cards of a picture by row; single facts without making a node of the whole. */
export class CardRows {
  readonly count: number;
  readonly #table: ColumnTable<CardFacts, CardContext>;
  readonly #chips: ChipRows;
  readonly #id: Reader<string, CardContext>;
  readonly #kind: Reader<CardNode['kind'], CardContext>;
  readonly #name: Reader<string, CardContext>;
  readonly #instance: Reader<string | undefined, CardContext>;
  readonly #findings: Reader<readonly FindingMark[], CardContext>;
  readonly #chipCounts: Numbers;
  readonly #firstChips: Uint32Array;
  /** How many rows of interfaces elsewhere a card has. */
  readonly remotesOf: (row: number) => number;
  /** How many nodes were made so far, for tests: from afar none need be. */
  made = 0;
  #rows: ReadonlyMap<string, number> | undefined;
  #guests: ReadonlyMap<string, readonly number[]> | undefined;
  #cardOfChip: Uint32Array | undefined;

  constructor(columns: CardColumns, chips: ChipRows, decoder: Decoder) {
    const table = new ColumnTable<CardFacts, CardContext>(cardSchema, columns, decoder);
    this.#table = table;
    this.#chips = chips;
    this.count = columns.kind.length;
    this.#id = table.reader('id');
    this.#kind = table.reader('kind');
    this.#name = table.reader('name');
    this.#instance = table.reader('instanceId');
    this.#findings = table.reader('findings');
    this.remotesOf = table.lengths('remotes');
    this.#chipCounts = columns.chips;
    this.#firstChips = startsOf(columns.chips);
  }

  /** As for all of these, `row` counts cards from 0; a row beyond the last one has defaults. */
  kindOf(row: number): CardNode['kind'] {
    return this.#kind(row, nowhere);
  }

  /** The id of the card, which for instances is theirs. */
  idOf(row: number): string {
    const firstChip = this.chipsOf(row) === 0 ? undefined : this.#chips.idOf(this.firstChipOf(row));
    return this.#id(row, { id: '', firstChip });
  }

  /** The row of a card; undefined when it is not in the picture. */
  rowOf(cardId: string): number | undefined {
    this.#rows ??= new Map(Array.from({ length: this.count }, (_, row) => [this.idOf(row), row]));
    return this.#rows.get(cardId);
  }

  /** What the card is called, as it is drawn. */
  nameOf(row: number): string {
    return this.#name(row, nowhere);
  }

  /** The instance of an instance's or guest's card; undefined for others. */
  instanceOf(row: number): string | undefined {
    return this.#instance(row, { id: this.idOf(row), firstChip: undefined });
  }

  /** The cards of an instance, at home and as a guest in other subnets. */
  rowsOfInstance(instanceId: string): readonly number[] {
    this.#guests ??= this.#guestsByInstance();
    const home = this.rowOf(instanceId);
    const guests = this.#guests.get(instanceId) ?? [];
    return home === undefined || this.instanceOf(home) !== instanceId
      ? guests
      : [...guests, home].toSorted((a, b) => a - b);
  }

  /** Those whose id is another one than that of their instance. */
  #guestsByInstance(): ReadonlyMap<string, readonly number[]> {
    const guests = new Map<string, number[]>();
    for (let row = 0; row < this.count; row += 1) {
      const instanceId = this.instanceOf(row);
      if (instanceId === undefined || instanceId === this.idOf(row)) continue;
      const known = guests.get(instanceId);
      if (known) known.push(row);
      else guests.set(instanceId, [row]);
    }
    return guests;
  }

  /** How many interfaces stand on the card. */
  chipsOf(row: number): number {
    return this.#chipCounts[row] ?? 0;
  }

  /** The row, among the chips, of the card's first interface. */
  firstChipOf(row: number): number {
    return this.#firstChips[row] ?? 0;
  }

  /** The card on which an interface stands; `chip` is its row. */
  rowOfChip(chip: number): number {
    this.#cardOfChip ??= ownersOf(this.#firstChips, this.#chips.count);
    return this.#cardOfChip[chip] ?? 0;
  }

  /** The findings about the card itself, not about its interfaces. */
  findingsOf(row: number): readonly FindingMark[] {
    return this.#findings(row, nowhere);
  }

  /** Makes the card as an object, with all its chips; a new one at every call. */
  node(row: number): CardNode {
    this.made += 1;
    const from = this.firstChipOf(row);
    const name = this.nameOf(row);
    const count = this.chipsOf(row);
    const firstChip = count === 0 ? undefined : this.#chips.idOf(from);
    const facts = this.#table.node(row, { id: this.idOf(row), firstChip });
    return { ...facts, chips: Array.from({ length: count }, (_, index) => this.#chips.node(from + index, name)) };
  }
}

const ownersOf = (starts: Uint32Array, count: number): Uint32Array => {
  const owners = new Uint32Array(count);
  for (let owner = 0; owner + 1 < starts.length; owner += 1) owners.fill(owner, starts[owner], starts[owner + 1]);
  return owners;
};
