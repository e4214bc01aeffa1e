import { foreign, words } from '../../domain/words.ts';
import { warn, type Rule } from '../rule.ts';
import type { SubnetAddressingInput } from '../subnetAddressingInput.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifySubnetAttribute.html';

export const ownSubnet: Rule<SubnetAddressingInput> = {
  id: 'subnet-addressing/owner',
  title: words`A subnet that is shared with the account is changed by its owner`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html',
  needs: ['subnetId'],
  *check({ subnetId }, inventory) {
    const owner = inventory.subnet(subnetId)?.ownerId;
    const { accountId } = inventory.snapshot;
    if (owner === undefined || accountId === undefined || owner === accountId) return;
    yield warn(words`Another account owns the subnet, so EC2 may refuse: ${foreign(owner)}`, words`Ask its owner.`);
  },
};

export const somethingChanges: Rule<SubnetAddressingInput> = {
  id: 'subnet-addressing/nothing',
  title: words`Something is different from now`,
  source: page,
  needs: ['subnetId', 'changes'],
  *check({ subnetId, changes = [] }) {
    if (changes.length === 0)
      yield warn(words`Nothing would change: ${foreign(subnetId)}`, words`Go back and choose anew.`);
  },
};

export const onlyNewOnes: Rule<SubnetAddressingInput> = {
  id: 'subnet-addressing/new-ones',
  title: words`Interfaces keep what they inherited when they were made`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
  needs: ['subnetId', 'changes'],
  reviewOnly: true,
  *check({ subnetId = '', changes = [] }, inventory) {
    const count = inventory.enisIn({ id: subnetId }).length;
    if (changes.length > 0 && count > 0)
      yield warn(words`Interfaces that are in the subnet already stay as they are: ${count}`);
  },
};
