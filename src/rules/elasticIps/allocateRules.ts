import type { AllocateInput } from './elasticIpInput.ts';
import { addressCost, addressQuota } from './allocateCost.ts';
import { nameLength } from '../shared/nameLength.ts';
import type { Rule } from '../rule.ts';

/** All that EC2 demands of a new elastic IP, and what it costs. */
export const allocateRules: readonly Rule<AllocateInput>[] = [nameLength, addressCost, addressQuota];
