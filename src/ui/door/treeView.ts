import { window, type TreeDataProvider, type TreeView } from 'vscode';
import type { Words } from '../../domain/words.ts';

/** A view of the sidebar, with what is said around its rows. */
export type WordedTree<Row> = Omit<TreeView<Row>, 'title' | 'message' | 'description' | 'badge'> & {
  message: Words | undefined;
  description: Words | undefined;
};

export const createTree = <Row>(viewId: string, rows: TreeDataProvider<Row>): WordedTree<Row> =>
  window.createTreeView(viewId, {
    treeDataProvider: rows,
    showCollapseAll: true,
    canSelectMany: true,
  }) as WordedTree<Row>;
