import type { Inventory } from '../../domain/inventory.ts';
import { noWords, words } from '../../domain/words.ts';
import type { Selection } from '../../protocol/topology.ts';
import { withIcon } from '../door/icon.ts';
import { tell } from '../door/messages.ts';
import { showPick } from '../door/quickPick.ts';
import { targetOf } from '../shared/targetOf.ts';
import type { Command } from '../commandContext.ts';

/** Opens every attribute of a thing to read and copy; from the palette, of an interface to be chosen. */
export const showDetails: Command = async ({ session: { store }, details }, argument) => {
  if (!store.inventory) {
    tell.info(words`No account is open; open the demo account or choose a profile.`);
    return;
  }
  const target = targetOf(argument) ?? (await chooseInterface(store.inventory));
  if (target) await (await details.get()).show(target);
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
