import { EventEmitter, type Event, type TreeDataProvider, type Uri } from 'vscode';
import { withTooltip, type Item } from '../../door/treeItem.ts';
import { levelOfMore, pageSize } from './more.ts';
import { pathTo, type ScopedTarget, type Row } from './row.ts';
import { kept, openedBelow, renewed, sameIds, type ShownRow } from './shownRow.ts';
import { tooltipOf, treeItemOf } from './rowItem.ts';

/** The rows at the top as they are now; `limitOf` tells how many rows the level of an id may show. */
export type TopRows = (limitOf: (rowId: string) => number) => readonly Row[];

/**
 * A tree of the sidebar: rows made level by level as they are opened, again for each inventory. VS Code forgets the rows below what
 * it is told to redraw until it has asked for them again, and a menu that is used meanwhile acts on nothing; so only what
 * has changed is redrawn.
 */
export class RowTree implements TreeDataProvider<ShownRow> {
  readonly #extensionUri: Uri;
  readonly #topRows: TopRows;
  readonly #changes = new EventEmitter<ShownRow[] | undefined>();
  readonly #limits = new Map<string, number>();
  /** Rows that a person has opened or closed, by their ids. */
  readonly #opened = new Map<string, boolean>();
  #roots: readonly ShownRow[] | undefined;

  constructor(extensionUri: Uri, topRows: TopRows) {
    this.#extensionUri = extensionUri;
    this.#topRows = topRows;
  }

  /** Fires the rows whose looks have changed, or undefined for all. */
  get onDidChangeTreeData(): Event<ShownRow[] | undefined> {
    return this.#changes.event;
  }

  /** Shows what the content is now; what was open stays open, since the ids stay. */
  refresh(): void {
    const old = this.#roots;
    const rows = this.#makeRoots();
    if (old && old.length > 0 && sameIds(old, rows)) {
      const changed = old.flatMap((shown, index) => renewed(shown, rows[index]));
      if (changed.length > 0) this.#changes.fire(changed);
    } else {
      this.#roots = kept(old ?? [], rows, undefined);
      this.#changes.fire(undefined);
    }
  }

  /** Shows what the rows at the top say now, and leaves all below them as it is. */
  refreshTops(): void {
    const old = this.#roots;
    const rows = this.#makeRoots();
    if (!old || !sameIds(old, rows)) return;
    const changed = old.filter((shown, index) => {
      shown.row = rows[index] ?? shown.row;
      return shown.looksOld;
    });
    if (changed.length > 0) this.#changes.fire(changed);
  }

  /**
   * To be called when a person opens or closes a row: VS Code forgets it with the rows, as while a filter shows others in their place.
   */
  noteOpen({ id }: Pick<ShownRow, 'id'>, isOpen: boolean): void {
    this.#opened.set(id, isOpen);
  }

  /** Adds a page of rows to the level of a "Show more" row; nothing for any other row. */
  showMore(row: Row): void {
    const level = levelOfMore(row);
    if (level === undefined) return;
    this.#limits.set(level, this.#limitOf(level) + pageSize);
    this.refresh();
  }

  /** The rows at the top as they are now, without what VS Code holds of them. */
  get rows(): readonly Row[] {
    return this.#rootRows().map(({ row }) => row);
  }

  /** For VS Code; makes the level when it is opened. */
  getChildren(shown?: ShownRow): ShownRow[] {
    return [...(shown ? openedBelow(shown) : this.#rootRows())];
  }

  /** For VS Code, which needs it to reveal a row. */
  getParent(shown: ShownRow): ShownRow | undefined {
    return shown.parent;
  }

  /** For VS Code; notes what is drawn of the row. */
  getTreeItem(shown: ShownRow): Item {
    shown.drawn();
    const { row } = shown;
    const isOpen = row.opens === 'never' ? undefined : this.#opened.get(row.id);
    return treeItemOf(isOpen === undefined ? row : { ...row, opens: isOpen ? 'open' : 'closed' }, this.#extensionUri);
  }

  /** For VS Code; adds the tooltip when the pointer rests on the row. */
  resolveTreeItem(item: Item, { row }: ShownRow): Item {
    return withTooltip(item, tooltipOf(row));
  }

  /**
   * The row that stands for a thing, with its parents; levels that are too long to show it are made longer. Undefined when the tree does
   * not have it.
   */
  rowOf(place: ScopedTarget): ShownRow | undefined {
    const path = pathIn(this.rows, place);
    if (path.length > 0) return this.#shownAt(path);
    const whole = pathIn(
      this.#topRows(() => Number.POSITIVE_INFINITY),
      place,
    );
    if (whole.length === 0) return undefined;
    for (const [at, { id, children }] of whole.entries()) {
      const below = children().findIndex((row) => row.id === whole[at + 1]?.id);
      if (below >= this.#limitOf(id)) this.#limits.set(id, Math.ceil((below + 1) / pageSize) * pageSize);
    }
    this.refresh();
    return this.#shownAt(whole);
  }

  /** Ends the event; VS Code disposes of the view. */
  dispose(): void {
    this.#changes.dispose();
  }

  #shownAt([top, ...path]: readonly Row[]): ShownRow | undefined {
    const root = this.#rootRows().find(({ id }) => id === top?.id);
    return path.reduce<ShownRow | undefined>(
      (shown, { id }) => shown && openedBelow(shown).find((below) => below.id === id),
      root,
    );
  }

  #rootRows(): readonly ShownRow[] {
    this.#roots ??= kept([], this.#makeRoots(), undefined);
    return this.#roots;
  }

  #makeRoots(): readonly Row[] {
    return this.#topRows((level) => this.#limitOf(level));
  }

  #limitOf(level: string): number {
    return this.#limits.get(level) ?? pageSize;
  }
}

const pathIn = (rows: readonly Row[], { scope, ...target }: ScopedTarget): readonly Row[] =>
  pathTo(scope === undefined ? rows : rows.filter((row) => row.scope === scope), target);
