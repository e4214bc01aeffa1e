import { remedyOf } from '../../domain/gapWords.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Instance } from '../../domain/model.ts';
import { foreign, words } from '../../domain/words.ts';
import { given } from '../given.ts';
import { block, warn, type Rule } from '../rule.ts';
import { notOperated } from '../shared/ownInstance.ts';
import type { DetachInput } from './detachAttachment.ts';

/** The instance that the interface is attached to, as far as the inventory has it. */
const instanceOf = ({ eniId }: Partial<DetachInput>, inventory: Inventory): Instance | undefined =>
  inventory.instance(inventory.eni(eniId)?.attachment?.instanceId);

export const instanceOperated: Rule<DetachInput> = given(
  notOperated('detach/operator-managed-instance', words`Change it through the service that operates it.`),
  { needs: ['eniId'], input: (input, inventory) => ({ instanceId: instanceOf(input, inventory)?.id ?? '' }) },
);

export const instanceState: Rule<DetachInput> = {
  id: 'detach/instance-state',
  title: words`An interface can be detached from an instance that is running, stopped or terminated`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network-interface-attachments.html',
  needs: ['eniId'],
  *check(input, inventory) {
    const instance = instanceOf(input, inventory);
    if (!instance || fit.has(instance.state)) return;
    yield block(
      words`The instance is neither running nor stopped: ${foreign(instance.state)}`,
      words`Wait until it is running or stopped, then refresh.`,
    );
  },
};

const fit: ReadonlySet<string> = new Set(['running', 'stopped', 'shutting-down', 'terminated']);

/** It never runs again, so that waiting for that is no advice. */
export const instanceEnding: Rule<DetachInput> = {
  id: 'detach/shutting-down',
  title: words`While an instance shuts down for good, an interface can be detached only by force`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/terminating-instances.html',
  needs: ['eniId', 'force'],
  *check(input, inventory) {
    const instance = instanceOf(input, inventory);
    if (instance?.state !== 'shutting-down' || input.force === true) return;
    yield block(
      words`The instance is being terminated, and EC2 then detaches the interface by itself: ${foreign(instance.id)}`,
      words`Wait until it is terminated, then refresh; if the interface is still attached, detach it then.`,
    );
  },
};

export const instanceUnread: Rule<DetachInput> = {
  id: 'detach/unread-instance',
  title: words`What detaching does depends on the state of the instance`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network-interface-attachments.html',
  needs: ['eniId'],
  reviewOnly: true,
  *check(input, inventory) {
    const instanceId = inventory.eni(input.eniId)?.attachment?.instanceId;
    const gap = inventory.gap('instances');
    if (instanceId === undefined || instanceOf(input, inventory) || !gap) return;
    yield warn(
      words`The instance could not be read; it may be running, and what runs on it may lose its network: ${foreign(instanceId)}`,
      remedyOf(gap),
    );
  },
};

export const efaStopped: Rule<DetachInput> = {
  id: 'detach/efa-stopped',
  title: words`An Elastic Fabric Adapter can be detached only from a stopped instance`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/create-efa.html',
  needs: ['eniId'],
  *check(input, inventory) {
    const eni = inventory.eni(input.eniId);
    const instance = instanceOf(input, inventory);
    if (!eni || !instance || instance.state !== 'running') return;
    if (eni.interfaceType !== 'efa' && eni.interfaceType !== 'efa-only') return;
    yield block(
      words`The interface is an Elastic Fabric Adapter, and the instance is running: ${foreign(instance.id)}`,
      words`Stop the instance first.`,
    );
  },
};
