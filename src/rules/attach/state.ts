import type { AttachInput } from '../attachInput.ts';
import { block, warn, type Rule } from '../rule.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network-interface-attachments.html';

export const interfaceExists: Rule<AttachInput> = {
  id: 'attach/interface-exists',
  title: 'The network interface is there',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachNetworkInterface.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    if (inventory.eni(eniId)) return;
    if (inventory.gap('enis'))
      yield warn(`Not all network interfaces could be read, this one is not among them: ${eniId}`);
    else yield block(`The network interface is not there any more: ${eniId}`, 'Go back and choose another one.');
  },
};

export const instanceExists: Rule<AttachInput> = {
  id: 'attach/instance-exists',
  title: 'The instance is there',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachNetworkInterface.html',
  needs: ['instanceId'],
  *check({ instanceId }, inventory) {
    if (inventory.instance(instanceId)) return;
    if (inventory.gap('instances'))
      yield warn(`Not all instances could be read, this one is not among them: ${instanceId}`);
    else yield block(`The instance is not there any more: ${instanceId}`, 'Go back and choose another one.');
  },
};

const attachable: ReadonlySet<string> = new Set(['running', 'stopped']);
const lost: ReadonlySet<string> = new Set(['shutting-down', 'terminated']);

export const instanceState: Rule<AttachInput> = {
  id: 'attach/instance-state',
  title: 'An interface can be attached to an instance that is running or stopped',
  source: page,
  needs: ['instanceId'],
  *check({ instanceId }, inventory) {
    const instance = inventory.instance(instanceId);
    if (!instance || attachable.has(instance.state)) return;
    yield block(
      `The instance is neither running nor stopped: ${instance.state}`,
      lost.has(instance.state) ? 'Choose another instance.' : 'Wait until it is running or stopped, then refresh.',
    );
  },
};

const refused: ReadonlySet<string> = new Set(['in-use', 'attaching', 'detaching', 'associated']);

export const interfaceAvailable: Rule<AttachInput> = {
  id: 'attach/interface-available',
  title: 'An interface can be attached only while it is available',
  source: page,
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || eni.status === 'available') return;
    const holder = eni.attachment?.instanceId;
    if (eni.status === 'detaching') {
      yield block(`The interface is still being detached: ${eni.id}`, 'Wait until it is available, then refresh.');
    } else if (refused.has(eni.status)) {
      yield block(
        holder ? `The interface is attached already: ${holder}` : `The interface is not available: ${eni.status}`,
        holder ? 'Detach it first; a primary interface stays with its instance.' : undefined,
      );
    } else {
      // `pending` and states that EC2 may add one day: it may have settled by the time EC2 is asked.
      yield warn(`The interface is not available yet: ${eni.status}`, 'Refresh to see its state of now.');
    }
  },
};
