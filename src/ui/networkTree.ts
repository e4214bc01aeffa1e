import { EventEmitter, type Event, type TreeDataProvider, type TreeItem, type Uri } from 'vscode';
import type { Target } from '../operations/operation.ts';
import { levelOfMore, pageSize } from './rows/more.ts';
import type { NetworkView } from './rows/networkView.ts';
import { pathTo, type Row } from './rows/row.ts';
import { scopeRow } from './rows/scopeRow.ts';
import { tooltipOf, treeItemOf } from './treeItem.ts';
import { isNothing } from './welcome.ts';

/** Everything that the tree shows, but for how much of each level. */
export type TreeContent = Omit<NetworkView, 'limitOf'>;

/** The sidebar tree: rows made level by level as they are opened, anew for each inventory. */
export class NetworkTree implements TreeDataProvider<Row> {
  readonly #extensionUri: Uri;
  readonly #content: () => TreeContent | undefined;
  readonly #changes = new EventEmitter<void>();
  readonly #limits = new Map<string, number>();
  readonly #parents = new Map<string, Row>();
  #roots: readonly Row[] | undefined;

  constructor(extensionUri: Uri, content: () => TreeContent | undefined) {
    this.#extensionUri = extensionUri;
    this.#content = content;
  }

  get onDidChangeTreeData(): Event<void> {
    return this.#changes.event;
  }

  /** Draws the tree anew; what was open stays open, since the ids stay. */
  refresh(): void {
    this.#roots = undefined;
    this.#parents.clear();
    this.#changes.fire();
  }

  showMore(row: Row): void {
    const level = levelOfMore(row);
    if (level === undefined) return;
    this.#limits.set(level, this.#limitOf(level) + pageSize);
    this.refresh();
  }

  getChildren(row?: Row): readonly Row[] & Row[] {
    const rows = row ? row.children() : this.#rootRows();
    if (row) for (const child of rows) this.#parents.set(child.id, row);
    return [...rows];
  }

  getParent(row: Row): Row | undefined {
    return this.#parents.get(row.id);
  }

  getTreeItem(row: Row): TreeItem {
    return treeItemOf(row, this.#extensionUri);
  }

  resolveTreeItem(item: TreeItem, row: Row): TreeItem {
    item.tooltip = tooltipOf(row);
    return item;
  }

  /** The row that stands for a thing, with its parents known to VS Code; undefined when the tree does not show it. */
  rowOf(target: Target): Row | undefined {
    const path = pathTo(this.#rootRows(), target);
    path.forEach((row, index) => {
      const parent = path[index - 1];
      if (parent) this.#parents.set(row.id, parent);
    });
    return path.at(-1);
  }

  dispose(): void {
    this.#changes.dispose();
  }

  #rootRows(): readonly Row[] {
    this.#roots ??= this.#makeRoots();
    return this.#roots;
  }

  #makeRoots(): readonly Row[] {
    const content = this.#content();
    // An empty tree shows a welcome text, which says more than a lonely row.
    if (!content || isNothing(content.inventory.snapshot)) return [];
    return [scopeRow({ ...content, limitOf: (level) => this.#limitOf(level) })];
  }

  #limitOf(level: string): number {
    return this.#limits.get(level) ?? pageSize;
  }
}
