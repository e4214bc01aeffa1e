import type { Inventory } from '../../domain/inventory.ts';
import { foreign, words } from '../../domain/words.ts';
import { guestSetupOf } from '../../insight/guest/guestSetup.ts';
import type { Selection } from '../../protocol/topology.ts';
import { tell } from '../door/messages.ts';
import type { Command, RoomCommands } from '../commandContext.ts';
import { chooseInterface } from '../details/chooseInterface.ts';
import { openFor } from '../shared/openFor.ts';
import { onRow, targetOf } from '../shared/targetOf.ts';

/** Opens the set-up of an instance's operating system for all of its interfaces, or for one; from the palette, for one to be chosen. */
const showGuestSetup: Command = async ({ session, guest }, argument) => {
  const open = await openFor(session, argument);
  if (!open) return;
  const { inventory } = open.store;
  if (!inventory) {
    tell.info(words`The account was not read yet: ${open.title}`);
    return;
  }
  const choosing = { recent: open.recent, problems: session.problems, title: words`Guest Set-Up` };
  const target = targetOf(argument) ?? (await chooseInterface(inventory, choosing));
  const place = target && placeOf(target, inventory);
  if (!target) return;
  const setup = place && guestSetupOf(inventory, place);
  if (setup) (await guest.get()).show(open, setup);
  else tell.info(words`No instance that was read has it, so there is nothing to set up: ${foreign(target.id)}`);
};

const placeOf = ({ kind, id }: Selection, inventory: Inventory) => {
  if (kind === 'instance') return { instanceId: id };
  const instanceId = kind === 'interface' ? inventory.eni(id)?.attachment?.instanceId : undefined;
  return instanceId === undefined ? undefined : { instanceId, eniId: id };
};

/** Copies the text that a link of the page counts. */
const copyGuestText: Command = async ({ guest }, argument) => {
  const panel = await guest.get();
  if (typeof argument === 'number') await panel.copy(argument);
};

/** What the operating system of an instance is to do. */
export const guestCommands = {
  guestSetup: onRow(showGuestSetup),
  copyGuestText: onRow(copyGuestText),
} satisfies RoomCommands;
