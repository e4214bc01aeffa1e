import { mostOnCard } from '../../domain/cards.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import { enisOn, type AttachInput } from '../../rules/attach/attachInput.ts';
import { attachmentIdOf, keptOf, type Carried } from './carryOver.ts';

type Slot = Pick<AttachInput, 'networkCard' | 'deviceIndex'>;

/** Where each of some interfaces goes on an instance: to the place that it has where that is free, else to the next free one. */
export const placesOn = (eniIds: readonly string[], instanceId: string, inventory: Inventory): readonly Carried[] => {
  const taken = new Set(enisOn({ id: instanceId }, inventory).map(slotOf));
  return eniIds.map((eniId) => {
    const own = inventory.eni(eniId)?.attachment;
    const slot = own && isFree(own, taken) ? own : nextFree(instanceId, taken, inventory);
    const { networkCard, deviceIndex } = slot;
    taken.add(keyOf(slot));
    const place = { eniId, instanceId, networkCard, deviceIndex };
    return { ...place, attachmentId: attachmentIdOf(place, inventory), kept: keptOf(place, inventory) };
  });
};

const keyOf = ({ networkCard, deviceIndex }: Slot): string => `${networkCard} ${deviceIndex}`;

const slotOf = ({ attachment }: Eni): string => keyOf(attachment ?? { networkCard: 0, deviceIndex: 0 });

/** The primary place is never free; further cards than the first are left to who chooses them by hand. */
const isFree = (slot: Slot, taken: ReadonlySet<string>): boolean =>
  slot.networkCard === 0 && slot.deviceIndex > 0 && !taken.has(keyOf(slot));

const nextFree = (instanceId: string, taken: ReadonlySet<string>, inventory: Inventory): Slot => {
  const instance = inventory.instance(instanceId);
  const cards = (instance && inventory.limitsOf(instance)?.cards) ?? [];
  const first = cards.find(({ index }) => index === 0);
  const most = (first && (mostOnCard(first) ?? first.interfaces)) ?? taken.size + 1;
  // Where none is free the rules of the attachment say so.
  const free = Array.from({ length: most }, (_, deviceIndex) => ({ networkCard: 0, deviceIndex }));
  return free.find((slot) => isFree(slot, taken)) ?? { networkCard: 0, deviceIndex: Math.max(1, most) };
};
