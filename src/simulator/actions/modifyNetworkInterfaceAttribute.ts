import type { ModifyNetworkInterfaceAttributeRequest } from '@aws-sdk/client-ec2';
import type { Eni } from '../../domain/model.ts';
import { type Action, Refusal } from '../action.ts';
import { findAttached } from '../attachments.ts';
import { groupsFor, strangerGroup } from '../eniPlan.ts';
import { checkDescription } from '../eniSpec.ts';
import { changeEni } from '../eniStore.ts';
import { find } from '../lookup.ts';
import { checkOneAttribute } from '../oneAttribute.ts';
import { refuseManagedEni } from '../managed.ts';
import { endDryRun, isAbsent, required } from '../parameters.ts';
import type { World } from '../world.ts';

/** One attribute a call: description, sourceDestCheck, groups, or an attachment's deleteOnTermination. */
export const modifyNetworkInterfaceAttribute: Action<ModifyNetworkInterfaceAttributeRequest> = (request, world) => {
  const eniId = required(request.NetworkInterfaceId, 'networkInterfaceId');
  refuseUnsimulated(request);
  checkOneAttribute({
    sourceDestCheck: request.SourceDestCheck,
    description: request.Description,
    groupSet: request.Groups,
    attachment: request.Attachment,
    associatePublicIpAddress: request.AssociatePublicIpAddress,
  });
  checkDescription(request.Description?.Value);
  if (request.Attachment) {
    required(request.Attachment.AttachmentId, 'attachment attachmentId');
    required(request.Attachment.DeleteOnTermination, 'attachment deleteOnTermination');
  }
  endDryRun(request);

  const eni = find.eni(world, eniId);
  refuseManagedEni(eni);
  changeEni(world, eni.id, changeFor(request, eni, world));
  if (request.AssociatePublicIpAddress !== undefined) {
    world.extras.automaticPublicIp.set(eni.id, request.AssociatePublicIpAddress);
  }
  return {};
};

/** Better a plain word than a silent success for what the simulator does not keep. */
const refuseUnsimulated = (request: ModifyNetworkInterfaceAttributeRequest): void => {
  const given = [
    request.EnaSrdSpecification,
    request.EnablePrimaryIpv6,
    request.ConnectionTrackingSpecification,
    request.AssociatedSubnetIds,
  ];
  if (given.every(isAbsent)) return;
  // simulated wording
  throw new Refusal('UnsupportedOperation', 'The simulator cannot change this attribute of a network interface.');
};

const changeFor = (request: ModifyNetworkInterfaceAttributeRequest, eni: Eni, world: World): Partial<Eni> => {
  if (request.Description) return { description: request.Description.Value ?? '' };
  if (request.SourceDestCheck) return { sourceDestCheck: request.SourceDestCheck.Value ?? true };
  if (!isAbsent(request.Groups)) {
    return { groups: groupsFor(world, request.Groups, { vpcId: eni.vpcId, stranger: strangerGroup }) };
  }
  if (!request.Attachment) return {};
  const { attachment, id } = findAttached(world, request.Attachment.AttachmentId ?? '');
  if (id !== eni.id) {
    throw new Refusal('InvalidAttachmentID.NotFound', `The interface attachment '${attachment.id}' does not exist.`);
  }
  return { attachment: { ...attachment, deleteOnTermination: request.Attachment.DeleteOnTermination ?? false } };
};
