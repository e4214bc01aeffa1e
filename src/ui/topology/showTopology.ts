import { commands } from 'vscode';
import { foreign, words } from '../../domain/words.ts';
import type { Target } from '../../operations/operation.ts';
import { say } from '../door/messages.ts';
import { targetOf } from '../shared/targetOf.ts';
import type { Command, CommandContext } from '../commandContext.ts';

/** Opens the picture of what is shown; without an account, it says what to do. */
export const showTopology: Command = async ({ topology }) => topology.show();

export const showInTopology: Command = async ({ topology }, argument) => {
  const target = targetOf(argument);
  if (target) topology.reveal(target);
  else topology.show();
};

export const revealInTree: Command = async (context, argument) => {
  const target = targetOf(argument);
  if (target) await revealTarget(context, target);
};

/** Brings the sidebar up and selects the row; offers to clear the filter when that is what hides it. */
export const revealTarget = async (
  { network, session }: Pick<CommandContext, 'network' | 'session'>,
  target: Target,
): Promise<void> => {
  await commands.executeCommand('eniExplorer.network.focus');
  if ((await network.reveal(target)) || session.filter === '') return;
  const clear = words`Clear Filter`;
  const answer = await say.info(words`The filter hides it in the Network view: ${foreign(target.id)}`, clear);
  if (answer !== clear) return;
  await session.setFilter('');
  await network.reveal(target);
};
