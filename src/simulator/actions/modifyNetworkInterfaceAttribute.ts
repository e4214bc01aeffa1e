import type {
  ModifyNetworkInterfaceAttributeRequest,
  ResetNetworkInterfaceAttributeRequest,
} from '@aws-sdk/client-ec2';
import type { Eni } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { attachmentChange, checkAttachmentChanges, enaSrdChange } from '../enaChanges.ts';
import { groupsFor, usualGroups } from '../eniPlan.ts';
import { checkDescription, checkTimeouts } from '../eniSpec.ts';
import { changeEni } from '../eniStore.ts';
import { find } from '../lookup.ts';
import { refuseForeignEni, refuseManagedEni, refuseOperatedEni } from '../managed.ts';
import { checkOneAttribute, endDryRun, isAbsent, required } from '../parameters.ts';
import { primaryIpv6Change } from '../primaryIpv6.ts';
import { wishPublicIp } from '../publicIps.ts';
import { Refusal } from '../refusal.ts';

/**
 * One attribute in each call, `InvalidParameterCombination` otherwise. `UnsupportedOperation` for attributes that only
 * EC2 can change. Source: Amazon EC2 API Reference, ModifyNetworkInterfaceAttribute.
 */
export const modifyNetworkInterfaceAttribute: Ec2Action<ModifyNetworkInterfaceAttributeRequest> = (request, world) => {
  const eniId = required(request.NetworkInterfaceId, 'networkInterfaceId');
  refuseUnsimulated(request);
  checkOneAttribute({
    sourceDestCheck: request.SourceDestCheck,
    description: request.Description,
    groupSet: request.Groups,
    attachment: request.Attachment,
    enaSrdSpecification: request.EnaSrdSpecification,
    enablePrimaryIpv6: request.EnablePrimaryIpv6,
    connectionTrackingSpecification: request.ConnectionTrackingSpecification,
    associatePublicIpAddress: request.AssociatePublicIpAddress,
  });
  checkDescription(request.Description?.Value);
  checkTimeouts(request.ConnectionTrackingSpecification);
  if (request.Attachment) checkAttachmentChanges(request.Attachment);
  endDryRun(request);

  const eni = find.eni(world, eniId);
  refuseManagedEni(eni, world);
  changeEni(world, eni.id, changeFor(request, eni, world));
  return {};
};

/**
 * Turns the source/destination check on, the only attribute that can be reset; allowed on requester-managed interfaces,
 * too.
 */
export const resetNetworkInterfaceAttribute: Ec2Action<ResetNetworkInterfaceAttributeRequest> = (request, world) => {
  const eniId = required(request.NetworkInterfaceId, 'networkInterfaceId');
  checkOneAttribute({ sourceDestCheck: request.SourceDestCheck });
  endDryRun(request);

  const eni = find.eni(world, eniId);
  refuseForeignEni(eni, world);
  refuseOperatedEni(eni);
  changeEni(world, eni.id, { sourceDestCheck: true });
  return {};
};

/** Better a plain word than a silent success for what the simulator does not keep. */
const refuseUnsimulated = (request: ModifyNetworkInterfaceAttributeRequest): void => {
  if (isAbsent(request.AssociatedSubnetIds)) return;
  // simulated wording
  throw new Refusal('UnsupportedOperation', 'The simulator cannot change this attribute of a network interface.');
};

const changeFor = (request: ModifyNetworkInterfaceAttributeRequest, eni: Eni, world: World): Partial<Eni> => {
  if (request.Description) return { description: request.Description.Value ?? '' };
  if (request.SourceDestCheck) return { sourceDestCheck: request.SourceDestCheck.Value ?? true };
  if (!isAbsent(request.Groups)) {
    return { groups: groupsFor(world, request.Groups, { vpcId: eni.vpcId, ...usualGroups }) };
  }
  if (request.Attachment) return attachmentChange(eni, request.Attachment, world);
  if (request.EnaSrdSpecification) return enaSrdChange(eni, request.EnaSrdSpecification, world);
  if (request.EnablePrimaryIpv6 !== undefined) return primaryIpv6Change(eni, request.EnablePrimaryIpv6, world);
  const { ConnectionTrackingSpecification: tracking, AssociatePublicIpAddress: publicIp } = request;
  if (publicIp !== undefined) wishPublicIp(world, eni, publicIp);
  if (!tracking) return {};
  return {
    connectionTracking: {
      tcpEstablished: tracking.TcpEstablishedTimeout ?? eni.connectionTracking?.tcpEstablished,
      udp: tracking.UdpTimeout ?? eni.connectionTracking?.udp,
      udpStream: tracking.UdpStreamTimeout ?? eni.connectionTracking?.udpStream,
    },
  };
};
