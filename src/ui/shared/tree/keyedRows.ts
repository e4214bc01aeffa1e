import type { WordedTree } from '../../door/treeView.ts';
import type { ShownRow } from './shownRow.ts';

/** What a key is about: the row in focus, and all rows that it acts on, of which that is one. */
export type KeyedRows<Row> = { readonly focused: Row; readonly rows: readonly Row[] };

/** The last three selections of a tree, the newest last. */
export type SelectionTrail<Row> = readonly [before: readonly Row[], toggled: readonly Row[], now: readonly Row[]];

/**
 * VS Code gives the command of a key no row, and tells no extension which one is in focus. So each key takes the focused row into the selection
 * and out again, or the other way round (`list.toggleSelection`, twice, of the manifest): it is the one by which the selections differ.
 * A row that is not selected is meant alone; one that is, with all that are. Undefined where nothing is selected or in focus.
 */
export const keyedRows = <Row>([before, toggled, now]: SelectionTrail<Row>): KeyedRows<Row> | undefined => {
  const differing = differenceOf(before, toggled);
  const [focused, ...others] = differenceOf(before, now).length === 0 ? differing : [];
  if (focused !== undefined && others.length === 0)
    return { focused, rows: before.includes(focused) ? before : [focused] };
  const last = now.at(-1);
  return last === undefined ? undefined : { focused: last, rows: now };
};

const differenceOf = <Row>(one: readonly Row[], other: readonly Row[]): readonly Row[] => [
  ...one.filter((row) => !other.includes(row)),
  ...other.filter((row) => !one.includes(row)),
];

/** What keys of a view act on, out of what was selected in it. */
export class RowKeys {
  #trail: SelectionTrail<ShownRow> = [[], [], []];

  /** To be called with each selection of the view. */
  hear(selection: readonly ShownRow[]): void {
    const [, before, toggled] = this.#trail;
    this.#trail = [before, toggled, selection];
  }

  /** Undefined where no row is selected or in focus. */
  get meant(): KeyedRows<ShownRow> | undefined {
    return keyedRows(this.#trail);
  }
}

/** What a key acts on; a row that was only in focus is selected first, so that a person sees what was meant. */
export const selectedByKey = async (
  keys: RowKeys,
  view: Pick<WordedTree<ShownRow>, 'reveal'>,
): Promise<KeyedRows<ShownRow> | undefined> => {
  const { meant } = keys;
  const [alone, ...others] = meant?.rows ?? [];
  if (alone && others.length === 0) await view.reveal(alone, { select: true, focus: false });
  return meant;
};
