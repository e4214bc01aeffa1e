import { interfaceExists } from './shared/interfaceExists.ts';
import { operatorManaged } from './shared/managedInterface.ts';
import type { Rule } from './rule.ts';
import { alreadySo, routesLeadHere } from './sourceDestCheck/effect.ts';
import { resetDisturbs, resetOnly } from './sourceDestCheck/holder.ts';
import type { SourceDestCheckInput } from './sourceDestCheckInput.ts';

/** All that EC2 demands of a change of the source/destination check. */
export const sourceDestCheckRules: readonly Rule<SourceDestCheckInput>[] = [
  interfaceExists,
  operatorManaged,
  resetOnly,
  alreadySo,
  routesLeadHere,
  resetDisturbs,
];
