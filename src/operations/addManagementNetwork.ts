import { words } from '../domain/words.ts';
import { newOnInstance, type FurtherInput } from './composed/newOnInstance.ts';
import type { OperationBody } from './operation.ts';

/**
 * Gives an instance a second interface for management alone, in a subnet with narrower access, as "Creating a management network" of the
 * user guide has it.
 * Source: EC2 user guide, elastic network interfaces, scenarios.
 */
export const addManagementNetwork: OperationBody<FurtherInput> = newOnInstance({
  called: (instance) => words`Add a management network to ${instance}`,
  description: 'Management network',
  instance: words`Select the instance to be managed`,
  subnet: words`Select the subnet for management`,
  subnetHelp: words`One that is not public; its primary interface goes on to serve the public`,
  groupsHelp: words`Those that let in management alone, such as SSH from a few addresses`,
});
