import { elasticIpsStay, isFree, serviceLeftover } from './delete/free.ts';
import { eachEni } from './eachEni.ts';
import type { EnisInput } from './shared/eniInput.ts';
import { interfaceExists } from './shared/interfaceExists.ts';
import { operatorManaged } from './shared/managedInterface.ts';
import type { Rule } from './rule.ts';

/** All that EC2 demands of interfaces that are to be deleted. What a service left behind may go, too. */
export const deleteRules: readonly Rule<EnisInput>[] = [
  interfaceExists,
  operatorManaged,
  isFree,
  serviceLeftover,
  elasticIpsStay,
].map(eachEni);
