import { words } from '../domain/words.ts';
import { newOnInstance, type FurtherInput } from './composed/newOnInstance.ts';
import type { OperationBody } from './operation.ts';

/**
 * Gives an instance that forwards traffic (firewall, NAT, proxy) an interface of its own for it, as "Use network and security appliances
 * in your VPC" of the user guide has it: the source/destination check is off, and routes can lead to it.
 */
export const makeAppliance: OperationBody<FurtherInput> = newOnInstance({
  called: (instance) => words`Make ${instance} a network appliance`,
  description: 'Appliance',
  instance: words`Select the instance that forwards traffic`,
  subnet: words`Select the subnet that it forwards for`,
  subnetHelp: words`The interface takes what the instance forwards, so its source/destination check is turned off`,
  groupsHelp: words`They must let in what is forwarded, not only what is for the instance`,
  forwards: true,
  elasticIp: words`Select the public address of the appliance`,
  routes: words`Select the routes to lead through the appliance`,
});
