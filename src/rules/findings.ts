import type { Finding } from '../domain/finding.ts';
import type { Inventory } from '../domain/inventory.ts';
import { idleElasticIp } from './lint/idleElasticIp.ts';
import { interfaceLimit } from './lint/interfaceLimit.ts';
import type { Lint } from './lint/lint.ts';
import { sameSubnetTwice } from './lint/sameSubnetTwice.ts';
import { subnetNearlyFull } from './lint/subnetNearlyFull.ts';

/** Every lint, in the order in which their findings are told. */
export const lints: readonly Lint[] = [subnetNearlyFull, interfaceLimit, sameSubnetTwice, idleElasticIp];

/** All that deserves attention in an account. Facts that could not be read give no findings. */
export const findingsOf = (inventory: Inventory): readonly Finding[] =>
  lints.flatMap((lint) => Array.from(lint.check(inventory), (finding) => ({ ruleId: lint.id, ...finding })));
