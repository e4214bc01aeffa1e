import { rightsOf } from '../../domain/custody/rights.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import { remedyOnEni } from '../../domain/remedy.ts';
import { isPrimaryEni } from '../../domain/slots.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import { block, warn, type Rule } from '../rule.ts';
import type { EniInput } from '../shared/eniInput.ts';
import * as instances from '../shared/ownInstance.ts';
import type { InstanceInput } from '../shared/ownInstance.ts';
import * as interfaces from '../shared/ownInterface.ts';
import type { AttachInput } from './attachInput.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network-interface-attachments.html';

const api = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachNetworkInterface.html';

export const interfaceExists: Rule<EniInput> = {
  ...interfaces.interfaceExists,
  id: 'attach/interface-exists',
  source: api,
};

export const instanceExists: Rule<InstanceInput> = {
  ...instances.instanceExists,
  id: 'attach/instance-exists',
  source: api,
};

const attachable: ReadonlySet<string> = new Set(['running', 'stopped']);
const lost: ReadonlySet<string> = new Set(['shutting-down', 'terminated']);

export const instanceState: Rule<AttachInput> = {
  id: 'attach/instance-state',
  title: words`An interface can be attached to an instance that is running or stopped`,
  source: page,
  needs: ['instanceId'],
  *check({ instanceId }, inventory) {
    const instance = inventory.instance(instanceId);
    if (!instance || attachable.has(instance.state)) return;
    yield block(
      words`The instance is neither running nor stopped: ${foreign(instance.state)}`,
      lost.has(instance.state)
        ? words`Choose another instance.`
        : words`Wait until it is running or stopped, then refresh.`,
    );
  },
};

const refused: ReadonlySet<string> = new Set(['in-use', 'attaching', 'detaching', 'associated']);

/** A primary interface is never detached, and what another account attached only that account detaches. */
const howToFree = (eni: Eni, inventory: Inventory): Words => {
  if (!rightsOf(eni, inventory).detach) return words`Choose another interface.`;
  return isPrimaryEni(eni)
    ? words`Choose another interface; a primary interface stays with its instance.`
    : words`Detach it first, or choose another interface.`;
};

export const interfaceAvailable: Rule<AttachInput> = {
  id: 'attach/interface-available',
  title: words`Only an unattached interface can be attached`,
  source: page,
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || eni.status === 'available') return;
    const holder = eni.attachment?.instanceId;
    if (eni.status === 'detaching') {
      yield block(
        words`The interface is still being detached: ${foreign(eni.id)}`,
        words`Wait until it is available, then refresh.`,
      );
    } else if (refused.has(eni.status)) {
      yield block(
        holder
          ? words`The interface is attached already: ${foreign(holder)}`
          : words`The interface is not available: ${foreign(eni.status)}`,
        holder === undefined ? undefined : howToFree(eni, inventory),
        remedyOnEni('detachInterface', eni.id),
      );
    } else {
      // `pending` and states that EC2 may add one day: it may have settled by the time EC2 is asked.
      yield warn(
        words`The interface is not available yet: ${foreign(eni.status)}`,
        words`Refresh to see its current state.`,
      );
    }
  },
};
