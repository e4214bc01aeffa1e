import { words } from '../../domain/words.ts';
import { tell } from '../door/messages.ts';
import { openFor } from '../shared/openFor.ts';
import { chooseInterface } from './chooseInterface.ts';
import { targetOf } from '../shared/targetOf.ts';
import type { Command } from '../commandContext.ts';

/** Opens every attribute of a thing to read and copy; from the palette, of an interface to be chosen. */
export const showDetails: Command = async ({ session, details }, argument) => {
  const open = await openFor(session, argument);
  if (!open) return;
  const { inventory } = open.store;
  if (!inventory) {
    tell.info(words`The account was not read yet: ${open.title}`);
    return;
  }
  const target =
    targetOf(argument) ??
    (await chooseInterface(inventory, { recent: open.recent, problems: session.problems, title: words`Show Details` }));
  if (target) await (await details.get()).show(open, target);
};
