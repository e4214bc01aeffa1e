import type { Instance, NetworkCard } from '../domain/model.ts';
import { enisOfInstance } from './eniStore.ts';
import { invalidValue } from './parameters.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

type Place = {
  readonly world: World;
  readonly instance: Instance | undefined;
  readonly networkCard: number;
  /** The interface that gets them, where it is on the card already. */
  readonly eniId?: string;
};

/**
 * Throws where the type does not let ENA queues be shared out, or has not so many of them for an interface or for all interfaces of its network
 * card. What EC2 does not tell of a type limits nothing.
 */
export const checkQueues = (count: number | undefined, { world, instance, networkCard, eniId }: Place): void => {
  if (count === undefined || !instance) return;
  if (count < 1) throw invalidValue(count, 'enaQueueCount');
  const limits = world.limitsOf(instance.type);
  if (limits?.flexibleQueues === false) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `${instance.type} instances do not support flexible ENA queues.`);
  }
  const card = limits?.cards.find(({ index }) => index === networkCard);
  const { mostEach = Infinity, most = Infinity } = card?.queues ?? {};
  const others = enisOfInstance(world, instance.id)
    .filter(({ id, attachment }) => id !== eniId && attachment?.networkCard === networkCard)
    .map(({ attachment }) => queuesOf(attachment?.enaQueueCount, card));
  const isKnown = others.every((queues) => queues !== undefined);
  const all = others.reduce<number>((sum, queues) => sum + (queues ?? 0), count);
  // simulated wording
  if (count > mostEach || (isKnown && all > most)) {
    throw invalidValue(count, 'enaQueueCount', `It exceeds the limit for ${instance.type}.`);
  }
};

const queuesOf = (own: number | undefined, card: NetworkCard | undefined): number | undefined =>
  own ?? card?.queues?.usual;
