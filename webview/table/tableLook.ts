import type { TableLook } from '../../src/protocol/tableLook.ts';
import { tagColumn } from '../../src/topology/tableValues.ts';
import { columnOfTag, columns, type TableColumn } from './tableColumns.ts';

export type Sort = NonNullable<TableLook['sort']>;

const byId = new Map(columns.map((column) => [column.id, column]));

/** Those that a person has not chosen at first. */
const beyond = new Set(['id', 'mac', 'ipv6', 'owner', 'status', 'termination']);

/** As the table is before a person changes it: by subnet, then name. */
export const defaultLook: TableLook = {
  columns: columns.map(({ id }) => id).filter((id) => !beyond.has(id)),
  widths: [],
  sort: { column: 'subnet', way: 'up' },
};

/** Undefined for a column that there is none of. */
export const columnNamed = (id: string): TableColumn | undefined =>
  byId.get(id) ?? (id.startsWith(tagColumn) ? columnOfTag(id, id.slice(tagColumn.length)) : undefined);

/** The frozen column, which is always there, and first. */
export const frozen = 'name';

/** What was kept, which an earlier version may have written: known columns, each once, the name first. */
export const knownLook = (look: TableLook): TableLook => ({
  ...look,
  columns: [...new Set([frozen, ...look.columns])].filter((id) => columnNamed(id) !== undefined),
});

/** The columns of a look in their order; while the account is compared also the one that tells of the changes. */
export const shownColumns = ({ columns: ids }: TableLook, isCompared: boolean): readonly TableColumn[] =>
  (isCompared && !ids.includes('status') ? [...ids, 'status'] : ids).flatMap((id) => columnNamed(id) ?? []);

/** Columns that can be shown beside those that are: the other ones, and those of tags. */
export const othersOf = (look: TableLook, tagKeys: readonly string[]): readonly TableColumn[] => {
  const all = [...columns.map(({ id }) => id), ...tagKeys.map((key) => `${tagColumn}${key}`)];
  return all.filter((id) => !look.columns.includes(id)).flatMap((id) => columnNamed(id) ?? []);
};

/** How many there are to choose from: one for tags, beside those that are chosen. */
export const countOfColumns = (look: TableLook): number =>
  columns.length + look.columns.filter((id) => !byId.has(id)).length;

/** With this column at the end, or without it. */
export const withColumn = (look: TableLook, id: string, isShown: boolean): TableLook => {
  const others = look.columns.filter((each) => each !== id);
  return id === frozen ? look : { ...look, columns: isShown ? [...others, id] : others };
};

/** With a column at another place among those shown; never before the frozen one. */
export const movedTo = (look: TableLook, id: string, place: number): TableLook => {
  const others = look.columns.filter((each) => each !== id);
  if (id === frozen || others.length === look.columns.length) return look;
  return { ...look, columns: others.toSpliced(Math.max(1, Math.min(place, others.length)), 0, id) };
};

/** Pixels. */
const [least, most] = [40, 800];

export const widthOf = ({ widths }: TableLook, { id, width }: TableColumn): number => {
  const changed = widths.find(({ column }) => column === id)?.width;
  return changed === undefined ? width : Math.max(least, Math.min(changed, most));
};

export const withWidth = (look: TableLook, id: string, width: number): TableLook => ({
  ...look,
  widths: [
    ...look.widths.filter(({ column }) => column !== id),
    { column: id, width: Math.round(Math.max(least, Math.min(width, most))) },
  ],
});

/** The way of a first press. */
const firstWay = ({ mostFirst }: Pick<TableColumn, 'mostFirst'>): Sort['way'] => (mostFirst ? 'down' : 'up');

/** One way, the other way, then as at first. */
export const sortedNext = (look: TableLook, { id, ...column }: TableColumn): TableLook => {
  const { sort } = look;
  const first = firstWay(column);
  if (sort?.column !== id) return { ...look, sort: { column: id, way: first } };
  if (sort.way === first) return { ...look, sort: { column: id, way: first === 'up' ? 'down' : 'up' } };
  return { ...look, sort: defaultLook.sort };
};

/** By this column, its first way. */
export const sortedFirst = (look: TableLook, column: TableColumn): TableLook => ({
  ...look,
  sort: { column: column.id, way: firstWay(column) },
});

/** The other way round. */
export const turned = ({ sort, ...look }: TableLook): TableLook => ({
  ...look,
  sort: sort && { ...sort, way: sort.way === 'up' ? 'down' : 'up' },
});

/** `sorted by subnet, then name`. */
export const sortWords = ({ sort }: TableLook): string => {
  const column = sort && columnNamed(sort.column);
  if (!sort || !column) return 'in the order of the picture';
  const { title, sortedBy = title.startsWith('Tag: ') || isShort(title) ? title : title.toLowerCase() } = column;
  const way = sort.way === firstWay(column) ? '' : ', the other way round';
  return `sorted by ${sortedBy}${way}${column.id === 'name' ? '' : ', then name'}`;
};

/** VPC, MAC, IPv6 keep their capitals. */
const isShort = (title: string): boolean => /[A-Z]{2}/.test(title);

/** Those that go first where there is no room, and the order in which they do. */
const firstToGo = ['zone', 'type', 'vpc', 'groups', 'check'];

/**
 * The columns that fit the room, in pixels: those of a fixed rank go until the rest fits; what still does not is scrolled. A column that a person
 * has widened takes none away.
 */
export const fittingColumns = (
  shown: readonly TableColumn[],
  look: TableLook,
  room: number,
): readonly TableColumn[] => {
  let left = shown;
  const widthOfAll = (): number => left.reduce((sum, column) => sum + Math.min(column.width, widthOf(look, column)), 0);
  for (const id of firstToGo) if (widthOfAll() > room) left = left.filter((column) => column.id !== id);
  return left;
};
