import type { FindingMark } from '../graph.ts';
import type { Encoder, Decoder } from './codec.ts';
import type { Numbers } from './numbers.ts';
import type { TextTable } from './texts.ts';

/** How many words and lists a picture has. */
export type Limits = { readonly words: number; readonly lists: number };

/** A fact as a column of whole numbers. `Context`: what is known of a row beside its columns. */
export type NumberField<Value, Context = unknown> = {
  readonly form: 'numbers';
  readonly write: (value: Value, encoder: Encoder, context: Context) => number;
  readonly read: (number: number, decoder: Decoder, context: Context) => Value;
  /** Every number of the column is below this. */
  readonly limit: (limits: Limits) => number;
  /** Of a list: how many of its numbers make an item. */
  readonly each?: number;
};

/** A fact as a column of texts, for what hardly two rows have in common. */
export type TextField<Value, Context = unknown> = {
  readonly form: 'texts';
  readonly write: (value: Value, context: Context) => string;
  readonly read: (text: string, context: Context) => Value;
};

export type Field<Value, Context> = NumberField<Value, Context> | TextField<Value, Context>;

/** A column for each fact of a node; one that is missing does not compile. */
export type Schema<Node, Context> = { readonly [K in keyof Node]: Field<Node[K], Context> };

/** What is made of the rows of a schema. */
export type ColumnsOf<S> = { readonly [K in keyof S]: S[K] extends { readonly form: 'texts' } ? TextTable : Numbers };

export const textColumn: TextField<string> = { form: 'texts', write: (value) => value, read: (value) => value };

/** A text that many rows have, or none. */
export const word: NumberField<string | undefined> = {
  form: 'numbers',
  write: (value, { words }) => words.of(value),
  read: (number, decoder) => decoder.word(number),
  limit: ({ words }) => words + 1,
};

export const flagColumn: NumberField<boolean> = {
  form: 'numbers',
  write: Number,
  read: (number) => number !== 0,
  limit: () => 2,
};

/** A column of one of these words, as their index; a number beyond them is read as the first. */
export const oneOfColumn = <Value extends string>(known: readonly [Value, ...Value[]]): NumberField<Value> => ({
  form: 'numbers',
  write: (value) => known.indexOf(value),
  read: (number) => known[number] ?? known[0],
  limit: () => known.length,
});

/** As {@link oneOfColumn}, with 0 for undefined. */
export const optionalOneOf = <Value extends string>(known: readonly Value[]): NumberField<Value | undefined> => ({
  form: 'numbers',
  write: (value) => (value === undefined ? 0 : known.indexOf(value) + 1),
  read: (number) => known[number - 1],
  limit: () => known.length + 1,
});

const none: readonly never[] = [];

/** Texts that many rows have in common. */
export const wordsColumn: NumberField<readonly string[]> = {
  form: 'numbers',
  each: 1,
  write: (texts, encoder) => encoder.lists.ofWords(texts, encoder.words),
  read: (list, decoder) => textsOf(list, decoder),
  limit: ({ lists }) => lists,
};

/** Texts that no other row has, so that they need not be looked for. */
export const ownWords: NumberField<readonly string[]> = {
  ...wordsColumn,
  write: (texts, encoder) => (texts.length === 0 ? 0 : encoder.lists.add(texts.map((own) => encoder.words.add(own)))),
};

const textsOf = (list: number, { lists, word: wordOf }: Decoder): readonly string[] =>
  list === 0 ? none : lists.at(list).map((number) => wordOf(number) ?? '');

export const marks: NumberField<readonly FindingMark[]> = {
  form: 'numbers',
  each: 1,
  write: (findings, encoder) => (findings.length === 0 ? 0 : encoder.lists.of(encoder.marks.ofAll(findings))),
  read: (list, decoder) => (list === 0 ? none : decoder.marks(list)),
  limit: ({ lists }) => lists,
};

type Items<Item> = {
  /** How many numbers an item takes. */
  readonly each: number;
  readonly write: (item: Item, encoder: Encoder) => readonly number[];
  readonly read: (numbers: readonly number[], decoder: Decoder) => Item;
  /** Whether no other row has the same list, so that it need not be looked for. */
  readonly own: boolean;
};

/** A column of lists, whose items are `each` numbers; 0 is the empty list. */
export const listOf = <Item>({ each, write, read, own }: Items<Item>): NumberField<readonly Item[]> => ({
  form: 'numbers',
  each,
  write: (items, encoder) => {
    if (items.length === 0) return 0;
    const numbers = items.flatMap((item) => write(item, encoder));
    return own ? encoder.lists.add(numbers) : encoder.lists.of(numbers);
  },
  read: (list, decoder) => {
    if (list === 0) return none;
    const numbers = decoder.lists.at(list);
    const count = Math.floor(numbers.length / each);
    return Array.from({ length: count }, (_, at) => read(numbers.slice(at * each, (at + 1) * each), decoder));
  },
  limit: ({ lists }) => lists,
});
