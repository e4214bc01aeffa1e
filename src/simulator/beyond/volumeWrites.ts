import type {
  AttachVolumeRequest,
  CreateVolumeRequest,
  DetachVolumeRequest,
  Volume as SdkVolume,
  VolumeAttachment,
} from '@aws-sdk/client-ec2';
import type { Volume } from '../extras.ts';
import { madeBefore, remember } from '../idempotency.ts';
import { find } from '../lookup.ts';
import { endDryRun, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { tagsFor } from '../tagging.ts';
import { volumeView } from '../view/volumeView.ts';
import { checkVolumeRoom } from '../volumeRoom.ts';
import { findVolume, planVolume, volumesOf } from '../volumes.ts';
import type { Ec2Action, World } from '../world.ts';
import { zoneFor } from '../zones.ts';

/** An empty volume, or one of a snapshot, whose id is taken as it is. */
export const createVolume: Ec2Action<CreateVolumeRequest, SdkVolume> = (request, world) => {
  if (request.SnapshotId === undefined) required(request.Size, 'size');
  const plan = planVolume('', {
    SnapshotId: request.SnapshotId,
    VolumeSize: request.Size,
    VolumeType: request.VolumeType,
    Iops: request.Iops,
    Throughput: request.Throughput,
    Encrypted: request.Encrypted,
    KmsKeyId: request.KmsKeyId,
    DeleteOnTermination: false,
  });
  required(request.AvailabilityZone ?? request.AvailabilityZoneId, 'availabilityZone');
  const tags = tagsFor(request.TagSpecifications, 'volume');
  const { zone } = zoneFor(world, request);
  endDryRun(request);
  const made = world.extras.volumes.get(madeBefore(world, 'CreateVolume', request) ?? '');
  if (made) return volumeView(made);
  const volume: Volume = { ...plan, id: world.newId('vol'), zone, instanceId: undefined, createdAt: world.now(), tags };
  world.extras.volumes.set(volume.id, volume);
  remember(world, { action: 'CreateVolume', request }, volume.id);
  return volumeView(volume);
};

/** `VolumeInUse` for one that is attached; refused across zones and for a device that is taken. */
export const attachVolume: Ec2Action<AttachVolumeRequest, VolumeAttachment> = (request, world) => {
  const volumeId = required(request.VolumeId, 'volumeId');
  const instanceId = required(request.InstanceId, 'instanceId');
  const deviceName = required(request.Device, 'device');
  endDryRun(request);
  const volume = findVolume(world, volumeId);
  const instance = find.instance(world, instanceId);
  if (volume.instanceId !== undefined) {
    throw new Refusal('VolumeInUse', `${volume.id} is already attached to an instance`);
  }
  if (instance.state !== 'running' && instance.state !== 'stopped') {
    throw new Refusal('IncorrectState', `Instance '${instance.id}' is not 'running'.`);
  }
  if (volume.zone !== instance.zone) {
    throw new Refusal(
      'InvalidVolume.ZoneMismatch',
      `The volume '${volume.id}' is not in the same availability zone as instance '${instance.id}'`,
    );
  }
  if (volumesOf(world, instance.id).some((one) => one.deviceName === deviceName)) {
    throw new Refusal(
      'InvalidParameterValue',
      `Invalid value '${deviceName}' for unixDevice. Attachment point ${deviceName} is already in use`,
    );
  }
  checkVolumeRoom(world, instance, 'volume');
  const attached = { ...volume, instanceId: instance.id, deviceName };
  world.extras.volumes.set(volume.id, attached);
  return attachmentOf(attached, 'attaching');
};

/** `IncorrectState` for one that is not attached, `OperationNotPermitted` for the root volume of a running instance. */
export const detachVolume: Ec2Action<DetachVolumeRequest, VolumeAttachment> = (request, world) => {
  const volumeId = required(request.VolumeId, 'volumeId');
  endDryRun(request);
  const volume = findVolume(world, volumeId);
  if (volume.instanceId === undefined || isOther(request, volume)) {
    throw new Refusal('IncorrectState', `Volume '${volume.id}' is in the 'available' state.`);
  }
  refuseRoot(world, volume, volume.instanceId);
  world.extras.volumes.set(volume.id, { ...volume, instanceId: undefined });
  return attachmentOf(volume, 'detaching');
};

const isOther = ({ InstanceId, Device }: DetachVolumeRequest, volume: Volume): boolean =>
  (InstanceId !== undefined && InstanceId !== volume.instanceId) ||
  (Device !== undefined && Device !== volume.deviceName);

const refuseRoot = (world: World, volume: Volume, instanceId: string): void => {
  if (volume.deviceName !== '/dev/xvda' || world.instances.get(instanceId)?.state !== 'running') return;
  throw new Refusal(
    'OperationNotPermitted',
    `Unable to detach root volume '${volume.id}' from instance '${instanceId}'`,
  );
};

const attachmentOf = (volume: Volume, State: 'attaching' | 'detaching'): VolumeAttachment => ({
  ...volumeView(volume).Attachments?.[0],
  State,
});
