import { faultOfOutline } from './faultOfOutline.ts';
import { mostOf, sumOf, type Numbers } from './numbers.ts';
import { icons, packedVersion, type CardColumns, type ChipColumns, type PackedGraph } from './packedGraph.ts';
import { textOf } from './texts.ts';

/** A packed graph out of a message, or in words what is wrong with it. Nothing is read of what does not fit together. */
export type Checked = { readonly packed: PackedGraph } | { readonly fault: string };

export const checkedGraph = (value: unknown): Checked => {
  const fault = faultOf(value);
  return fault === undefined ? { packed: value as PackedGraph } : { fault };
};

const faultOf = (value: unknown): string | undefined => {
  if (!isRecord(value)) return 'It is no picture';
  if (value['version'] !== packedVersion) return 'Another version of the extension made it; open the topology anew';
  const outline = faultOfOutline(value);
  if (outline.fault !== undefined) return `Part of the picture has the wrong form: ${outline.fault}`;
  const { words, lists, marks, cards, chips } = value;
  const counts = { words: tableCount(words), lists: listCount(lists), marks: numbersIn(marks, 'ids')?.length };
  if (counts.words === undefined || counts.lists === undefined || counts.marks === undefined) return brokenTable;
  const limits = { word: counts.words + 1, list: counts.lists, mark: counts.marks };
  const cardCount = numbersIn(cards, 'kinds')?.length ?? -1;
  const chipCount = numbersIn(chips, 'kinds')?.length ?? -1;
  const broken =
    brokenColumn(marks, { ids: limits.word, severities: 2, messages: limits.word }, limits.mark) ??
    brokenColumn(cards, cardLimits(limits, chipCount), cardCount) ??
    brokenColumn(chips, chipLimits(limits), chipCount) ??
    brokenText(cards, ['ids', 'names'], cardCount) ??
    brokenText(chips, ['ids', 'addresses', 'macs'], chipCount);
  if (broken !== undefined) return `A column of the picture is damaged: ${broken}`;
  const onCards = numbersIn(cards, 'chips');
  if (outline.cards !== cardCount || !onCards || sumOf(onCards) !== chipCount) return 'Its parts do not add up';
  return undefined;
};

const brokenTable = 'A table of the picture is damaged';

type Limits = { readonly word: number; readonly list: number; readonly mark: number };

/** Every number of a column is below this. */
const cardLimits = ({ word, list }: Limits, chips: number): { readonly [K in NumberColumn<CardColumns>]: number } => ({
  ...{ kinds: 16, instances: word, notes: word, states: word, icons: icons.length, homes: word },
  ...{ slotsUsed: 2 ** 32, slotsMax: 2 ** 32, chips: chips + 1, remotes: list, findings: list },
});

const chipLimits = ({ word, list }: Limits): { readonly [K in NumberColumn<ChipColumns>]: number } => ({
  ...{ kinds: 16, names: word + 1, tags: word, secondary: list, ipv6: list, groups: list, routes: list },
  ...{ publicIps: word, busy: word, owners: icons.length + 1, prefixes: list, findings: list },
});

type NumberColumn<Columns> = { [K in keyof Columns]: Columns[K] extends Numbers ? K : never }[keyof Columns];

const brokenColumn = (columns: unknown, limits: Readonly<Record<string, number>>, count: number): string | undefined =>
  Object.keys(limits).find((name) => {
    const column = numbersIn(columns, name);
    return column?.length !== count || (count > 0 && mostOf(column) >= (limits[name] ?? 0));
  });

const brokenText = (columns: unknown, names: readonly string[], count: number): string | undefined =>
  names.find((name) => tableCount(isRecord(columns) ? columns[name] : undefined) !== count);

/** How many texts a table has; undefined when it is none. */
const tableCount = (table: unknown): number | undefined => {
  const lengths = numbersIn(table, 'lengths');
  const text = isRecord(table) ? table['text'] : undefined;
  if (!lengths || !(text instanceof Uint8Array)) return undefined;
  return sumOf(lengths) === textOf({ text, lengths }).length ? lengths.length : undefined;
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
