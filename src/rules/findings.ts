import type { Finding } from '../domain/finding.ts';
import type { Inventory } from '../domain/inventory.ts';
import { atOnce, type Turns } from '../domain/turns.ts';
import { blackholeRoute } from './lint/blackholeRoute.ts';
import { idleElasticIp } from './lint/idleElasticIp.ts';
import { interfaceLimit } from './lint/interfaceLimit.ts';
import type { Lint } from './lint/lint.ts';
import { sameSubnetTwice } from './lint/sameSubnetTwice.ts';
import { subnetNearlyFull } from './lint/subnetNearlyFull.ts';

/** Every lint, in the order in which their findings are told. */
export const lints: readonly Lint[] = [
  subnetNearlyFull,
  blackholeRoute,
  interfaceLimit,
  sameSubnetTwice,
  idleElasticIp,
];

/** All that deserves attention in an account. Facts that could not be read give no findings. */
export const findingsOf = (inventory: Inventory): readonly Finding[] => atOnce(findingsInTurns(inventory));

/** The same in turns: at 50,000 interfaces it takes a twentieth of a second. */
export function* findingsInTurns(inventory: Inventory): Turns<readonly Finding[]> {
  const findings: Finding[] = [];
  let looked = 0;
  for (const lint of lints) {
    for (const finding of lint.check(inventory)) {
      if (finding) findings.push({ ruleId: lint.id, ...finding });
      looked += 1;
      if (looked % 32 === 0) yield undefined;
    }
  }
  return findings;
}
