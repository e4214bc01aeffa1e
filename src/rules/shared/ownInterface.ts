import type { Rule } from '../rule.ts';
import type { EniInput } from './eniInput.ts';
import { interfaceExists } from './interfaceExists.ts';
import { branchInterface, operatorManaged, requesterManaged } from './managedInterface.ts';

/** The interface is there and the account's own to change: the first rules of every operation that modifies one. */
export const ownInterface: readonly Rule<EniInput>[] = [
  interfaceExists,
  requesterManaged,
  operatorManaged,
  branchInterface,
];
