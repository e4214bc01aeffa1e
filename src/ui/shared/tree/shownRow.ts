import type { Target } from '../../../operations/operation.ts';
import type { Row } from './row.ts';

/**
 * A row as VS Code holds it: the same object for as long as the tree has its id, whatever the row comes to say. Menus that
 * are open over a refresh hand it to their command.
 */
export class ShownRow {
  readonly id: string;
  readonly parent: ShownRow | undefined;
  row: Row;
  /** What VS Code was told of the level below; undefined while it has not asked. */
  below: readonly ShownRow[] | undefined;
  #looks: string | undefined;

  constructor(row: Row, parent: ShownRow | undefined) {
    this.id = row.id;
    this.row = row;
    this.parent = parent;
  }

  /** What menus act on; undefined for a row that stands for no thing. */
  get target(): Target | undefined {
    return this.row.target;
  }

  get scope(): string | undefined {
    return this.row.scope;
  }

  /** Notes what VS Code draws of it now. */
  drawn(): void {
    this.#looks = looksOf(this.row);
  }

  /** True when VS Code has drawn it, and differently. */
  get looksOld(): boolean {
    return this.#looks !== undefined && this.#looks !== looksOf(this.row);
  }
}

/** All that is seen of a row itself. */
const looksOf = ({ label, description, spoken, icon, words, tooltip, opens }: Row): string =>
  JSON.stringify([label, description, spoken, icon, words, tooltip?.(), opens]);

/** The level below a row, made when it is asked for. */
export const openedBelow = (shown: ShownRow): readonly ShownRow[] => {
  shown.below = kept(shown.below ?? [], shown.row.children(), shown);
  return shown.below;
};

/** A level as it is now; rows that were there before keep their objects. */
export const kept = (
  level: readonly ShownRow[],
  rows: readonly Row[],
  parent: ShownRow | undefined,
): readonly ShownRow[] => {
  const before = new Map(level.map((shown) => [shown.id, shown]));
  return rows.map((row) => {
    const same = before.get(row.id);
    if (!same) return new ShownRow(row, parent);
    same.row = row;
    return same;
  });
};

/** Gives a row and all that was opened below it its new content; answers the topmost ones that must be redrawn. */
export const renewed = (shown: ShownRow, row: Row | undefined): readonly ShownRow[] => {
  if (!row) return [];
  shown.row = row;
  if (shown.looksOld) return [shown];
  const { below } = shown;
  if (!below) return [];
  const rows = row.children();
  return sameIds(below, rows) ? below.flatMap((each, index) => renewed(each, rows[index])) : [shown];
};

/** Whether the ids are equal, in the same order. */
export const sameIds = (a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]): boolean =>
  a.length === b.length && a.every(({ id }, index) => id === b[index]?.id);
