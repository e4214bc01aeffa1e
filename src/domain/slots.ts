import type { Eni } from './model.ts';

/** A place on an instance; (0, 0) is that of the primary interface. */
export type Slot = { readonly networkCard: number; readonly deviceIndex: number };

/** Whether it is the slot of the primary interface, which an instance keeps for life. */
export const isPrimarySlot = (slot: Slot): boolean => slot.networkCard === 0 && slot.deviceIndex === 0;

/** Whether an interface is the primary one of an instance. */
export const isPrimaryEni = ({ attachment }: Eni): boolean => attachment !== undefined && isPrimarySlot(attachment);

/** `eth1`, or `card 2 · eth0` on a further network card. */
export const slotTag = (slot: Slot): string =>
  slot.networkCard === 0
    ? (usualTags[slot.deviceIndex] ?? `eth${slot.deviceIndex}`)
    : `card ${slot.networkCard} · eth${slot.deviceIndex}`;

/** A text of its own for each of thousands of interfaces would have to be made, and told apart, each time. */
const usualTags = Array.from({ length: 16 }, (_, index) => `eth${index}`);

/** Sorts by network card, then device index; interfaces without an attachment come last. */
export const bySlot = (a: Eni, b: Eni): number => slotOf(a) - slotOf(b);

const slotOf = ({ attachment }: Eni): number =>
  attachment ? attachment.networkCard * 1000 + attachment.deviceIndex : Number.MAX_SAFE_INTEGER;
