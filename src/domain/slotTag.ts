/** `eth1`, or `card 2 · eth0` on a further network card. */
export const slotTag = (slot: { readonly deviceIndex: number; readonly networkCard: number }): string =>
  slot.networkCard === 0
    ? (usualTags[slot.deviceIndex] ?? `eth${slot.deviceIndex}`)
    : `card ${slot.networkCard} · eth${slot.deviceIndex}`;

/** A text of its own for each of thousands of interfaces would have to be made, and told apart, each time. */
const usualTags = Array.from({ length: 16 }, (_, index) => `eth${index}`);
