import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import { commandOf } from '../manifest/commands.ts';
import { isFinding } from './rows/findingRows.ts';
import { levelOfMore } from './rows/more.ts';
import type { Row, RowIcon } from './rows/row.ts';

/** A row as VS Code wants it. The tooltip comes later, when the pointer rests on it. */
export const treeItemOf = (row: Row, extensionUri: Uri): TreeItem => {
  const item = new TreeItem(row.label, states[row.opens]);
  item.id = row.id;
  item.description = row.description;
  item.iconPath = iconOf(row.icon, extensionUri);
  item.contextValue = row.words.join(' ');
  // The badges are of findings, which a row of a finding tells itself.
  if (row.target && !isFinding(row)) item.resourceUri = uriOf(row.target);
  item.accessibilityInformation = { label: [row.label, row.description].filter(Boolean).join(', ') };
  const command =
    row.runs ?? (levelOfMore(row) !== undefined ? 'showMore' : isFinding(row) ? 'revealInTree' : undefined);
  if (command) item.command = { command: commandOf(command), title: row.label, arguments: [row] };
  return item;
};

/** Markdown that cannot run commands, show HTML or load pictures. */
export const tooltipOf = (row: Row): MarkdownString | undefined => {
  if (!row.tooltip) return undefined;
  const markdown = new MarkdownString(row.tooltip(), true);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  return markdown;
};

/** Decorations (badges of findings) hang on this address. */
export const uriScheme = 'eni-explorer';

export const uriOf = ({ kind, id }: { readonly kind: string; readonly id: string }): Uri =>
  Uri.from({ scheme: uriScheme, authority: kind, path: `/${id}` });

const states: { readonly [K in Row['opens']]: TreeItemCollapsibleState } = {
  never: TreeItemCollapsibleState.None,
  closed: TreeItemCollapsibleState.Collapsed,
  open: TreeItemCollapsibleState.Expanded,
};

const iconOf = (icon: RowIcon, extensionUri: Uri): ThemeIcon | { light: Uri; dark: Uri } => {
  if (icon.kind === 'codicon') return new ThemeIcon(icon.name, icon.color ? new ThemeColor(icon.color) : undefined);
  const picture = (theme: string): Uri => Uri.joinPath(extensionUri, 'media', 'tree', theme, `${icon.name}.svg`);
  return { light: picture('light'), dark: picture('dark') };
};
