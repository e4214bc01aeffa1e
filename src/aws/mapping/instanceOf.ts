import type { Instance as SdkInstance, InstanceSecondaryInterface } from '@aws-sdk/client-ec2';
import type { Instance, SecondaryInterface } from '../../domain/model.ts';
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
  outpostArn: filled(instance.OutpostArn),
  operator: operatorOf(instance.Operator),
  // EC2 leaves the list out where there is none.
  secondaryInterfaces: (instance.SecondaryInterfaces ?? []).map(secondaryInterfaceOf),
  bandwidthWeighting: filled(instance.NetworkPerformanceOptions?.BandwidthWeighting),
  tags: tagsOf(instance.Tags),
});

const secondaryInterfaceOf = (secondary: InstanceSecondaryInterface): SecondaryInterface => ({
  id: secondary.SecondaryInterfaceId ?? '',
  interfaceType: secondary.InterfaceType ?? 'secondary',
  status: secondary.Attachment?.Status ?? secondary.Status ?? 'unknown',
  networkCard: secondary.Attachment?.NetworkCardIndex ?? 0,
  deviceIndex: secondary.Attachment?.DeviceIndex ?? 0,
  addresses: (secondary.PrivateIpAddresses ?? []).flatMap(({ PrivateIpAddress: ip }) => ip ?? []),
  mac: filled(secondary.MacAddress),
  subnetId: filled(secondary.SecondarySubnetId),
  networkId: filled(secondary.SecondaryNetworkId),
});
