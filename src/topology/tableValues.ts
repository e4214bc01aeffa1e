import type { Inventory } from '../domain/inventory.ts';
import type { Eni } from '../domain/model.ts';
import { tagValue } from '../domain/tags.ts';

/** What a column says of each interface that it says something of: each text once, and by id which of them. */
export type ColumnValues = {
  readonly column: string;
  readonly texts: readonly string[];
  readonly of: { readonly [eniId: string]: number };
};

/** What the table tells and the picture does not know. */
export type TableValues = {
  /** Keys of the interfaces' own tags but their names, the most used first. */
  readonly tagKeys: readonly string[];
  readonly columns: readonly ColumnValues[];
};

/** The columns of tags are called after their keys. */
export const tagColumn = 'tag:';

/** More keys than this are no list to choose from. */
const mostKeys = 60;

/** The values of these columns, as far as it has them: `termination`, and `tag:` with any key. */
export const tableValuesOf = (inventory: Inventory, columns: readonly string[]): TableValues => {
  const { enis } = inventory.snapshot;
  return {
    tagKeys: tagKeysOf(enis).slice(0, mostKeys),
    columns: columns.flatMap((column) => {
      const read = readerOf(column);
      return read ? [valuesOf(column, enis, read)] : [];
    }),
  };
};

type Read = (eni: Eni) => string | undefined;

const readerOf = (column: string): Read | undefined => {
  if (column === 'termination')
    return ({ attachment }) => attachment && (attachment.deleteOnTermination ? 'deleted' : 'kept');
  if (!column.startsWith(tagColumn)) return undefined;
  const key = column.slice(tagColumn.length);
  return ({ tags }) => tagValue(tags, key);
};

const valuesOf = (column: string, enis: readonly Eni[], read: Read): ColumnValues => {
  const numbers = new Map<string, number>();
  const of: Record<string, number> = {};
  for (const eni of enis) {
    const text = read(eni);
    if (text === undefined) continue;
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    of[eni.id] = number;
  }
  return { column, texts: [...numbers.keys()], of };
};

const tagKeysOf = (enis: readonly Eni[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { tags } of enis) for (const { key } of tags) counts.set(key, (counts.get(key) ?? 0) + 1);
  counts.delete('Name');
  return [...counts].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([key]) => key);
};
