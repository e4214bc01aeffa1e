import type { InterfaceEntry } from '../view/sceneIndex.ts';
import type { CellContext, TableColumn } from './tableColumns.ts';

type Sorting = { readonly descending: boolean; readonly context: CellContext };

/**
 * The rows by a column, then by name, then in the order they have. Empty cells stand last both ways. Each text is looked at once: to compare two
 * of 50,000 in a language's order again and again would take a second.
 */
export const sortedRows = (
  rows: readonly InterfaceEntry[],
  { id, words, rank }: TableColumn,
  { descending, context }: Sorting,
): readonly InterfaceEntry[] => {
  const texts = rows.map((entry) => words(entry, context));
  const first = rank ? Float64Array.from(rows, (entry) => rank(entry, context)) : ranksOf(texts);
  const second = id === 'name' ? first : ranksOf(rows.map(({ chip }) => chip.name));
  const turn = descending ? -1 : 1;
  const order = Uint32Array.from(rows, (_, index) => index).sort((a, b) => {
    const byEmpty = Number(texts[a] === '') - Number(texts[b] === '');
    if (byEmpty !== 0) return byEmpty;
    return turn * difference(first, a, b) || difference(second, a, b) || a - b;
  });
  return Array.from(order, (index) => rows[index]).filter((entry) => entry !== undefined);
};

/** Without taking one infinity from another. */
const difference = (ranks: Float64Array, a: number, b: number): number => {
  const [one = 0, other = 0] = [ranks[a], ranks[b]];
  return one === other ? 0 : one < other ? -1 : 1;
};

/** The place of each text among them all, as people sort: `web-2` before `Web-10`. */
const ranksOf = (texts: readonly string[]): Float64Array => {
  const distinct = [...new Set(texts)].map((text) => ({ text, key: naturalKey(text) }));
  distinct.sort((a, b) => bySigns(a.key, b.key) || bySigns(a.text, b.text));
  const places = new Map(distinct.map(({ text }, place) => [text, place]));
  return Float64Array.from(texts, (text) => places.get(text) ?? 0);
};

const bySigns = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts by its signs as the text does for people: without case and marks, numbers by their size. */
const naturalKey = (text: string): string =>
  (/^[ -~]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, ''))
    .toLowerCase()
    .replace(/\d+/g, (digits) => digits.padStart(16, '0'));
