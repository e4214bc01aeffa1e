import type { DetachNetworkInterfaceRequest } from '@aws-sdk/client-ec2';
import type { Ec2Action, World } from '../world.ts';
import { isEfa } from '../attachLimits.ts';
import { endAttachment, findAttached, type AttachedEni } from '../attachments.ts';
import { changeEni, isPrimary } from '../eniStore.ts';
import { refuseForeignAttachment, refuseManagedEni, refuseManagedInstance } from '../managed.ts';
import { endDryRun, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';

/**
 * The attachment is `detaching` at first and gone once EC2 has settled; with Force it is gone at once. Refuses primary
 * interfaces, EFAs of running instances, and what a service or another account holds. What a terminated instance still holds may go,
 * while it shuts down only by force.
 */
export const detachNetworkInterface: Ec2Action<DetachNetworkInterfaceRequest> = (request, world) => {
  const attachmentId = required(request.AttachmentId, 'attachmentId');
  endDryRun(request);

  const eni = findAttached(world, attachmentId);
  refuseManagedEni(eni, world);
  refuseForeignAttachment(eni);
  checkDetachable(eni, world, request.Force ?? false);

  changeEni(world, eni.id, { status: 'detaching', attachment: { ...eni.attachment, status: 'detaching' } });
  if (request.Force === true) endAttachment(world, eni.id, attachmentId);
  else world.later(() => endAttachment(world, eni.id, attachmentId));
  return {};
};

const checkDetachable = (eni: AttachedEni, world: World, force: boolean): void => {
  const instance = world.instances.get(eni.attachment.instanceId ?? '');
  if (instance) refuseManagedInstance(instance);
  if (isPrimary(eni)) {
    throw new Refusal(
      'OperationNotPermitted',
      'The network interface at device index 0 and networkCard index 0 cannot be detached.',
    );
  }
  if (eni.attachment.status === 'detaching' && !force) {
    // simulated wording
    throw new Refusal('IncorrectState', `Interface attachment '${eni.attachment.id}' is already being detached.`);
  }
  const mayGo = instance?.state === 'terminated' || (force && instance?.state === 'shutting-down');
  if (instance && instance.state !== 'running' && instance.state !== 'stopped' && !mayGo) {
    throw new Refusal('IncorrectState', `Instance '${instance.id}' is not 'running' or 'stopped'`);
  }
  if (isEfa(eni) && instance?.state === 'running') {
    // simulated wording
    throw new Refusal(
      'OperationNotPermitted',
      `An Elastic Fabric Adapter cannot be detached from the running instance '${instance.id}'.`,
    );
  }
};
