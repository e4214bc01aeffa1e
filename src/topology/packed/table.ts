import type { Field, Schema } from './fields.ts';
import type { Encoder, Decoder } from './codec.ts';
import { NumbersWriter, type Numbers } from './numbers.ts';
import { Texts, TextsWriter, type TextTable } from './texts.ts';

export type Column = Numbers | TextTable;
export type Columns = Readonly<Record<string, Column>>;

/** Writes nodes row by row as their schema says. */
export class TableWriter<Node extends object, Context> {
  readonly #columns: readonly Filling<Node, Context>[];
  readonly #adders: readonly Filling<Node, Context>['add'][];

  constructor(schema: Schema<Node, Context>, encoder: Encoder) {
    this.#columns = namesOf(schema).map((name) => filling(name, schema, encoder));
    this.#adders = this.#columns.map(({ add }) => add);
  }

  /** Adds a row with the node's value in every column. */
  add(node: Node, context: Context): void {
    for (const add of this.#adders) add(node, context);
  }

  /** The columns by their names. */
  packed(): Columns {
    return Object.fromEntries(this.#columns.map(({ name, packed }) => [name, packed()]));
  }
}

/** A column being filled. */
type Filling<Node, Context> = {
  readonly name: string;
  readonly add: (node: Node, context: Context) => void;
  readonly packed: () => Column;
};

const filling = <Node extends object, Context>(
  name: keyof Node & string,
  schema: Schema<Node, Context>,
  encoder: Encoder,
): Filling<Node, Context> => {
  const field: Field<Node[keyof Node & string], Context> = schema[name];
  if (field.form === 'texts') {
    const texts = new TextsWriter();
    const { write } = field;
    return { name, add: (node, context) => texts.push(write(node[name], context)), packed: () => texts.packed() };
  }
  const numbers = new NumbersWriter();
  const { write } = field;
  return {
    name,
    add: (node, context) => numbers.push(write(node[name], encoder, context)),
    packed: () => numbers.packed(),
  };
};

/** The value of a row in one column. */
export type Reader<Value, Context> = (row: number, context: Context) => Value;

/** Reads nodes and single facts of rows as their schema says. */
export class ColumnTable<Node extends object, Context> {
  readonly #schema: Schema<Node, Context>;
  readonly #decoder: Decoder;
  /** Texts are decoded once, whoever reads them. */
  readonly #sources: ReadonlyMap<string, Texts | Numbers>;
  readonly #putters: readonly Putter<Node, Context>[];
  /** All names, so that each node has the same shape from the beginning. */
  readonly #blank: Draft<Node> = {};

  constructor(schema: Schema<Node, Context>, columns: Columns, decoder: Decoder) {
    this.#schema = schema;
    this.#decoder = decoder;
    this.#sources = new Map(
      Object.entries(columns).map(([name, column]) => [name, 'text' in column ? new Texts(column) : column]),
    );
    this.#putters = namesOf(schema).map((name) => this.#putter(name));
  }

  /** Makes the row an object, a new one at every call. */
  node(row: number, context: Context): Node {
    const node: Draft<Node> = { ...this.#blank };
    for (const put of this.#putters) put(node, row, context);
    return node as Node;
  }

  /** A function that reads one column of any row, without making the object. */
  reader<K extends keyof Node & string>(name: K): Reader<Node[K], Context> {
    const field: Field<Node[K], Context> = this.#schema[name];
    const decoder = this.#decoder;
    const source = this.#sources.get(name) ?? noNumbers;
    if (field.form === 'texts') {
      return (row, context) => field.read(source instanceof Texts ? source.at(row) : '', context);
    }
    const numbers = source instanceof Texts ? noNumbers : source;
    return (row, context) => field.read(numbers[row] ?? 0, decoder, context);
  }

  /** The column itself, for what is asked of all rows at once. */
  numbers(name: keyof Node & string): Numbers {
    const source = this.#sources.get(name);
    return source === undefined || source instanceof Texts ? noNumbers : source;
  }

  /** How many items the list of a row has, without making any. */
  lengths(name: keyof Node & string): (row: number) => number {
    const field = this.#schema[name];
    const each = field.form === 'numbers' ? (field.each ?? 1) : 1;
    const { lists } = this.#decoder;
    const numbers = this.numbers(name);
    return (row) => Math.floor(lists.lengthOf(numbers[row] ?? 0) / each);
  }

  #putter(name: keyof Node & string): Putter<Node, Context> {
    this.#blank[name] = undefined;
    const read = this.reader(name);
    return (node, row, context) => {
      node[name] = read(row, context);
    };
  }
}

const noNumbers = new Uint8Array(0);

/** A node in the making. */
type Draft<Node> = { -readonly [K in keyof Node]?: Node[K] | undefined };

type Putter<Node, Context> = (node: Draft<Node>, row: number, context: Context) => void;

const namesOf = <Node extends object, Context>(schema: Schema<Node, Context>): readonly (keyof Node & string)[] =>
  Object.keys(schema) as (keyof Node & string)[];
