import type { Inventory } from '../../domain/inventory.ts';
import type { Eni, InstanceLimits, NetworkCard } from '../../domain/model.ts';
import { remedyOnEni } from '../../domain/remedy.ts';
import { foreign, words } from '../../domain/words.ts';
import { block, warn, type Verdict } from '../rule.ts';

/** An interface that is to have ENA queues on a network card of an instance. */
export type QueuesAt = {
  readonly eniId: string | undefined;
  readonly instanceId: string | undefined;
  readonly networkCard: number | undefined;
  readonly queues: number;
};

const cardAt = ({ instanceId, networkCard }: QueuesAt, inventory: Inventory) => {
  const instance = inventory.instance(instanceId);
  const limits = instance && inventory.limitsOf(instance);
  return { instance, limits, card: limits?.cards.find(({ index }) => index === networkCard) };
};

/** Whether the type lets its ENA queues be shared out. */
export function* queuesSharedOut(at: QueuesAt, inventory: Inventory): Iterable<Verdict> {
  const { instance, limits, card } = cardAt(at, inventory);
  if (limits?.flexibleQueues === false)
    yield block(
      words`The instance type does not let ENA queues be changed: ${foreign(limits.type)}`,
      words`Use a type that supports flexible ENA queues.`,
    );
  else if (card?.queues === undefined)
    yield warn(words`It is not known how many ENA queues the type has: ${foreign(instance?.type ?? 'unknown')}`);
}

/** Whether the card has room for them, and an interface takes so many. */
export function* queuesWithinLimits(at: QueuesAt, inventory: Inventory): Iterable<Verdict> {
  const { limits, card } = cardAt(at, inventory);
  if (!card?.queues || limits?.flexibleQueues === false) return;
  const { queues } = at;
  const { mostEach, most } = card.queues;
  if (mostEach !== undefined && queues > mostEach) {
    yield block(words`More ENA queues than one interface can have: ${queues} of ${mostEach}`, words`Enter fewer.`);
    return;
  }
  const others = queuesOfOthers(at, card, inventory);
  if (most === undefined || others === undefined || others + queues <= most) return;
  yield block(
    words`More ENA queues than network card ${card.index} has: ${others + queues} of ${most}`,
    words`Enter at most ${Math.max(most - others, 0)}, or reduce those of its other interfaces first.`,
    ...othersOn(card, at, inventory).map(({ id }) => remedyOnEni('changeEnaQueues', id)),
  );
}

/** Whether nothing that is known of the type speaks against them. */
export const mayHaveQueues = (at: QueuesAt, inventory: Inventory): boolean =>
  ![...queuesSharedOut(at, inventory), ...queuesWithinLimits(at, inventory)].some(
    ({ severity }) => severity === 'block',
  );

/** How many an interface of a card has by default; undefined where that is not known. */
export const usualQueues = (limits: InstanceLimits | undefined, networkCard: number): number | undefined =>
  limits?.cards.find(({ index }) => index === networkCard)?.queues?.usual;

/** ENA queues that the other interfaces of the card have; undefined where the default of one is not known. */
const queuesOfOthers = (at: QueuesAt, card: NetworkCard, inventory: Inventory): number | undefined =>
  othersOn(card, at, inventory).reduce<number | undefined>((sum, other) => {
    const own = other.attachment?.enaQueueCount ?? card.queues?.usual;
    return sum === undefined || own === undefined ? undefined : sum + own;
  }, 0);

const othersOn = ({ index }: NetworkCard, { eniId, instanceId = '' }: QueuesAt, inventory: Inventory): readonly Eni[] =>
  inventory.enisOf({ id: instanceId }).filter((other) => other.id !== eniId && other.attachment?.networkCard === index);
