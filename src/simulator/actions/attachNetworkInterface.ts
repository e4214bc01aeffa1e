import type { AttachNetworkInterfaceRequest, AttachNetworkInterfaceResult } from '@aws-sdk/client-ec2';
import type { Eni, Instance } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { checkAttachLimits, isEfa, type SlottedEni } from '../attachLimits.ts';
import { newAttachment, settleAttachment } from '../attachments.ts';
import { checkQueuesOn } from '../enaQueues.ts';
import { settledEnaSrd } from '../enaChanges.ts';
import { changeEni, enisOfInstance } from '../eniStore.ts';
import { find } from '../lookup.ts';
import { refuseManagedEni, refuseManagedInstance } from '../managed.ts';
import { endDryRun, invalidValue, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { checkVolumeRoom } from '../volumeRoom.ts';

/**
 * The attachment is `attaching` at first and `attached` once EC2 has settled, with delete on termination off. Refuses
 * other zones, VPCs and owners, taken slots, and what exceeds the instance type's limits.
 */
export const attachNetworkInterface: Ec2Action<AttachNetworkInterfaceRequest, AttachNetworkInterfaceResult> = (
  request,
  world,
) => {
  const eniId = required(request.NetworkInterfaceId, 'networkInterfaceId');
  const instanceId = required(request.InstanceId, 'instanceId');
  const deviceIndex = wholeNumber(required(request.DeviceIndex, 'deviceIndex'), 'deviceIndex');
  const networkCard = wholeNumber(request.NetworkCardIndex ?? 0, 'networkCardIndex');
  endDryRun(request);

  const eni = find.eni(world, eniId);
  const instance = find.instance(world, instanceId);
  refuseManagedEni(eni, world);
  refuseManagedInstance(instance);
  checkPlace(eni, instance, world);
  checkStates(eni, instance);
  const limits = world.limitsOf(instance.type);
  checkAttachLimits(
    instance,
    { eni, networkCard, deviceIndex },
    {
      present: enisOfInstance(world, instance.id).map(slotted),
      secondaries: instance.secondaryInterfaces?.filter(({ status }) => status !== 'detached') ?? [],
      limits,
    },
  );
  checkVolumeRoom(world, instance, 'interface');

  const enaSrd = request.EnaSrdSpecification && settledEnaSrd(request.EnaSrdSpecification, undefined, limits);

  checkQueuesOn(instance, world, { count: request.EnaQueueCount, networkCard });

  const attachment = newAttachment(world, instance, {
    networkCard,
    deviceIndex,
    deleteOnTermination: false,
    enaSrd,
    enaQueueCount: request.EnaQueueCount,
  });
  changeEni(world, eni.id, { status: 'in-use', attachment });
  settleAttachment(world, eni.id, attachment.id);
  return { AttachmentId: attachment.id, NetworkCardIndex: networkCard };
};

const wholeNumber = (value: number, name: string): number => {
  if (!Number.isInteger(value) || value < 0) throw invalidValue(value, name);
  return value;
};

const slotted = (eni: Eni): SlottedEni => ({
  eni,
  networkCard: eni.attachment?.networkCard ?? 0,
  deviceIndex: eni.attachment?.deviceIndex ?? 0,
});

const checkPlace = (eni: Eni, instance: Instance, world: World): void => {
  const owners = [eni.ownerId, instance.ownerId];
  if (differ(owners)) {
    throw new Refusal('AuthFailure', 'You do not have permission to access the specified resource.');
  }
  if (eni.zone !== instance.zone) {
    throw new Refusal(
      'InvalidParameterCombination',
      'You may not attach a network interface to an instance if they are not in the same availability zone',
    );
  }
  // Another VPC of the same account is fine since October 2023; VPCs shared by other accounts are not.
  const vpcOwners = [eni.vpcId, instance.vpcId].map((vpcId) => world.vpcs.get(vpcId ?? '')?.ownerId);
  if (eni.vpcId !== instance.vpcId && differ([...owners, ...vpcOwners])) {
    throw new Refusal('InvalidParameterValue', 'Network interface attachments may not cross VPC boundaries.');
  }
};

/** Whether several accounts are known to be involved. */
const differ = (owners: readonly (string | undefined)[]): boolean =>
  new Set(owners.filter((owner) => owner !== undefined)).size > 1;

const checkStates = (eni: Eni, instance: Instance): void => {
  if (eni.status === 'pending') {
    // simulated wording
    throw new Refusal('IncorrectState', `Network interface '${eni.id}' is not 'available'`);
  }
  if (eni.status !== 'available') {
    throw new Refusal('InvalidParameterValue', `Network interface '${eni.id}' is currently in use.`);
  }
  if (instance.state !== 'running' && instance.state !== 'stopped') {
    throw new Refusal('IncorrectState', `Instance '${instance.id}' is not 'running' or 'stopped'`);
  }
  if (isEfa(eni) && instance.state === 'running') {
    // simulated wording
    throw new Refusal(
      'OperationNotPermitted',
      `An Elastic Fabric Adapter cannot be attached to the running instance '${instance.id}'.`,
    );
  }
};
