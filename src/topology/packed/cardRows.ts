import type { CardNode, FindingMark } from '../graph.ts';
import type { ChipRows, Lexicon } from './chipRows.ts';
import { startsOf } from './numbers.ts';
import { cardKinds, icons, idFlags, kindBits, type CardColumns } from './packedGraph.ts';
import { Texts } from './texts.ts';

const none: readonly never[] = [];

/** The cards of a picture by row; single facts without making a node of the whole. */
export class CardRows {
  readonly count: number;
  readonly #columns: CardColumns;
  readonly #lexicon: Lexicon;
  readonly #chips: ChipRows;
  readonly #ids: Texts;
  readonly #names: Texts;
  readonly #firstChips: Uint32Array;
  #rows: ReadonlyMap<string, number> | undefined;
  /** How many nodes were made so far, for tests: from afar none need be. */
  made = 0;
  #cardOfChip: Uint32Array | undefined;

  constructor(cards: CardColumns, chips: ChipRows, lexicon: Lexicon) {
    this.#columns = cards;
    this.#lexicon = lexicon;
    this.#chips = chips;
    this.count = cards.kinds.length;
    this.#ids = new Texts(cards.ids);
    this.#names = new Texts(cards.names);
    this.#firstChips = startsOf(cards.chips);
  }

  kindOf(row: number): CardNode['kind'] {
    return cardKinds[(this.#columns.kinds[row] ?? 0) & kindBits] ?? 'instance';
  }

  idOf(row: number): string {
    if (((this.#columns.kinds[row] ?? 0) & idFlags.chip) !== 0) return this.#chips.idOf(this.firstChipOf(row));
    return this.#ids.at(row);
  }

  /** The row of a card; undefined when it is not in the picture. */
  rowOf(cardId: string): number | undefined {
    this.#rows ??= new Map(Array.from({ length: this.count }, (_, row) => [this.idOf(row), row]));
    return this.#rows.get(cardId);
  }

  nameOf(row: number): string {
    return this.#names.at(row);
  }

  instanceOf(row: number): string | undefined {
    if (((this.#columns.kinds[row] ?? 0) & idFlags.instance) !== 0) return this.#ids.at(row);
    return this.#lexicon.word(this.#columns.instances[row] ?? 0);
  }

  /** The cards of an instance, wherever they stand. */
  rowsOfInstance(instanceId: string): readonly number[] {
    const home = this.rowOf(instanceId);
    const rows = home === undefined || this.instanceOf(home) !== instanceId ? [] : [home];
    this.#columns.instances.forEach((word, row) => {
      if (word !== 0 && this.#lexicon.word(word) === instanceId) rows.push(row);
    });
    return rows.toSorted((a, b) => a - b);
  }

  chipsOf(row: number): number {
    return this.#columns.chips[row] ?? 0;
  }

  firstChipOf(row: number): number {
    return this.#firstChips[row] ?? 0;
  }

  /** The card on which an interface stands. */
  rowOfChip(chip: number): number {
    this.#cardOfChip ??= ownersOf(this.#firstChips, this.#chips.count);
    return this.#cardOfChip[chip] ?? 0;
  }

  remotesOf(row: number): number {
    return this.#lexicon.lists.lengthOf(this.#columns.remotes[row] ?? 0) / 3;
  }

  findingsOf(row: number): readonly FindingMark[] {
    const list = this.#columns.findings[row] ?? 0;
    return list === 0 ? none : this.#lexicon.marks(list);
  }

  node(row: number): CardNode {
    this.made += 1;
    const columns = this.#columns;
    const { word } = this.#lexicon;
    const from = this.firstChipOf(row);
    const name = this.nameOf(row);
    return {
      ...{ kind: this.kindOf(row), id: this.idOf(row), name },
      instanceId: this.instanceOf(row),
      ...{ note: word(columns.notes[row] ?? 0), state: word(columns.states[row] ?? 0) },
      icon: icons[columns.icons[row] ?? 0] ?? 'service',
      slots: this.#slots(row),
      homeSubnet: word(columns.homes[row] ?? 0),
      chips: Array.from({ length: this.chipsOf(row) }, (_, index) => this.#chips.node(from + index, name)),
      ...{ remotes: this.#remotes(row), findings: this.findingsOf(row) },
    };
  }

  #slots(row: number): CardNode['slots'] {
    const used = this.#columns.slotsUsed[row] ?? 0;
    const max = this.#columns.slotsMax[row] ?? 0;
    return used === 0 ? undefined : { used: used - 1, max: max === 0 ? undefined : max - 1 };
  }

  #remotes(row: number): CardNode['remotes'] {
    const items = this.#lexicon.lists.at(this.#columns.remotes[row] ?? 0);
    const word = (at: number): string => this.#lexicon.word(items[at] ?? 0) ?? '';
    return Array.from({ length: items.length / 3 }, (_, index) => ({
      eniId: word(3 * index),
      tag: word(3 * index + 1),
      subnetName: word(3 * index + 2),
    }));
  }
}

const ownersOf = (starts: Uint32Array, count: number): Uint32Array => {
  const owners = new Uint32Array(count);
  for (let owner = 0; owner + 1 < starts.length; owner += 1) owners.fill(owner, starts[owner], starts[owner + 1]);
  return owners;
};
