import { faultOfOutline } from './faultOfOutline.ts';
import type { Limits } from './fields.ts';
import { mostOf, sumOf, type Numbers } from './numbers.ts';
import { packedVersion, type PackedGraph } from './packedGraph.ts';
import { cardSchema, chipSchema } from './schema.ts';
import { wholeText } from './texts.ts';

/** A packed graph out of a message, or in words what is wrong with it. Nothing is read of what does not fit together. */
export type Checked = { readonly packed: PackedGraph } | { readonly fault: string };

/**
 * The value as a packed graph, or the field that is wrong with it. Every column is checked, as a message may hold
 * anything.
 */
export const checkedGraph = (value: unknown): Checked => {
  const fault = faultOf(value);
  return fault === undefined ? { packed: value as PackedGraph } : { fault };
};

const faultOf = (value: unknown): string | undefined => {
  if (!isRecord(value)) return 'It is not a picture';
  if (value['version'] !== packedVersion) return 'Another version of the extension made it; open the topology again';
  const outline = faultOfOutline(value);
  if (outline.fault !== undefined) return `Part of the picture has the wrong form: ${outline.fault}`;
  const { words, lists, marks, cards, chips } = value;
  const [wordCount, listLength] = [tableCount(words), listCount(lists)];
  const markCount = numbersIn(marks, 'ids')?.length;
  if (wordCount === undefined || listLength === undefined || markCount === undefined)
    return 'A table of the picture is damaged';
  const limits = { words: wordCount, lists: listLength };
  const cardCount = numbersIn(cards, 'kind')?.length ?? -1;
  const chipCount = numbersIn(chips, 'kind')?.length ?? -1;
  const broken =
    brokenColumn(marks, markColumns, { limits, count: markCount }) ??
    brokenColumn(cards, { ...cardSchema, chips: below(chipCount + 1) }, { limits, count: cardCount }) ??
    brokenColumn(chips, chipSchema, { limits, count: chipCount });
  if (broken !== undefined) return `A column of the picture is damaged: ${broken}`;
  const onCards = numbersIn(cards, 'chips');
  if (outline.cards !== cardCount || !onCards || sumOf(onCards) !== chipCount) return 'Its parts do not add up';
  return undefined;
};

/** What must be true of a column, whatever it tells. */
type Checkable = { readonly form: 'texts' } | { readonly form: 'numbers'; readonly limit: (limits: Limits) => number };

const below = (limit: number): Checkable => ({ form: 'numbers', limit: () => limit });

const word: Checkable = { form: 'numbers', limit: ({ words }) => words + 1 };
const markColumns = { ids: word, severities: below(2), messages: word };

type Rows = { readonly limits: Limits; readonly count: number };

/** The name of the first column that has not a value for each row, or a number that stands for nothing. */
const brokenColumn = (
  columns: unknown,
  schema: Readonly<Record<string, Checkable>>,
  { limits, count }: Rows,
): string | undefined =>
  Object.entries(schema).find(([name, field]) => {
    if (field.form === 'texts') return tableCount(isRecord(columns) ? columns[name] : undefined) !== count;
    const column = numbersIn(columns, name);
    return column?.length !== count || (count > 0 && mostOf(column) >= field.limit(limits));
  })?.[0];

/** How many texts a table has; undefined when it is none. */
const tableCount = (table: unknown): number | undefined => {
  const lengths = numbersIn(table, 'lengths');
  const text = isRecord(table) ? table['text'] : undefined;
  if (!lengths || !(text instanceof Uint8Array)) return undefined;
  return sumOf(lengths) === wholeText({ text, lengths }).length ? lengths.length : undefined;
};

const listCount = (table: unknown): number | undefined => {
  const [items, lengths] = [numbersIn(table, 'items'), numbersIn(table, 'lengths')];
  return items && lengths && lengths[0] === 0 && sumOf(lengths) === items.length ? lengths.length : undefined;
};

const numbersIn = (columns: unknown, name: string): Numbers | undefined => {
  const value = isRecord(columns) ? columns[name] : undefined;
  const isNumbers = value instanceof Uint8Array || value instanceof Uint16Array || value instanceof Uint32Array;
  return isNumbers ? value : undefined;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
