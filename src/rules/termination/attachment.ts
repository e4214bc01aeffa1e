import { foreign, words } from '../../domain/words.ts';
import type { EniInput } from '../shared/eniInput.ts';
import { block, warn, type Rule } from '../rule.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html';

export const isAttached: Rule<EniInput> = {
  id: 'termination/attached',
  title: words`What becomes of an interface at termination is a setting of its attachment`,
  source: page,
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || eni.attachment) return;
    yield block(
      words`The interface is not attached: ${foreign(eni.id)}`,
      words`Attach it first; an unattached interface stays anyhow.`,
    );
  },
};

export const attachmentEnds: Rule<EniInput> = {
  id: 'termination/detaching',
  title: words`The setting ends with the attachment`,
  source: page,
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (eni?.attachment?.status !== 'detaching') return;
    yield warn(words`The interface is being detached, and the setting goes with the attachment: ${foreign(eni.id)}`);
  },
};

export const holderOperated: Rule<EniInput> = {
  id: 'termination/operator-managed-instance',
  title: words`An instance that a service operates may not let its attachments be changed`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_OperatorResponse.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const instance = inventory.instance(inventory.eni(eniId)?.attachment?.instanceId);
    if (instance?.operator?.managed !== true) return;
    yield warn(words`A service operates the instance, so EC2 may refuse: ${foreign(instance.id)}`);
  },
};
