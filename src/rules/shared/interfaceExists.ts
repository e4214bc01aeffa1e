import { foreign, words } from '../../domain/words.ts';
import { block, warn, type Rule } from '../rule.ts';
import type { EniInput } from './eniInput.ts';

export const interfaceExists: Rule<EniInput> = {
  id: 'interface/exists',
  title: words`The network interface is there`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html',
  needs: ['eniId'],
  *check({ eniId = '' }, inventory) {
    if (inventory.eni(eniId)) return;
    if (inventory.gap('enis'))
      yield warn(words`Not all network interfaces could be read, this one is not among them: ${foreign(eniId)}`);
    else
      yield block(
        words`The network interface is not there any more: ${foreign(eniId)}`,
        words`Go back and choose another one.`,
      );
  },
};
