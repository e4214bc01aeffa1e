import { words } from '../domain/words.ts';
import { newOnInstance, type FurtherInput } from './composed/newOnInstance.ts';
import type { OperationBody } from './operation.ts';

/**
 * Gives an instance an interface that a standby can take over with all of its addresses, as "Create a low budget high availability
 * solution" of the user guide has it: clients are to use its address, and no route or DNS name changes at a fail-over.
 * Source: EC2 user guide, elastic network interfaces, scenarios.
 */
export const prepareFailover: OperationBody<FurtherInput> = newOnInstance({
  called: (instance) => words`Prepare failover of ${instance}`,
  description: 'Service address, moves to the standby',
  instance: words`Select the instance that serves at first`,
  subnet: words`Select the subnet of the service address`,
  subnetHelp: words`The standby must be in the same Availability Zone, and have room for one more interface`,
  groupsHelp: words`Those that let in the clients of the service`,
  elasticIp: words`Select the public address of the service`,
});
