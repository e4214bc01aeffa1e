import type { Instance, InstanceLimits } from '../domain/model.ts';
import { enisOfInstance } from './eniStore.ts';
import { invalidValue } from './parameters.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

type Place = {
  readonly type: string;
  readonly limits: InstanceLimits | undefined;
  readonly networkCard: number;
  /** ENA queues that were set of the other interfaces of the card; undefined where the type's default holds. */
  readonly others: readonly (number | undefined)[];
};

/**
 * Throws where the type does not let ENA queues be shared out, or has not so many of them for an interface or for all interfaces of its network
 * card. What EC2 does not tell of a type limits nothing.
 */
export const checkQueues = (count: number | undefined, { type, limits, networkCard, others }: Place): void => {
  if (count === undefined) return;
  if (count < 1) throw invalidValue(count, 'enaQueueCount');
  if (limits?.flexibleQueues === false) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `${type} instances do not support flexible ENA queues.`);
  }
  const card = limits?.cards.find(({ index }) => index === networkCard);
  const { usual, mostEach = Infinity, most = Infinity } = card?.queues ?? {};
  const known = others.map((own) => own ?? usual).filter((own) => own !== undefined);
  const all = known.reduce((sum, own) => sum + own, count);
  // simulated wording
  if (count > mostEach || (known.length === others.length && all > most)) {
    throw invalidValue(count, 'enaQueueCount', `It exceeds the limit for ${type}.`);
  }
};

/** The same for an interface of an instance, `eniId` where it is there already. */
export const checkQueuesOn = (
  instance: Instance,
  world: World,
  {
    count,
    networkCard,
    eniId,
  }: { readonly count: number | undefined; readonly networkCard: number; readonly eniId?: string },
): void => {
  const others = enisOfInstance(world, instance.id)
    .filter(({ id, attachment }) => id !== eniId && attachment?.networkCard === networkCard)
    .map(({ attachment }) => attachment?.enaQueueCount);
  checkQueues(count, { type: instance.type, limits: world.limitsOf(instance.type), networkCard, others });
};
