import { commands } from 'vscode';
import { foreign, words } from '../../domain/words.ts';
import type { Command } from '../commandContext.ts';
import { say } from '../door/messages.ts';
import { targetOf } from '../shared/targetOf.ts';

/** Brings the view up and selects the row of the thing; offers to clear the filter when that hides it. */
export const revealInTree: Command = async ({ network, session }, argument) => {
  const target = targetOf(argument);
  if (!target) return;
  await commands.executeCommand('eniExplorer.network.focus');
  if ((await network.reveal(target)) || session.filter === '') return;
  const clear = words`Clear Filter`;
  const answer = await say.info(words`The filter hides it in the Network view: ${foreign(target.id)}`, clear);
  if (answer !== clear) return;
  await session.setFilter('');
  await network.reveal(target);
};
