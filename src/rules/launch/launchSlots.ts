import { mostOnCard } from '../../domain/cards.ts';
import type { Slot } from '../../domain/slots.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { counted, foreign, words } from '../../domain/words.ts';
import { launchLimits, type LaunchInput } from './launchInput.ts';
import { block, type Rule } from '../rule.ts';
import { indexOnCard, roomOnCard, typeOnCard } from '../shared/cardRoom.ts';
import { anyPrimary, loadOfSecondary } from './launchLoad.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html';
const cardPage = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkCardInfo.html';
const primarySlot: Slot = { networkCard: 0, deviceIndex: 0 };

export const slotsDiffer: Rule<LaunchInput> = {
  id: 'launch/slots',
  title: words`Each interface needs a slot of its own; device index 0 of network card 0 is for the primary one`,
  source: page,
  needs: ['slots'],
  *check({ slots = [] }) {
    const all = [primarySlot, ...slots].map(wordsOf);
    const twice = new Set(all.filter((slot, at) => all.indexOf(slot) < at));
    for (const slot of twice) {
      if (slot === wordsOf(primarySlot)) yield block(words`This slot is for the primary interface: ${foreign(slot)}`);
      else yield block(words`This slot is used twice: ${foreign(slot)}`);
    }
  },
};

export const cardCapacity: Rule<LaunchInput> = {
  id: 'launch/card-capacity',
  title: words`The instance type must have the network card, with room for its interfaces`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html',
  needs: ['instanceType', 'slots'],
  *check(input, inventory) {
    const limits = launchLimits(input, inventory);
    if (!limits) return;
    const cards = [primarySlot, ...(input.slots ?? [])].map(({ networkCard }) => networkCard);
    for (const index of new Set(cards)) {
      const card = limits.cards.find((each) => each.index === index);
      const enis = cards.filter((each) => each === index).length;
      const most = card && mostOnCard(card);
      if (!card) yield block(words`${foreign(limits.type)} has no such network card: ${index}`);
      else if (most !== undefined && enis > most)
        yield block(
          words`Network card ${index} supports ${counted(most, words`interface`, words`interfaces`)}; there would be: ${enis}`,
        );
      else yield* roomOnCard(card, { enis, secondaries: 0 });
    }
  },
};

export const indexesExist: Rule<LaunchInput> = {
  id: 'launch/device-index',
  title: words`Device indexes of a network card are below the number of its interfaces`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network-interface-attachments.html',
  needs: ['instanceType', 'slots'],
  *check(input, inventory) {
    const limits = launchLimits(input, inventory);
    const all = [primarySlot, ...(input.slots ?? [])];
    for (const { networkCard, deviceIndex } of all) {
      const card = limits?.cards.find(({ index }) => index === networkCard);
      const enis = all.filter((other) => other.networkCard === networkCard).length;
      if (limits && card) yield* indexOnCard(card, { deviceIndex, enis }, limits);
    }
  },
};

/** Whether network card 0 takes the primary interface; asked once its kind is known, by the field that tells it. */
const primaryType = (id: string, field: 'interfaceType' | 'eniId'): Rule<LaunchInput> => ({
  id,
  title: words`The primary interface is on network card 0, which takes certain types`,
  source: cardPage,
  needs: ['instanceType', field],
  *check(input, inventory) {
    const isAsked = (input.primary === 'existing') === (field === 'eniId');
    const limits = launchLimits(input, inventory);
    const [load, card] = [anyPrimary(input, inventory), limits?.cards.find(({ index }) => index === 0)];
    if (isAsked && limits && load && card) yield* typeOnCard(card, load.interfaceType, limits);
  },
});

export const newPrimaryType = primaryType('launch/primary-card-types', 'interfaceType');
export const existingPrimaryType = primaryType('launch/existing-primary-card-types', 'eniId');

export const secondaryTypes: Rule<LaunchInput> = {
  id: 'launch/card-types',
  title: words`A network card takes interfaces of certain types`,
  source: cardPage,
  needs: ['instanceType', 'secondaries', 'slots'],
  *check(input, inventory) {
    const limits = launchLimits(input, inventory);
    for (const [at, secondary] of (input.secondaries ?? []).entries()) {
      const load = loadOfSecondary(secondary, inventory);
      const card = limits?.cards.find(({ index }) => index === input.slots?.[at]?.networkCard);
      if (limits && load && card) yield* typeOnCard(card, load.interfaceType, limits);
    }
  },
};

export const efaCapacity: Rule<LaunchInput> = {
  id: 'launch/efa-capacity',
  title: words`A network card supports one Elastic Fabric Adapter, and an instance type a limited number`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/efa.html',
  needs: ['instanceType', 'secondaries', 'slots'],
  *check(input, inventory) {
    const cards = efaCards(input, inventory);
    const limits = launchLimits(input, inventory);
    const twice = cards.find((card, at) => cards.indexOf(card) < at);
    if (twice !== undefined)
      yield block(words`A network card supports one Elastic Fabric Adapter; this one would have more: ${twice}`);
    else if (limits && cards.length > limits.maxEfa && limits.efaSupported)
      yield block(
        words`${foreign(limits.type)} supports ${counted(limits.maxEfa, words`Elastic Fabric Adapter`, words`Elastic Fabric Adapters`)}; there would be: ${cards.length}`,
      );
  },
};

/** The network card of each Elastic Fabric Adapter. */
const efaCards = (input: Partial<LaunchInput>, inventory: Inventory): readonly number[] => {
  const loads = [
    anyPrimary(input, inventory),
    ...(input.secondaries ?? []).map((each) => loadOfSecondary(each, inventory)),
  ];
  const slots = [primarySlot, ...(input.slots ?? [])];
  return loads.flatMap((load, at) => {
    const slot = slots[at];
    return load?.isEfa && slot ? [slot.networkCard] : [];
  });
};

/** As it is typed: network card, then device index. */
const wordsOf = ({ networkCard, deviceIndex }: Slot): string => `${networkCard}/${deviceIndex}`;
