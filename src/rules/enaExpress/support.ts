import type { EnaExpressInput } from '../enaExpressInput.ts';
import { block, warn, type Rule } from '../rule.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ena-express.html';

export const attachedOnly: Rule<EnaExpressInput> = {
  id: 'ena-express/attached',
  title: 'ENA Express is a setting of an attached interface',
  source: page,
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (eni && !eni.attachment) yield block(`The interface is not attached: ${eni.id}`, 'Attach it first.');
  },
};

export const typeSupports: Rule<EnaExpressInput> = {
  id: 'ena-express/type',
  title: 'The instance type must support ENA Express',
  source: page,
  needs: ['eniId', 'enabled'],
  *check({ eniId, enabled, udp }, inventory) {
    if (!enabled && !udp) return;
    const attachment = inventory.eni(eniId)?.attachment;
    if (!attachment) return;
    const instance = inventory.instance(attachment.instanceId);
    const limits = instance && inventory.limitsOf(instance);
    if (!limits) yield warn(`It is not known whether the type supports ENA Express: ${instance?.type ?? 'unknown'}`);
    else if (!limits.enaSrdSupported)
      yield block(`The instance type does not support ENA Express: ${limits.type}`, 'Use a larger or newer type.');
  },
};

export const udpNeedsTcp: Rule<EnaExpressInput> = {
  id: 'ena-express/udp-needs-tcp',
  title: 'ENA Express works for UDP only where it is on for TCP',
  source: page,
  needs: ['enabled', 'udp'],
  *check({ enabled, udp }) {
    if (udp && !enabled) yield block('ENA Express for UDP needs ENA Express to be on', 'Turn it on as a whole.');
  },
};

export const bothEnds: Rule<EnaExpressInput> = {
  id: 'ena-express/both-ends',
  title: 'Traffic takes ENA Express only where it is on at both of its ends',
  source: page,
  needs: ['enabled'],
  reviewOnly: true,
  *check({ enabled }) {
    if (enabled) yield warn('Only traffic to interfaces that have ENA Express on, too, gains from it');
  },
};
