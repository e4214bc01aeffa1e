import type { Inventory } from '../domain/inventory.ts';
import type { Attachment, NetworkCard } from '../domain/model.ts';
import { foreign, words } from '../domain/words.ts';
import { block, warn, type Rule } from './rule.ts';
import type { EniInput } from './shared/eniInput.ts';
import { ownInterface } from './shared/ownInterface.ts';

/** How many ENA queues an attached interface is to have. */
export type EnaQueuesInput = EniInput & {
  /** Empty where there is no attachment. */
  readonly attachmentId: string;
  /** 0 = as many as its type gives by default. */
  readonly queues: number;
};

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ena-queues.html';

export const attachedQueues: Rule<EnaQueuesInput> = {
  id: 'ena-queues/attached',
  title: words`ENA queues are given to an attached interface`,
  source: page,
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (eni && !eni.attachment)
      yield block(words`The interface is not attached: ${foreign(eni.id)}`, words`Attach it first.`);
  },
};

export const flexibleType: Rule<EnaQueuesInput> = {
  id: 'ena-queues/type',
  title: words`The instance type must let its ENA queues be shared out`,
  source: page,
  needs: ['eniId', 'queues'],
  *check({ eniId, queues }, inventory) {
    const found = placeOf(eniId, inventory);
    if (!found || queues === 0) return;
    const { limits, card, type } = found;
    if (limits?.flexibleQueues === false)
      yield block(
        words`The instance type does not let ENA queues be changed: ${foreign(type)}`,
        words`Use a type that supports flexible ENA queues.`,
      );
    else if (card?.queues === undefined)
      yield warn(words`It is not known how many ENA queues the type has: ${foreign(type)}`);
  },
};

export const queueLimits: Rule<EnaQueuesInput> = {
  id: 'ena-queues/limit',
  title: words`A network card has room for only so many ENA queues, an interface for only so many of them`,
  source: page,
  needs: ['eniId', 'queues'],
  *check({ eniId, queues = 0 }, inventory) {
    const { card, attachment, limits } = placeOf(eniId, inventory) ?? {};
    if (!attachment || !card?.queues || queues === 0 || limits?.flexibleQueues === false) return;
    const { mostEach, most } = card.queues;
    if (mostEach !== undefined && queues > mostEach) {
      yield block(words`More ENA queues than one interface can have: ${queues} of ${mostEach}`, words`Enter fewer.`);
      return;
    }
    const others = queuesOfOthers(attachment, card, { eniId, inventory });
    if (most === undefined || others === undefined || others + queues <= most) return;
    yield block(
      words`More ENA queues than network card ${card.index} has: ${others + queues} of ${most}`,
      words`Enter at most ${Math.max(most - others, 0)}, or reduce those of its other interfaces first.`,
    );
  },
};

export const runningInstance: Rule<EnaQueuesInput> = {
  id: 'ena-queues/running',
  title: words`The driver of an instance asks for its ENA queues when it starts`,
  source: page,
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const instance = inventory.instance(inventory.eni(eniId)?.attachment?.instanceId);
    if (!instance || instance.state === 'stopped') return;
    yield warn(
      words`The instance is not stopped, so EC2 may refuse: ${foreign(instance.id)}`,
      words`Stop the instance first; its traffic may be interrupted otherwise.`,
    );
  },
};

export const wholeQueues: Rule<EnaQueuesInput> = {
  id: 'ena-queues/number',
  title: words`An interface has at least one ENA queue`,
  source: page,
  needs: ['queues'],
  *check({ queues = 0 }) {
    if (!Number.isInteger(queues) || queues < 0)
      yield block(
        words`This is not a number of queues: ${foreign(String(queues))}`,
        words`Enter a whole number from 1 on.`,
      );
  },
};

/** All that EC2 demands of ENA queues. */
export const enaQueuesRules: readonly Rule<EnaQueuesInput>[] = [
  ...ownInterface,
  attachedQueues,
  wholeQueues,
  flexibleType,
  queueLimits,
  runningInstance,
];

const placeOf = (eniId: string | undefined, inventory: Inventory) => {
  const attachment = inventory.eni(eniId)?.attachment;
  if (!attachment) return undefined;
  const instance = inventory.instance(attachment.instanceId);
  const limits = instance && inventory.limitsOf(instance);
  const card = limits?.cards.find(({ index }) => index === attachment.networkCard);
  return { attachment, limits, card, type: instance?.type ?? 'unknown' };
};

/** ENA queues that the other interfaces of the card have; undefined where the default of one is not known. */
const queuesOfOthers = (
  { instanceId = '', networkCard }: Attachment,
  { queues }: NetworkCard,
  { eniId, inventory }: { readonly eniId: string | undefined; readonly inventory: Inventory },
): number | undefined =>
  inventory
    .enisOf({ id: instanceId })
    .filter((other) => other.id !== eniId && other.attachment?.networkCard === networkCard)
    .reduce<number | undefined>((sum, other) => {
      const own = other.attachment?.enaQueueCount ?? queues?.usual;
      return sum === undefined || own === undefined ? undefined : sum + own;
    }, 0);
