import type { Inventory } from '../../domain/inventory.ts';
import { facts, words } from '../../domain/words.ts';

import { interfaceChoices, whichInterface } from './interfaceChoices.ts';

/** The question for one interface, of the instance alone where one was pointed at; an only one needs no asking. */
export const whichOfInstance = {
  ...whichInterface,
  skipWhenObvious: true,
  choices: ({ instanceId }: { readonly instanceId?: string | undefined }, inventory: Inventory) => {
    const all = interfaceChoices(inventory);
    if (instanceId === undefined) return all;
    const there = inventory.enisOf({ id: instanceId });
    return there.flatMap(({ id, attachment }) => {
      const device = attachment && words`eth${attachment.deviceIndex}`;
      return all
        .filter(({ value }) => value === id)
        .map((choice) => ({ ...choice, description: facts(device, choice.description) }));
    });
  },
} as const;
