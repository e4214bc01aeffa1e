import type { Inventory } from '../../domain/inventory.ts';
import { facts, words } from '../../domain/words.ts';

import { interfaceCandidates, interfaceChoice, whichInterface } from './interfaceChoices.ts';

/** The question for one interface, of the instance alone where one was pointed at; an only one needs no asking. */
export const whichOfInstance = {
  ...whichInterface,
  skipWhenObvious: true,
  choices: ({ instanceId }: { readonly instanceId?: string | undefined }, inventory: Inventory) => {
    if (instanceId === undefined) return interfaceCandidates(inventory);
    return inventory.enisOf({ id: instanceId }).map((eni) => {
      const device = eni.attachment && words`eth${eni.attachment.deviceIndex}`;
      const choice = interfaceChoice(eni, inventory);
      return { ...choice, description: facts(device, choice.description) };
    });
  },
} as const;
