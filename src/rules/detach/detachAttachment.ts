import { foreign, words } from '../../domain/words.ts';
import { block, type Rule } from '../rule.ts';
import type { EniInput } from '../shared/eniInput.ts';

/** What a detachment is judged by. */
export type DetachInput = EniInput & { readonly force: boolean };

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network-interface-attachments.html';

export const isAttached: Rule<DetachInput> = {
  id: 'detach/attached',
  title: words`Only an attached interface can be detached`,
  source: page,
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || eni.attachment) return;
    yield block(words`The interface is not attached: ${foreign(eni.id)}`, words`Choose an interface that is attached.`);
  },
};

export const notPrimary: Rule<DetachInput> = {
  id: 'detach/primary',
  title: words`The primary interface of an instance cannot be detached`,
  source: page,
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (eni?.attachment?.deviceIndex !== 0 || eni.attachment.networkCard !== 0) return;
    yield block(
      words`It is the primary interface of its instance: ${foreign(eni.attachment.instanceId ?? eni.id)}`,
      words`It stays for the life of the instance; choose a secondary interface.`,
    );
  },
};

export const notDetaching: Rule<DetachInput> = {
  id: 'detach/detaching',
  title: words`An interface that is being detached cannot be detached again, except by force`,
  source: page,
  needs: ['eniId', 'force'],
  *check({ eniId, force }, inventory) {
    const eni = inventory.eni(eniId);
    if (eni?.attachment?.status !== 'detaching' || force === true) return;
    yield block(
      words`The interface is being detached already: ${foreign(eni.id)}`,
      words`Wait, or use force if it remains stuck.`,
    );
  },
};
