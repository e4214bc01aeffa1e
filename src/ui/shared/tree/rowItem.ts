import { ThemeColor, ThemeIcon, TreeItemCollapsibleState, Uri } from 'vscode';
import { commandOf } from '../../../manifest/commands.ts';
import { createItem, tooltipFrom, type Item, type RowTooltip } from '../../door/treeItem.ts';
import { levelOfMore } from './more.ts';
import { isFinding, type Row, type RowIcon } from './row.ts';

/** A row as VS Code wants it, without its tooltip, which is made when the pointer rests on it. */
export const treeItemOf = (row: Row, extensionUri: Uri): Item => {
  const { id, label, description, spoken } = row;
  const command =
    row.runs ?? (levelOfMore(row) !== undefined ? 'showMore' : isFinding(row) ? 'revealInTree' : undefined);
  return createItem({
    id,
    label,
    description,
    spoken,
    opens: states[row.opens],
    iconPath: iconOf(row.icon, extensionUri),
    contextValue: row.words.join(' '),
    // The badges are of findings, which a row of a finding tells itself.
    ...(row.target && !isFinding(row) ? { resourceUri: uriOf(row.target, row.scope) } : {}),
    ...(row.words[0] === 'scope' ? { resourceUri: uriOf({ kind: scopeAuthority, id: '' }, row.scope) } : {}),
    click: command && { command: commandOf(command), arguments: [row] },
  });
};

/** Makes the row's tooltip; undefined where it has none. */
export const tooltipOf = ({ tooltip }: Row): RowTooltip | undefined => tooltip && tooltipFrom(tooltip());

export const uriScheme = 'eni-explorer';

/** In the place of a kind of thing: the whole account. */
export const scopeAuthority = 'scope';

/** Decorations (badges of findings) hang on this address: of a thing in a scope. */
export const uriOf = ({ kind, id }: { readonly kind: string; readonly id: string }, scope: string | undefined): Uri =>
  Uri.from({ scheme: uriScheme, authority: kind, path: `/${id}`, query: scope ?? '' });

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
