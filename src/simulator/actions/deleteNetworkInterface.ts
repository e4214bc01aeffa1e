import type { DeleteNetworkInterfaceRequest } from '@aws-sdk/client-ec2';
import type { Ec2Action } from '../world.ts';
import { removeEni } from '../eniStore.ts';
import { find } from '../lookup.ts';
import { refuseForeignEni, refuseManagedEni } from '../managed.ts';
import { endDryRun, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';

/**
 * `InvalidParameterValue` ("currently in use") while attached. Its elastic IPs stay allocated. What a service left
 * behind unattached may be deleted, too.
 */
export const deleteNetworkInterface: Ec2Action<DeleteNetworkInterfaceRequest> = (request, world) => {
  const eniId = required(request.NetworkInterfaceId, 'networkInterfaceId');
  endDryRun(request);

  const eni = find.eni(world, eniId);
  const isFree = eni.attachment === undefined && (eni.status === 'available' || eni.status === 'pending');
  refuseForeignEni(eni, world);
  if (!isFree || eni.operator?.managed === true) refuseManagedEni(eni, world);
  if (!isFree) {
    throw new Refusal('InvalidParameterValue', `Network interface '${eni.id}' is currently in use.`);
  }

  removeEni(world, eni.id);
  return {};
};
