import { words } from '../../domain/words.ts';
import { warn, type Rule } from '../rule.ts';
import { nameLength } from '../shared/nameAndDescription.ts';
import type { AllocateInput } from './elasticIpInput.ts';

/** Elastic IPs of a region as AWS gives them at first. Source: quota L-0263D0A3. */
const quota = 5;

export const addressCost: Rule<AllocateInput> = {
  id: 'allocate/cost',
  title: words`Every public IPv4 address is charged, whether it is in use or not`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-eips.html',
  needs: [],
  reviewOnly: true,
  *check() {
    yield warn(
      words`The address costs 0.005 USD an hour, about 3.65 USD a month, until it is released`,
      words`An address that you brought to AWS yourself is not charged.`,
    );
  },
};

export const addressQuota: Rule<AllocateInput> = {
  id: 'allocate/quota',
  title: words`A region allows 5 elastic IPs unless its quota was raised`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  needs: [],
  reviewOnly: true,
  *check(_input, inventory) {
    const { length } = inventory.snapshot.addresses;
    if (length < quota) return;
    yield warn(
      words`The region has as many elastic IPs as a quota of ${quota} allows, or more: ${length}`,
      words`Release one that nothing needs, or ask for a higher quota in Service Quotas (L-0263D0A3).`,
    );
  },
};

/** All that EC2 demands of a new elastic IP, and what it costs. */
export const allocateRules: readonly Rule<AllocateInput>[] = [nameLength, addressCost, addressQuota];
