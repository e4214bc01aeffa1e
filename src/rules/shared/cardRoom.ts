import { cardTakes, mostOnCard } from '../../domain/cards.ts';
import type { InstanceLimits, NetworkCard } from '../../domain/model.ts';
import { remedyOnEni } from '../../domain/remedy.ts';
import { counted, foreign, foreignList, words } from '../../domain/words.ts';
import { block, warn, type Verdict } from '../rule.ts';

/** Interfaces on a card as they are to be; `secondaries` are those in secondary networks. */
export type OnCard = {
  readonly enis: number;
  readonly secondaries: number;
  /** Ids of the interfaces that are there already; none of an instance that is not there yet. */
  readonly there?: readonly string[] | undefined;
};

/** Whether a card has room for its interfaces as they are to be. How many ENA queues each of them has is not asked: EC2 counts them. */
export function* roomOnCard(card: NetworkCard, { enis, secondaries, there = [] }: OnCard): Iterable<Verdict> {
  const { index, interfaces } = card;
  const most = mostOnCard(card);
  if (enis <= interfaces) {
    if (enis + secondaries > interfaces)
      yield warn(
        words`Network card ${index} supports ${slots(interfaces)}, and secondary interfaces may count: ${secondaries}`,
        words`Choose another network card if EC2 refuses.`,
      );
  } else if (most === undefined) {
    yield warn(
      words`Network card ${index} supports ${slots(interfaces)}; whether it takes ${enis} with fewer ENA queues for each is not known`,
      words`Refresh, which reads the limits of the type, or choose another network card.`,
    );
  } else if (enis <= most) {
    yield warn(
      words`Network card ${index} supports ${slots(interfaces)} by default, and more only with fewer ENA queues for each; there would be: ${enis}`,
      words`Reduce the ENA queues of its interfaces first, so that some are left for another one.`,
      ...there.map((id) => remedyOnEni('changeEnaQueues', id)),
    );
  } else
    yield block(
      words`All slots of network card ${index} are in use: ${enis - 1} of ${most}`,
      words`Choose another network card, or detach an interface from this one.`,
      ...there.map((id) => remedyOnEni('detachInterface', id)),
    );
}

const slots = (count: number) => counted(count, words`interface`, words`interfaces`);

/** Whether some cards of a type take an Elastic Fabric Adapter, and others none. */
const isPartly = ({ efaSupported, maxEfa, cards }: InstanceLimits): boolean => efaSupported && maxEfa < cards.length;

/** Whether a card takes an interface of this type. */
export function* typeOnCard(card: NetworkCard, interfaceType: string, limits: InstanceLimits): Iterable<Verdict> {
  const takes = cardTakes(card, interfaceType);
  if (takes === false)
    yield block(
      words`Network card ${card.index} of ${foreign(limits.type)} takes no interface of this type: ${foreign(interfaceType)}. It takes: ${foreignList(card.types ?? [])}`,
      words`Choose another network card, or an interface of another type.`,
    );
  else if (takes === undefined && interfaceType.startsWith('efa') && isPartly(limits))
    yield warn(
      words`Only ${limits.maxEfa} of ${limits.cards.length} network cards of ${foreign(limits.type)} take an Elastic Fabric Adapter, and which ones is not known`,
      words`Refresh, which reads the limits of the type.`,
    );
}

/**
 * Whether a card has the device index; not asked again where the card has too many interfaces, `enis` of them. EC2 refuses an index that is not below
 * the number of interfaces of its card, where a type has several cards; what it does where there is only one is not documented.
 */
export function* indexOnCard(
  card: NetworkCard,
  { deviceIndex, enis }: { readonly deviceIndex: number; readonly enis: number },
  { cards }: InstanceLimits,
): Iterable<Verdict> {
  const { index, interfaces } = card;
  const most = mostOnCard(card);
  if (deviceIndex < interfaces) return;
  const remedy = words`Choose a device index that the network card has.`;
  if (cards.length > 1 && most !== undefined && deviceIndex >= most) {
    if (enis <= most)
      yield block(
        words`Device index ${deviceIndex} is beyond network card ${index}, which takes 0 to ${most - 1}`,
        remedy,
      );
  } else if (enis <= interfaces)
    yield warn(
      words`Device index ${deviceIndex} is not below the number of interfaces that network card ${index} supports by default, so EC2 may refuse: ${interfaces}`,
      remedy,
    );
}
