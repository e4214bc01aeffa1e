import { cardTakes } from '../../domain/cards.ts';
import type { NetworkCard } from '../../domain/model.ts';
import type { Slot } from '../../domain/slots.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { anyPrimary, loadOfSecondary } from '../../rules/launch/launchLoad.ts';
import { launchLimits, type LaunchInput, type Secondary } from '../../rules/launch/launchInput.ts';
import { picksOf, typeOfNew } from '../../rules/launch/newOfLaunch.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import { partsOfText } from '../choices/addressText.ts';

/** The secondary interfaces in order, existing ones first; new ones get the groups that are of their VPC, else its default. */
export const secondariesOf = (
  { eniIds = [], newSubnetIds = [], groupIds = [], groupsOfEach, types }: Partial<LaunchInput>,
  inventory: Inventory,
): readonly Secondary[] => [
  ...eniIds.map((eniId): Secondary => ({ kind: 'existing', eniId })),
  ...newSubnetIds.map((subnetId, at): Secondary => {
    const vpcId = inventory.subnet(subnetId)?.vpcId;
    const own = groupsOfEach
      ? picksOf(groupsOfEach, at + 1)
      : groupIds.filter((id) => inventory.securityGroup(id)?.vpcId === vpcId);
    const interfaceType = typeOfNew(types, at + 1);
    return {
      kind: 'new',
      subnetId,
      groupIds: own.length === 0 ? undefined : own,
      ...(interfaceType && { interfaceType }),
    };
  }),
];

/**
 * A slot for each secondary interface: the first card that takes its type and has room without fewer ENA queues, and one without an Elastic Fabric
 * Adapter for another of them. Without known limits, card 0.
 */
export const suggestedSlots = (known: Partial<LaunchInput>, inventory: Inventory): readonly Slot[] => {
  const cards = launchLimits(known, inventory)?.cards ?? [anyCard];
  const used = new Map<number, { count: number; efa: boolean }>([
    [0, { count: 1, efa: anyPrimary(known, inventory)?.isEfa === true }],
  ]);
  return (known.secondaries ?? []).map((secondary) => {
    const load = loadOfSecondary(secondary, inventory);
    const isEfa = load?.isEfa === true;
    const fits = (card: NetworkCard): boolean =>
      (used.get(card.index)?.count ?? 0) < card.interfaces &&
      !(isEfa && used.get(card.index)?.efa === true) &&
      cardTakes(card, load?.interfaceType ?? 'interface') !== false;
    const card = cards.find(fits) ?? cards[0] ?? anyCard;
    const networkCard = card.index;
    const before = used.get(networkCard) ?? { count: 0, efa: false };
    used.set(networkCard, { count: before.count + 1, efa: before.efa || isEfa });
    // Off card 0 the first interface is at index 1, as EC2's EFA tutorial has it, where the card has that index.
    const first = networkCard === 0 || card.interfaces === 1 ? 0 : 1;
    const next = before.count + first;
    return { networkCard, deviceIndex: first === 1 && next === card.interfaces ? 0 : next };
  });
};

const anyCard: NetworkCard = { index: 0, interfaces: Number.POSITIVE_INFINITY };

/** As a person types it, `network card/device index`: `0/1, 1/1`. */
export const slotsText = (slots: readonly Slot[]): string =>
  slots.map(({ networkCard, deviceIndex }) => `${networkCard}/${deviceIndex}`).join(', ');

/** Why the text does not name `count` slots; undefined when it does. */
export const slotsRefusal = (text: string, count: number): Words | undefined => {
  const strange = partsOfText(text).find((part) => !/^(\d{1,2}\/)?\d{1,3}$/.test(part));
  if (strange !== undefined) return words`This is not a network card and device index: ${foreign(strange)}`;
  return partsOfText(text).length === count
    ? undefined
    : words`Enter a slot for each of the secondary interfaces: ${count}`;
};

/** Reads `0/1`, or `1` alone for network card 0, of a text that has passed {@link slotsRefusal}. */
export const parsedSlots = (text: string): readonly Slot[] =>
  partsOfText(text).map((part) => {
    const [first = '0', second] = part.split('/');
    return second === undefined
      ? { networkCard: 0, deviceIndex: Number(first) }
      : { networkCard: Number(first), deviceIndex: Number(second) };
  });
