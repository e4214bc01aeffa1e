import { block, warn, type Rule } from '../rule.ts';
import type { EniInput } from './eniInput.ts';

export const interfaceExists: Rule<EniInput> = {
  id: 'interface/exists',
  title: 'The network interface is there',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html',
  needs: ['eniId'],
  *check({ eniId = '' }, inventory) {
    if (inventory.eni(eniId)) return;
    if (inventory.gap('enis'))
      yield warn(`Not all network interfaces could be read, this one is not among them: ${eniId}`);
    else yield block(`The network interface is not there any more: ${eniId}`, 'Go back and choose another one.');
  },
};
