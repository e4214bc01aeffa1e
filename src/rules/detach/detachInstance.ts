import { remedyOf } from '../../domain/gapWords.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Instance } from '../../domain/model.ts';
import { foreign, words } from '../../domain/words.ts';
import type { DetachInput } from './detachInput.ts';
import { block, warn, type Rule } from '../rule.ts';

/** The instance that holds the interface, as far as the inventory has it. */
const holderOf = ({ eniId }: Partial<DetachInput>, inventory: Inventory): Instance | undefined =>
  inventory.instance(inventory.eni(eniId)?.attachment?.instanceId);

export const holderOperated: Rule<DetachInput> = {
  id: 'detach/operator-managed-instance',
  title: words`An instance that a service operates cannot be changed by the account`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_OperatorResponse.html',
  needs: ['eniId'],
  *check(input, inventory) {
    const operator = holderOf(input, inventory)?.operator;
    if (operator?.managed !== true) return;
    yield block(
      words`A service operates the instance: ${foreign(operator.principal ?? 'its principal is not known')}`,
      words`Change it through the service that operates it.`,
    );
  },
};

export const holderState: Rule<DetachInput> = {
  id: 'detach/instance-state',
  title: words`An interface can be detached from an instance that is running or stopped`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network-interface-attachments.html',
  needs: ['eniId'],
  *check(input, inventory) {
    const instance = holderOf(input, inventory);
    if (!instance || instance.state === 'running' || instance.state === 'stopped') return;
    yield block(
      words`The instance is neither running nor stopped: ${foreign(instance.state)}`,
      words`Wait until it is running or stopped, then refresh.`,
    );
  },
};

export const holderUnread: Rule<DetachInput> = {
  id: 'detach/unread-instance',
  title: words`What detaching does depends on the state of the instance`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network-interface-attachments.html',
  needs: ['eniId'],
  reviewOnly: true,
  *check(input, inventory) {
    const instanceId = inventory.eni(input.eniId)?.attachment?.instanceId;
    const gap = inventory.gap('instances');
    if (instanceId === undefined || holderOf(input, inventory) || !gap) return;
    yield warn(
      words`The instance could not be read; it may be running, and what runs on it lose its network: ${foreign(instanceId)}`,
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
    const instance = holderOf(input, inventory);
    if (!eni || !instance || instance.state !== 'running') return;
    if (eni.interfaceType !== 'efa' && eni.interfaceType !== 'efa-only') return;
    yield block(
      words`The interface is an Elastic Fabric Adapter, and the instance is running: ${foreign(instance.id)}`,
      words`Stop the instance first.`,
    );
  },
};
