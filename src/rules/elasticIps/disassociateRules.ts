import type { DisassociateInput } from './elasticIpInput.ts';
import { addressExists, addressOfService } from './ownElasticIp.ts';
import { isAssociated, lastPublicName, noReplacement, staysAllocated } from './disassociateConsequences.ts';
import type { Rule } from '../rule.ts';

/** All that EC2 demands when an elastic IP is to stand for nothing any more. */
export const disassociateRules: readonly Rule<DisassociateInput>[] = [
  addressExists,
  addressOfService,
  isAssociated,
  staysAllocated,
  noReplacement,
  lastPublicName,
];
