import type { Disposable, ExtensionContext } from 'vscode';
import { noWords, type Words } from '../../domain/words.ts';
import { createTree, type WordedTree } from '../door/treeView.ts';
import type { Row } from '../shared/tree/row.ts';
import { RowKeys, selectedByKey, type KeyedRows } from '../shared/tree/keyedRows.ts';
import { RowTree } from '../shared/tree/rowTree.ts';
import type { Session } from '../shared/session.ts';
import type { ShownRow } from '../shared/tree/shownRow.ts';

/** The *Findings* view: what deserves attention in the accounts, whatever the filters of the Network view. */
export class FindingsViewHost implements Disposable {
  readonly #session: Session;
  readonly #tree: RowTree;
  readonly #view: WordedTree<ShownRow>;
  readonly #keys = new RowKeys();
  readonly #stop: readonly (() => void)[];

  constructor(context: ExtensionContext, session: Session) {
    this.#session = session;
    const { scopes } = session;
    this.#tree = new RowTree(context.extensionUri, (limitOf) => session.views?.findingRows(scopes.all, limitOf) ?? []);
    this.#view = createTree('eniExplorer.findings', this.#tree);
    const activating = this.#view.onDidChangeSelection(({ selection }) => {
      this.#keys.hear(selection);
      const [row] = selection;
      const open = row?.scope === undefined ? undefined : scopes.find(row.scope);
      if (open) scopes.activate(open);
    });
    this.#stop = [
      () => void activating.dispose(),
      scopes.onChange(({ open, what }) => {
        // While reading, the rows stay as they are; as soon as there is something to look at, it is said that they are still to come.
        const { state } = open.store;
        const isRead = what === 'state' && (state.kind !== 'loading' || state.soFar !== undefined);
        if (isRead || what === 'opened' || what === 'closed' || what === 'ignored') this.#show();
      }),
    ];
    this.#show();
  }

  /** The rows at the top: one for each severity, and one for what is ignored. */
  get rows(): readonly Row[] {
    return this.#tree.rows;
  }

  /** The text above the rows; empty without one. */
  get message(): Words {
    return this.#view.message ?? noWords;
  }

  /** The selected rows, in VS Code's order. */
  get selection(): readonly Row[] {
    return this.#view.selection.map(({ row }) => row);
  }

  /** What a key acts on, its row selected; undefined without any. */
  keyed(): Promise<KeyedRows<ShownRow> | undefined> {
    return selectedByKey(this.#keys, this.#view);
  }

  /** Adds a page of rows to the level of a "Show more" row. */
  showMore(row: Row): void {
    this.#tree.showMore(row);
  }

  dispose(): void {
    for (const stop of this.#stop) stop();
    this.#view.dispose();
    this.#tree.dispose();
  }

  #show(): void {
    const { scopes, views } = this.#session;
    const { count, told } = views?.findingTotal(scopes.all) ?? { count: 0, told: noWords };
    this.#view.description = told;
    this.#view.badge = count === 0 ? undefined : { value: count, tooltip: told };
    this.#view.message = views?.findingsMessage(scopes.all) ?? noWords;
    this.#tree.refresh();
  }
}
