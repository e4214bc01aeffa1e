import type { AddressInput } from './elasticIpInput.ts';
import { addressExists, addressOfService } from './ownElasticIp.ts';
import { isIdle } from './releaseInUse.ts';
import type { Rule } from '../rule.ts';

/** All that EC2 demands of an elastic IP that is to be given back. */
export const releaseRules: readonly Rule<AddressInput>[] = [addressExists, addressOfService, isIdle];
