import type {
  InstanceBlockDeviceMapping,
  Volume as SdkVolume,
  VolumeAttachment,
  VolumeType,
} from '@aws-sdk/client-ec2';
import type { Volume } from '../extras.ts';
import { dateOf, tagsView } from './sharedViews.ts';

/** A volume as DescribeVolumes shows it. */
export const volumeView = (volume: Volume): SdkVolume => ({
  VolumeId: volume.id,
  AvailabilityZone: volume.zone,
  SnapshotId: volume.snapshotId ?? '',
  Size: volume.size,
  VolumeType: volume.type as VolumeType,
  Iops: volume.iops,
  Throughput: volume.throughput,
  Encrypted: volume.encrypted,
  KmsKeyId: volume.kmsKeyId,
  MultiAttachEnabled: false,
  State: volume.instanceId === undefined ? 'available' : 'in-use',
  CreateTime: dateOf(volume.createdAt),
  Attachments: volume.instanceId === undefined ? [] : [attachmentView(volume, volume.instanceId)],
  Tags: tagsView(volume.tags),
});

const attachmentView = (volume: Volume, instanceId: string): VolumeAttachment => ({
  VolumeId: volume.id,
  InstanceId: instanceId,
  Device: volume.deviceName,
  State: 'attached',
  AttachTime: dateOf(volume.createdAt),
  DeleteOnTermination: volume.deleteOnTermination,
});

/** A volume as DescribeInstances shows it among the block devices of its instance. */
export const blockDeviceView = (volume: Volume): InstanceBlockDeviceMapping => ({
  DeviceName: volume.deviceName,
  Ebs: {
    VolumeId: volume.id,
    Status: 'attached',
    AttachTime: dateOf(volume.createdAt),
    DeleteOnTermination: volume.deleteOnTermination,
  },
});
