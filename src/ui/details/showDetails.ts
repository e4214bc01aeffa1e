import type { Inventory } from '../../domain/inventory.ts';
import { noWords, words } from '../../domain/words.ts';
import type { Selection } from '../../protocol/topology.ts';
import { withIcon } from '../door/icon.ts';
import { tell } from '../door/messages.ts';
import { showPick } from '../door/quickPick.ts';
import { openFor } from '../shared/openFor.ts';
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
  const target = targetOf(argument) ?? (await chooseInterface(inventory));
  if (target) await (await details.get()).show(open, target);
};

const chooseInterface = async (inventory: Inventory): Promise<Selection | undefined> => {
  const { interfaceChoices } = await import('../../operations/choices/interfaceChoices.ts');
  const items = interfaceChoices(inventory).map(({ value, label, description = noWords, detail = noWords }) => ({
    label: withIcon('plug', label),
    description,
    detail,
    value,
  }));
  const chosen = await showPick(items, {
    title: words`Show Details`,
    placeholder: words`Select the network interface`,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen && { kind: 'interface', id: chosen.value };
};
