import type { Disposable, ExtensionContext } from 'vscode';
import { noWords, type Words } from '../../domain/words.ts';
import { createTree, type WordedTree } from '../door/treeView.ts';
import type { Session } from '../shared/session.ts';
import type { Row } from '../shared/tree/row.ts';
import { RowKeys, selectedByKey, type KeyedRows } from '../shared/tree/keyedRows.ts';
import { RowTree } from '../shared/tree/rowTree.ts';
import type { ShownRow } from '../shared/tree/shownRow.ts';

/** Milliseconds in which what is written is shown. */
const soonMs = 150;

/** The *Activity* view: what was run, in this window and in others. Nothing is read before somebody looks or something is run. */
export class ActivityViewHost implements Disposable {
  readonly #session: Session;
  readonly #tree: RowTree;
  readonly #view: WordedTree<ShownRow>;
  readonly #keys = new RowKeys();
  readonly #stop: (() => void)[];
  #isFollowing = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(context: ExtensionContext, session: Session) {
    this.#session = session;
    this.#tree = new RowTree(
      context.extensionUri,
      (limitOf) => session.views?.activityRows(session.knownActivity, limitOf) ?? [],
    );
    this.#view = createTree('eniExplorer.activity', this.#tree);
    const looking = this.#view.onDidChangeVisibility(({ visible }) => visible && this.#look());
    const selecting = this.#view.onDidChangeSelection(({ selection }) => this.#keys.hear(selection));
    this.#stop = [
      () => void looking.dispose(),
      () => void selecting.dispose(),
      session.scopes.onChange(({ what }) => what === 'opened' && this.#follow()),
    ];
    if (this.#view.visible) this.#look();
  }

  /** The rows at the top: one for each day that has runs. */
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
    clearTimeout(this.#timer);
    for (const stop of this.#stop) stop();
    this.#view.dispose();
    this.#tree.dispose();
  }

  /** Reads what other windows have written. */
  #look(): void {
    void this.#session.problems.attempt(async () => {
      const activity = await this.#session.activity();
      this.#follow();
      await activity.load();
      for (const open of this.#session.scopes.all) await activity.settle(open);
    });
  }

  #follow(): void {
    const activity = this.#session.knownActivity;
    if (!activity || this.#isFollowing) return;
    this.#isFollowing = true;
    this.#stop.push(activity.journal.onChange(() => this.#showSoon()));
    this.#show();
  }

  /** Work on many things writes many lines a second. */
  #showSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#show();
    }, soonMs);
  }

  #show(): void {
    const { views, knownActivity } = this.#session;
    this.#view.message = views?.activityMessage(knownActivity) ?? noWords;
    this.#tree.refresh();
  }
}
