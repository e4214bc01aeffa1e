import type { Address } from '@aws-sdk/client-ec2';
import type { ElasticIp } from '../../domain/model.ts';
import { filled, tagsOf } from './common.ts';

export const elasticIpOf = (address: Address): ElasticIp => ({
  allocationId: address.AllocationId ?? '',
  publicIp: address.PublicIp ?? '',
  associationId: filled(address.AssociationId),
  eniId: filled(address.NetworkInterfaceId),
  instanceId: filled(address.InstanceId),
  privateIp: filled(address.PrivateIpAddress),
  networkBorderGroup: filled(address.NetworkBorderGroup),
  tags: tagsOf(address.Tags),
});
