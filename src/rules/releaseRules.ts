import type { AddressInput } from './elasticIpInput.ts';
import { addressExists, addressOfService } from './elasticIps/address.ts';
import { isIdle } from './elasticIps/release.ts';
import type { Rule } from './rule.ts';

/** All that EC2 demands of an elastic IP that is to be given back. */
export const releaseRules: readonly Rule<AddressInput>[] = [addressExists, addressOfService, isIdle];
