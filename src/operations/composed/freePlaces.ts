import { cardTakes, mostOnCard, secondariesOn } from '../../domain/cards.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni, NetworkCard } from '../../domain/model.ts';
import { isPrimarySlot, type Slot } from '../../domain/slots.ts';
import { enisOn } from '../../rules/attach/attachInput.ts';
import { attachmentIdOf, keptOf, type Carried } from './carryOver.ts';

/** A place that is held, or was given away. */
type Taken = Slot & { readonly interfaceType: string };

/**
 * Where each of some interfaces goes on an instance: to the place that it has where that is free, else to the next free one of the same network card, else
 * of another one that takes it.
 */
export const placesOn = (eniIds: readonly string[], instanceId: string, inventory: Inventory): readonly Carried[] => {
  const instance = inventory.instance(instanceId);
  const limits = instance && inventory.limitsOf(instance);
  const taken: Taken[] = [
    ...enisOn({ id: instanceId }, inventory).flatMap(({ attachment, interfaceType }) =>
      attachment ? [{ ...attachment, interfaceType }] : [],
    ),
    ...(instance ? secondariesOn(instance) : []).map((slot) => ({ ...slot, interfaceType: 'secondary' })),
  ];
  return eniIds.map((eniId) => {
    const eni = inventory.eni(eniId);
    const { networkCard, deviceIndex } = placeFor(eni, taken, limits?.cards ?? unknownCards(taken));
    taken.push({ networkCard, deviceIndex, interfaceType: typeOf(eni) });
    const place = { eniId, instanceId, networkCard, deviceIndex };
    return { ...place, attachmentId: attachmentIdOf(place, inventory), kept: keptOf(place, inventory) };
  });
};

const typeOf = (eni: Eni | undefined): string => eni?.interfaceType ?? 'interface';

/** Of a type that is not known only the first card is there for sure, with room for one more. */
const unknownCards = (taken: readonly Taken[]): readonly NetworkCard[] => [
  { index: 0, interfaces: taken.length + 1, flexible: undefined },
];

/** Interfaces beyond the usual number go along with fewer ENA queues for each, so that is the last resort. Where no place is free the rules of the attachment say so. */
const placeFor = (eni: Eni | undefined, taken: readonly Taken[], cards: readonly NetworkCard[]): Slot => {
  const own = eni?.attachment;
  const isOwn = ({ index }: NetworkCard): boolean => index === (own?.networkCard ?? 0);
  const inOrder = [...cards.filter(isOwn), ...cards.filter((card) => !isOwn(card))].filter((card) =>
    isTakenBy(card, typeOf(eni), taken),
  );
  const usual = inOrder.map((card) => ({ index: card.index, most: card.interfaces }));
  const more = inOrder.map((card) => ({ index: card.index, most: mostOnCard(card) ?? card.interfaces }));
  for (const { index, most } of [...usual, ...more]) {
    const held = taken.filter(({ networkCard }) => networkCard === index);
    if (held.length >= most) continue;
    const isFree = (slot: Slot): boolean =>
      !isPrimarySlot(slot) && !held.some(({ deviceIndex }) => deviceIndex === slot.deviceIndex);
    if (own?.networkCard === index && isFree(own)) return own;
    const indexes = Array.from({ length: most + 1 }, (_, deviceIndex) => ({ networkCard: index, deviceIndex }));
    const slot = indexes.find(isFree);
    if (slot) return slot;
  }
  const first = cards.find(({ index }) => index === 0);
  return { networkCard: 0, deviceIndex: Math.max(1, (first && (mostOnCard(first) ?? first.interfaces)) ?? 1) };
};

/** A card takes one Elastic Fabric Adapter. */
const isTakenBy = (card: NetworkCard, interfaceType: string, taken: readonly Taken[]): boolean => {
  if (cardTakes(card, interfaceType) === false) return false;
  const isEfa = (type: string): boolean => type.startsWith('efa');
  return !isEfa(interfaceType) || !taken.some((held) => held.networkCard === card.index && isEfa(held.interfaceType));
};
