import {
  FileDecoration,
  ThemeColor,
  window,
  type Disposable,
  type FileDecorationProvider,
  type TreeDataProvider,
  type TreeView,
} from 'vscode';
import type { Words } from '../../domain/words.ts';

/** A view of the sidebar, with what is said around its rows. */
export type WordedTree<Row> = Omit<TreeView<Row>, 'title' | 'message' | 'description' | 'badge'> & {
  message: Words | undefined;
  description: Words | undefined;
  badge: { readonly value: number; readonly tooltip: Words } | undefined;
};

/** A tree with *Collapse All*, in which several rows can be selected. */
export const createTree = <Row>(viewId: string, rows: TreeDataProvider<Row>): WordedTree<Row> =>
  window.createTreeView(viewId, {
    treeDataProvider: rows,
    showCollapseAll: true,
    canSelectMany: true,
  }) as WordedTree<Row>;

/** A badge of a row as VS Code has it. */
export type Decoration = Readonly<FileDecoration>;

/** A badge of at most two characters on a row, with a tooltip; `color` is the id of a theme color, which the row's label has as well. */
export const createDecoration = (badge: string, tooltip: Words, color?: string): Decoration =>
  new FileDecoration(badge, tooltip, color === undefined ? undefined : new ThemeColor(color));

/** Registers the provider; VS Code stops asking it once the answer is disposed of. */
export const provideDecorations = (provider: FileDecorationProvider): Disposable =>
  window.registerFileDecorationProvider(provider);
