import type { Disposable, ExtensionContext } from 'vscode';
import type { Inventory } from '../../domain/inventory.ts';
import { noWords, words, type Words } from '../../domain/words.ts';
import { createTree, type WordedTree } from '../door/treeView.ts';
import { findingRows } from './findingRows.ts';
import type { Row } from '../shared/tree/row.ts';
import { RowTree } from '../shared/tree/rowTree.ts';
import type { Session } from '../shared/session.ts';
import type { ShownRow } from '../shared/tree/shownRow.ts';

/** The *Findings* view: what deserves attention in the account, whatever the filter of the Network view. */
export class FindingsViewHost implements Disposable {
  readonly #session: Session;
  readonly #tree: RowTree;
  readonly #view: WordedTree<ShownRow>;
  readonly #stop: () => void;

  constructor(context: ExtensionContext, session: Session) {
    this.#session = session;
    this.#tree = new RowTree(context.extensionUri, (limitOf) => {
      const { content } = session;
      return content ? findingRows({ ...content, filter: undefined, limitOf }) : [];
    });
    this.#view = createTree('eniExplorer.findings', this.#tree);
    this.#stop = session.store.onChange(({ kind }) => {
      // While reading, the rows stay as they are.
      if (kind !== 'loading') this.#show();
    });
    this.#show();
  }

  /** The rows at the top: one for each kind of finding. */
  get rows(): readonly Row[] {
    return this.#tree.rows;
  }

  /** The text above the rows; empty without one. */
  get message(): Words {
    return this.#view.message ?? noWords;
  }

  /** Adds a page of rows to the level of a "Show more" row. */
  showMore(row: Row): void {
    this.#tree.showMore(row);
  }

  dispose(): void {
    this.#stop();
    this.#view.dispose();
    this.#tree.dispose();
  }

  #show(): void {
    const { content } = this.#session;
    const count = content?.findings.length ?? 0;
    this.#view.description = count === 0 ? noWords : words`${count}`;
    // Without an account a welcome text shows, which needs an empty line.
    this.#view.message = content ? messageOf(count, content.inventory) : noWords;
    this.#tree.refresh();
  }
}

const messageOf = (count: number, inventory: Inventory): Words => {
  const { gaps } = inventory.snapshot;
  if (gaps.some(({ part }) => inventory.missing(part))) return words`Not all could be read, so there may be more.`;
  if (gaps.length > 0) return words`Not all could be read again, so some of it may be out of date.`;
  return count === 0 ? words`There are no findings.` : noWords;
};
