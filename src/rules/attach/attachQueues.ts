import { words } from '../../domain/words.ts';
import type { Rule } from '../rule.ts';
import { queuesSharedOut, queuesWithinLimits } from '../shared/queueRoom.ts';
import type { AttachInput } from './attachInput.ts';

/** An attachment with ENA queues of its own; left out = as many as the type gives by default. */
export type AttachWithQueues = AttachInput & { readonly queues?: number | undefined };

export const queuesFit: Rule<AttachWithQueues> = {
  id: 'attach/ena-queues',
  title: words`A network card has room for only so many ENA queues, if its type lets them be shared out`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ena-queues.html',
  needs: ['instanceId', 'networkCard'],
  *check({ eniId, instanceId, networkCard, queues }, inventory) {
    if (queues === undefined || !inventory.instance(instanceId)) return;
    const at = { eniId, instanceId, networkCard, queues };
    yield* queuesSharedOut(at, inventory);
    yield* queuesWithinLimits(at, inventory);
  },
};
