import { mostOnCard, secondariesOn } from '../domain/cards.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni, Instance, InstanceLimits } from '../domain/model.ts';
import { named } from '../domain/named.ts';
import { foreign, noWords, words, type Words } from '../domain/words.ts';
import { enisOn, type AttachInput } from '../rules/attach/attachInput.ts';
import type { Choice, Question } from './question.ts';

/** Indexes offered where the limit is unknown: card 0 of no instance type holds more. */
const indexesOfUnknownType = 15;

/** Asked only for types with more than one network card. */
export const whichCard: Question<AttachInput, 'networkCard'> = {
  kind: 'choice',
  field: 'networkCard',
  title: words`Select the network card`,
  placeholder: words`Interfaces on different cards do not share bandwidth`,
  empty: words`The instance no longer exists; go back and choose another one.`,
  skipWhenObvious: true,
  choices: ({ instanceId }, inventory) => {
    const instance = inventory.instance(instanceId);
    return instance ? cardsOf(instance, inventory).map((card) => cardChoice(instance, card, inventory)) : [];
  },
};

export const whichDeviceIndex: Question<AttachInput, 'deviceIndex'> = {
  kind: 'choice',
  field: 'deviceIndex',
  title: words`Select the device index`,
  placeholder: words`The next free index comes first; most operating systems name the device eth plus this number`,
  empty: words`The instance no longer exists; go back and choose another one.`,
  choices: ({ instanceId, networkCard = 0 }, inventory) => {
    const instance = inventory.instance(instanceId);
    if (!instance) return [];
    const holders = holdersOn(instance, networkCard, inventory);
    // Interfaces may stand at higher indexes than the limit, since indexes need not be without gaps.
    const highest = Math.max(-1, ...holders.keys());
    const count = Math.max(cardCapacity(instance, networkCard, inventory), highest + 1);
    const choices = Array.from({ length: count }, (_, index) => indexChoice(index, holders.get(index)));
    const free = ({ value }: Choice<number>): boolean => !holders.has(value) && !(networkCard === 0 && value === 0);
    return [...choices.filter(free), ...choices.filter((choice) => !free(choice))];
  },
};

/** What holds the device indexes of a card. */
const holdersOn = (instance: Instance, networkCard: number, inventory: Inventory): ReadonlyMap<number, Words> =>
  new Map([
    ...enisOnCard(instance, networkCard, inventory).map(
      (eni) => [eni.attachment?.deviceIndex ?? 0, named(eni)] as const,
    ),
    ...secondariesOn(instance)
      .filter((each) => each.networkCard === networkCard)
      .map(({ deviceIndex, id }) => [deviceIndex, words`secondary interface ${foreign(id)}`] as const),
  ]);

type Card = {
  readonly index: number;
  readonly interfaces: number | undefined;
  readonly flexible?: number | undefined;
};

/** The cards of the type; a type without known limits has at least the card of its primary interface. */
const cardsOf = (instance: Instance, inventory: Inventory): readonly Card[] => {
  const limits: InstanceLimits | undefined = inventory.limitsOf(instance);
  if (limits) return limits.cards;
  const used = enisOn(instance, inventory).map(({ attachment }) => attachment?.networkCard ?? 0);
  return [...new Set([0, ...used])].map((index) => ({ index, interfaces: undefined }));
};

const cardChoice = (
  instance: Instance,
  { index, interfaces, flexible = 0 }: Card,
  inventory: Inventory,
): Choice<number> => {
  const used = enisOnCard(instance, index, inventory).length;
  return {
    value: index,
    label: words`Network card ${index}`,
    description:
      interfaces === undefined
        ? words`slots in use ${used}, limit unknown`
        : words`free slots ${Math.max(0, interfaces - used)} of ${interfaces}${flexible > 0 ? words`, ${flexible} more with fewer ENA queues` : noWords}`,
    icon: 'circuit-board',
  };
};

const indexChoice = (index: number, holder: Words | undefined): Choice<number> => ({
  value: index,
  label: words`eth${index}`,
  description: holder ? words`in use by ${holder}` : words`device index ${index}`,
  icon: 'plug',
});

const cardCapacity = (instance: Instance, networkCard: number, inventory: Inventory): number => {
  const limits = inventory.limitsOf(instance);
  if (!limits) return indexesOfUnknownType;
  const card = limits.cards.find(({ index }) => index === networkCard);
  return card ? (mostOnCard(card) ?? card.interfaces) : 0;
};

const enisOnCard = (instance: Instance, networkCard: number, inventory: Inventory): readonly Eni[] =>
  enisOn(instance, inventory).filter(({ attachment }) => attachment?.networkCard === networkCard);
