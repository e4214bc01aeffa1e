import type { Instance as SdkInstance } from '@aws-sdk/client-ec2';
import type { Instance } from '../../domain/model.ts';
import { filled, operatorOf, tagsOf } from './common.ts';

/** `reservationOwnerId`: the account that launched it; EC2 tells it once a reservation. */
export const instanceOf = (instance: SdkInstance, reservationOwnerId: string | undefined): Instance => ({
  id: instance.InstanceId ?? '',
  type: instance.InstanceType ?? '',
  state: instance.State?.Name ?? 'unknown',
  imageId: filled(instance.ImageId),
  platform: filled(instance.Platform),
  zone: instance.Placement?.AvailabilityZone ?? '',
  vpcId: filled(instance.VpcId),
  subnetId: filled(instance.SubnetId),
  ownerId: filled(reservationOwnerId),
  privateIp: filled(instance.PrivateIpAddress),
  publicIp: filled(instance.PublicIpAddress),
  launchTime: instance.LaunchTime?.getTime(),
  operator: operatorOf(instance.Operator),
  tags: tagsOf(instance.Tags),
});
