import { remedyOnEni } from '../domain/remedy.ts';
import { foreign, words } from '../domain/words.ts';
import { block, warn, type Rule } from './rule.ts';
import type { EniInput } from './shared/eniInput.ts';
import { ownInterface } from './shared/ownInterface.ts';

/** ENA Express of an interface as it is to be; without an answer for UDP it is off for UDP. */
export type EnaExpressInput = EniInput & { readonly enabled: boolean; readonly udp?: boolean | undefined };

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ena-express.html';

export const attachedOnly: Rule<EnaExpressInput> = {
  id: 'ena-express/attached',
  title: words`ENA Express is a setting of an attached interface`,
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

export const typeSupports: Rule<EnaExpressInput> = {
  id: 'ena-express/type',
  title: words`The instance type must support ENA Express`,
  source: page,
  needs: ['eniId', 'enabled'],
  *check({ eniId, enabled, udp }, inventory) {
    if (!enabled && !udp) return;
    const attachment = inventory.eni(eniId)?.attachment;
    if (!attachment) return;
    const instance = inventory.instance(attachment.instanceId);
    const limits = instance && inventory.limitsOf(instance);
    if (!limits)
      yield warn(words`It is not known whether the type supports ENA Express: ${foreign(instance?.type ?? 'unknown')}`);
    else if (!limits.enaSrdSupported)
      yield block(
        words`The instance type does not support ENA Express: ${foreign(limits.type)}`,
        words`Use a larger or newer type.`,
      );
  },
};

export const udpNeedsTcp: Rule<EnaExpressInput> = {
  id: 'ena-express/udp-needs-tcp',
  title: words`ENA Express works for UDP only where it is on for TCP`,
  source: page,
  needs: ['enabled', 'udp'],
  *check({ enabled, udp }) {
    if (udp && !enabled)
      yield block(words`ENA Express for UDP needs ENA Express to be on`, words`Turn on ENA Express first.`);
  },
};

export const bothEnds: Rule<EnaExpressInput> = {
  id: 'ena-express/both-ends',
  title: words`Traffic uses ENA Express only if it is on at both ends`,
  source: page,
  needs: ['enabled'],
  reviewOnly: true,
  *check({ enabled }) {
    if (enabled) yield warn(words`Only traffic to interfaces that also use ENA Express benefits from it`);
  },
};

/** All that EC2 demands of ENA Express. */
export const enaExpressRules: readonly Rule<EnaExpressInput>[] = [
  ...ownInterface,
  attachedOnly,
  typeSupports,
  udpNeedsTcp,
  bothEnds,
];
