import type { Eni } from '../../domain/model.ts';
import { foreign, foreignList, words } from '../../domain/words.ts';
import type { DetachInput } from './detachAttachment.ts';
import { warn, warnUnless, type Rule } from '../rule.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DetachNetworkInterface.html';

export const forceIsLast: Rule<DetachInput> = {
  id: 'detach/force',
  title: words`Force is a last resort for an interface that is stuck in detaching`,
  source: page,
  needs: ['force'],
  *check({ force, eniId }, inventory) {
    // Of an instance that is gone, nothing is left that could suffer.
    const instance = inventory.instance(inventory.eni(eniId)?.attachment?.instanceId);
    if (force !== true || instance?.state === 'terminated') return;
    yield warn(
      words`The device index may stay unusable, and the instance metadata may keep showing the interface, until a stop and start`,
      words`Try without force first.`,
    );
  },
};

export const linkDown: Rule<DetachInput> = {
  id: 'detach/link-down',
  title: words`An interface that the operating system still uses may get stuck while it is detached`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network-interface-attachments.html',
  needs: ['eniId'],
  reviewOnly: true,
  *check({ eniId }, inventory) {
    const instance = inventory.instance(inventory.eni(eniId)?.attachment?.instanceId);
    if (instance?.state !== 'running') return;
    yield warn(
      words`The instance is running and may still use the interface: ${foreign(instance.id)}`,
      words`Bring the link down in the operating system first, so that the interface does not get stuck in detaching.`,
    );
  },
};

export const attachmentSettings: Rule<DetachInput> = {
  id: 'detach/settings-end',
  title: words`ENA Express, ENA queues and the primary IPv6 setting end with the attachment`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ena-express.html',
  needs: ['eniId'],
  reviewOnly: true,
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    const ending = endingWith(eni);
    if (ending.length === 0) return;
    yield warnUnless(
      (after) => ending.every((each) => endingWith(after.eni(eniId)).includes(each)),
      words`These settings end with the attachment: ${foreignList(ending)}`,
    );
  },
};

const endingWith = (eni: Eni | undefined): readonly string[] => {
  const { enaSrd, enaQueueCount } = eni?.attachment ?? {};
  const primary = eni?.ipv6Addresses.find((address) => address.primary);
  return [
    ...(enaSrd?.enabled === true ? [enaSrd.udp ? 'ENA Express with UDP' : 'ENA Express'] : []),
    ...(enaQueueCount === undefined ? [] : [`its number of ENA queues (${enaQueueCount})`]),
    ...(primary ? [`the primary IPv6 address (${primary.ip})`] : []),
  ];
};
