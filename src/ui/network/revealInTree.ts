import { commands } from 'vscode';
import { foreign, words } from '../../domain/words.ts';
import type { Command } from '../commandContext.ts';
import { say } from '../door/messages.ts';
import { openFor } from '../shared/openFor.ts';
import { thingOf } from '../shared/targetOf.ts';

/** Brings the view up and selects the row of the thing; offers to clear the filter when that hides it. */
export const revealInTree: Command = async ({ network, session }, argument) => {
  const target = thingOf(argument);
  const open = target && (await openFor(session, argument));
  if (!open) return;
  await commands.executeCommand('eniExplorer.network.focus');
  const place = { ...target, scope: open.id };
  if ((await network.reveal(place)) || open.filter === '') return;
  const clear = words`Clear Filter`;
  const answer = await say.info(words`The filter hides it in the tree: ${foreign(target.id)}`, clear);
  if (answer !== clear) return;
  open.setFilter('');
  await network.reveal(place);
};
