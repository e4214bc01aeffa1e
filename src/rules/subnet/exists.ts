import { block, warn, type Rule } from '../rule.ts';

/** What inputs of operations in or on one subnet have in common; some ask for the subnet only now and then. */
type SubnetInput = { readonly subnetId?: string | undefined };

export const subnetExists: Rule<SubnetInput> = {
  id: 'subnet/exists',
  title: 'The subnet is there',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSubnets.html',
  needs: ['subnetId'],
  *check({ subnetId = '' }, inventory) {
    if (inventory.subnet(subnetId)) return;
    if (inventory.gap('subnets')) yield warn(`Not all subnets could be read, this one is not among them: ${subnetId}`);
    else yield block(`The subnet is not there any more: ${subnetId}`, 'Go back and choose another one.');
  },
};
