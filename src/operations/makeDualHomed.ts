import { words } from '../domain/words.ts';
import { newOnInstance, type FurtherInput } from './composed/newOnInstance.ts';
import type { OperationBody } from './operation.ts';

/**
 * Gives an instance a foot in a second subnet, as "Creating dual-homed instances with workloads/roles on distinct subnets" of the user
 * guide has it: it takes requests in one, and asks others in the other one. It forwards nothing between them.
 * Source: EC2 user guide, elastic network interfaces, scenarios.
 */
export const makeDualHomed: OperationBody<FurtherInput> = newOnInstance({
  called: (instance) => words`Make ${instance} dual-homed`,
  description: 'Second network',
  instance: words`Select the instance to stand in two subnets`,
  subnet: words`Select the second subnet`,
  subnetHelp: words`That of the next tier, where the instance is to ask others`,
  groupsHelp: words`Those that let the instance speak with the next tier`,
});
