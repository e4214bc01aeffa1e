import type { Inventory } from '../domain/inventory.ts';
import { remedyOnEni } from '../domain/remedy.ts';
import { foreign, words } from '../domain/words.ts';
import { block, warn, type Rule } from './rule.ts';
import type { EniInput } from './shared/eniInput.ts';
import { ownInterface } from './shared/ownInterface.ts';
import { queuesSharedOut, queuesWithinLimits } from './shared/queueRoom.ts';

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
      yield block(
        words`The interface is not attached: ${foreign(eni.id)}`,
        words`Attach it first.`,
        remedyOnEni('attachInterface', eni.id),
      );
  },
};

export const flexibleType: Rule<EnaQueuesInput> = {
  id: 'ena-queues/type',
  title: words`The instance type must let its ENA queues be shared out`,
  source: page,
  needs: ['eniId', 'queues'],
  *check({ eniId, queues = 0 }, inventory) {
    const place = placeOf(eniId, inventory);
    if (place && queues !== 0) yield* queuesSharedOut({ ...place, eniId, queues }, inventory);
  },
};

export const queueLimits: Rule<EnaQueuesInput> = {
  id: 'ena-queues/limit',
  title: words`A network card has room for only so many ENA queues, an interface for only so many of them`,
  source: page,
  needs: ['eniId', 'queues'],
  *check({ eniId, queues = 0 }, inventory) {
    const place = placeOf(eniId, inventory);
    if (place && queues !== 0) yield* queuesWithinLimits({ ...place, eniId, queues }, inventory);
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
  return attachment && { instanceId: attachment.instanceId, networkCard: attachment.networkCard };
};
