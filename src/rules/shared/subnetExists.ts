import { foreign, words } from '../../domain/words.ts';
import { block, warn, type Rule } from '../rule.ts';

/** What inputs of operations in or on one subnet have in common; some ask for the subnet only now and then. */
type SubnetInput = { readonly subnetId?: string | undefined };

export const subnetExists: Rule<SubnetInput> = {
  id: 'subnet/exists',
  title: words`The subnet must exist`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSubnets.html',
  needs: ['subnetId'],
  *check({ subnetId = '' }, inventory) {
    if (inventory.subnet(subnetId)) return;
    if (inventory.gap('subnets'))
      yield warn(words`Not all subnets could be read, this one is not among them: ${foreign(subnetId)}`);
    else yield block(words`The subnet no longer exists: ${foreign(subnetId)}`, words`Go back and choose another one.`);
  },
};
