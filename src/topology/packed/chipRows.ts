import type { ChipNode, FindingMark } from '../graph.ts';
import type { Lists } from './lists.ts';
import { chipFlags, chipKinds, icons, kindBits, type ChipColumns } from './packedGraph.ts';
import { Texts } from './texts.ts';

/** What the rows of one picture share, to read. */
export type Lexicon = {
  readonly word: (number: number) => string | undefined;
  readonly lists: Lists;
  readonly marks: (list: number) => readonly FindingMark[];
};

const none: readonly never[] = [];

/** The interfaces of a picture by row; single facts without making a node of the whole. */
export class ChipRows {
  readonly count: number;
  readonly #columns: ChipColumns;
  readonly #lexicon: Lexicon;
  readonly #ids: Texts;
  readonly #addresses: Texts;
  readonly #macs: Texts;
  #rows: ReadonlyMap<string, number> | undefined;

  constructor(columns: ChipColumns, lexicon: Lexicon) {
    this.#columns = columns;
    this.#lexicon = lexicon;
    this.count = columns.kinds.length;
    this.#ids = new Texts(columns.ids);
    this.#addresses = new Texts(columns.addresses);
    this.#macs = new Texts(columns.macs);
  }

  /** The row of an interface; undefined when it is not in the picture. */
  rowOf(eniId: string): number | undefined {
    this.#rows ??= new Map(Array.from({ length: this.count }, (_, row) => [this.idOf(row), row]));
    return this.#rows.get(eniId);
  }

  idOf(row: number): string {
    return this.#ids.at(row);
  }

  kindOf(row: number): ChipNode['kind'] {
    return chipKinds[(this.#columns.kinds[row] ?? 0) & kindBits] ?? 'primary';
  }

  isCheckOff(row: number): boolean {
    return ((this.#columns.kinds[row] ?? 0) & chipFlags.checkOff) !== 0;
  }

  /** Whether its public address is an elastic one; undefined without a public address. */
  hasElastic(row: number): boolean | undefined {
    if ((this.#columns.publicIps[row] ?? 0) === 0) return undefined;
    return ((this.#columns.kinds[row] ?? 0) & chipFlags.elastic) !== 0;
  }

  prefixesOf(row: number): number {
    return this.#lexicon.lists.lengthOf(this.#columns.prefixes[row] ?? 0) / 2;
  }

  findingsOf(row: number): readonly FindingMark[] {
    const list = this.#columns.findings[row] ?? 0;
    return list === 0 ? none : this.#lexicon.marks(list);
  }

  /** `cardName` is the name of the card on which it stands. */
  node(row: number, cardName: string): ChipNode {
    const columns = this.#columns;
    const { word } = this.#lexicon;
    const eniId = this.idOf(row);
    const ip = word(columns.publicIps[row] ?? 0);
    const owner = columns.owners[row] ?? 0;
    return {
      ...{ eniId, kind: this.kindOf(row), tag: word(columns.tags[row] ?? 0) },
      ...{ name: this.#name(row, cardName) ?? eniId, address: this.#addresses.at(row), mac: this.#macs.at(row) },
      ...{ secondary: this.#words(columns.secondary[row]), ipv6: this.#words(columns.ipv6[row]) },
      ...{ groups: this.#words(columns.groups[row]), routes: this.#words(columns.routes[row]) },
      publicIp: ip === undefined ? undefined : { ip, elastic: this.hasElastic(row) === true },
      ...{ checkOff: this.isCheckOff(row), busy: word(columns.busy[row] ?? 0) },
      owner: owner === 0 ? undefined : icons[owner - 1],
      ...{ prefixes: this.#prefixes(columns.prefixes[row] ?? 0), findings: this.findingsOf(row) },
    };
  }

  #name(row: number, cardName: string): string | undefined {
    const name = this.#columns.names[row] ?? 0;
    return name === 1 ? cardName : name === 0 ? undefined : this.#lexicon.word(name - 1);
  }

  #words(list = 0): readonly string[] {
    return list === 0 ? none : this.#lexicon.lists.at(list).map((number) => this.#lexicon.word(number) ?? '');
  }

  #prefixes(list: number): ChipNode['prefixes'] {
    const items = this.#lexicon.lists.at(list);
    return Array.from({ length: items.length / 2 }, (_, index) => {
      const used = items[2 * index + 1] ?? 0;
      return { cidr: this.#lexicon.word(items[2 * index] ?? 0) ?? '', used: used === 0 ? undefined : used - 1 };
    });
  }
}
