import type { ChipNode, FindingMark } from '../graph.ts';
import type { Decoder } from './codec.ts';
import type { Numbers } from './numbers.ts';
import type { ChipColumns } from './packedGraph.ts';
import { chipSchema, isElasticNumber, type ChipContext } from './schema.ts';
import { ColumnTable, type Reader } from './table.ts';

/** For facts that repeat nothing of their surroundings. */
const nowhere: ChipContext = { eniId: '', cardName: '' };

/** The interfaces of a picture by row; single facts without making a node of the whole. */
export class ChipRows {
  readonly count: number;
  readonly #table: ColumnTable<ChipNode, ChipContext>;
  readonly #id: Reader<string, ChipContext>;
  readonly #kind: Reader<ChipNode['kind'], ChipContext>;
  readonly #checkOff: Reader<boolean, ChipContext>;
  readonly #findings: Reader<readonly FindingMark[], ChipContext>;
  readonly #publicIps: Numbers;
  readonly #outside: Reader<string | undefined, ChipContext>;
  /** How many prefixes an interface has. */
  readonly prefixesOf: (row: number) => number;
  #rows: ReadonlyMap<string, number> | undefined;

  constructor(columns: ChipColumns, decoder: Decoder) {
    const table = new ColumnTable<ChipNode, ChipContext>(chipSchema, columns, decoder);
    this.#table = table;
    this.count = columns.kind.length;
    this.#id = table.reader('eniId');
    this.#kind = table.reader('kind');
    this.#checkOff = table.reader('checkOff');
    this.#findings = table.reader('findings');
    this.#publicIps = table.numbers('publicIp');
    this.#outside = table.reader('outside');
    this.prefixesOf = table.lengths('prefixes');
  }

  /** The row of an interface; undefined when it is not in the picture. */
  rowOf(eniId: string): number | undefined {
    this.#rows ??= new Map(Array.from({ length: this.count }, (_, row) => [this.idOf(row), row]));
    return this.#rows.get(eniId);
  }

  /** As for all of these, `row` counts interfaces from 0; a row beyond the last one has defaults. */
  idOf(row: number): string {
    return this.#id(row, nowhere);
  }

  /** Primary, secondary, unattached or held by others. */
  kindOf(row: number): ChipNode['kind'] {
    return this.#kind(row, nowhere);
  }

  /** Whether the source/destination check is off. */
  isCheckOff(row: number): boolean {
    return this.#checkOff(row, nowhere);
  }

  /** Whether its public address is an elastic one; undefined without a public address. */
  hasElastic(row: number): boolean | undefined {
    return isElasticNumber(this.#publicIps[row] ?? 0);
  }

  /** Whether a carrier or customer-owned address stands for one of its own. */
  hasOutside(row: number): boolean {
    return this.#outside(row, nowhere) !== undefined;
  }

  /** The findings about the interface. */
  findingsOf(row: number): readonly FindingMark[] {
    return this.#findings(row, nowhere);
  }

  /** Makes the chip as an object, a new one at every call; `cardName` is the name of its card. */
  node(row: number, cardName: string): ChipNode {
    return this.#table.node(row, { eniId: this.idOf(row), cardName });
  }
}
