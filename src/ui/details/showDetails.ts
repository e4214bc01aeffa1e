import { words } from '../../domain/words.ts';
import { tell } from '../door/messages.ts';
import { openFor } from '../shared/openFor.ts';
import { chooseInterface } from './chooseInterface.ts';
import type { NetworkViewHost } from '../network/networkViewHost.ts';
import { groupOf, thingOf } from '../shared/targetOf.ts';
import type { Command } from '../commandContext.ts';

/** Opens the details of a thing in a tab of their own; from the palette, of an interface to be chosen. */
export const showDetails: Command = async ({ session, details, network }, ...given) => {
  const argument = given.length > 0 ? given[0] : selectedThing(network);
  const open = await openFor(session, argument);
  if (!open) return;
  const { inventory } = open.store;
  if (!inventory) {
    tell.info(words`The account was not read yet: ${open.title}`);
    return;
  }
  const target =
    groupOf(argument) ??
    thingOf(argument) ??
    (await chooseInterface(inventory, { recent: open.recent, problems: session.problems, title: words`Show Details` }));
  if (target) await (await details.get()).show(open, target);
};

/** The row that is seen to be selected alone, and stands for a thing. */
const selectedThing = ({ isVisible, selection: [row, ...others] }: NetworkViewHost): unknown =>
  isVisible && others.length === 0 && row?.target ? row : undefined;
