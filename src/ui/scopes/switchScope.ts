import { commands } from 'vscode';
import { words } from '../../domain/words.ts';
import type { Command } from '../commandContext.ts';
import { withIcon, separator, showPick, type PickItem } from '../door/quickPick.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { scopeItem } from '../shared/askOpen.ts';
import { chooseScope } from './chooseScope.ts';

type Item = PickItem & { readonly open?: OpenScope | undefined; readonly isOther?: boolean };

/** Asks which of the open accounts to go to: it becomes the active one, is read if it was not yet, and the view shows it. */
export const switchScope: Command = async (context, argument) => {
  const { session, network } = context;
  const other: Item = { label: withIcon('add', words`Open another account…`), isOther: true };
  const items: readonly Item[] = [...session.scopes.all.map(scopeItem), separator(words`Others`), other];
  const title = words`Switch Account`;
  const picked = session.scopes.all.length === 0 ? other : await showPick(items, { title, matchOnDescription: true });
  if (picked?.isOther) await chooseScope(context, argument);
  if (!picked?.open) return;
  session.scopes.activate(picked.open);
  await commands.executeCommand('eniExplorer.network.focus');
  await network.revealScope(picked.open);
  await session.look(picked.open);
};
