import type { AllocateInput } from './elasticIpInput.ts';
import { addressCost, addressQuota } from './elasticIps/allocate.ts';
import { nameLength } from './name/length.ts';
import type { Rule } from './rule.ts';

/** All that EC2 demands of a new elastic IP, and what it costs. */
export const allocateRules: readonly Rule<AllocateInput>[] = [nameLength, addressCost, addressQuota];
