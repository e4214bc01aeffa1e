import type { AddressAttribute } from '@aws-sdk/client-ec2';
import type { ElasticIp } from '../../domain/model.ts';
import type { World } from '../world.ts';

/** The name that reverse DNS gives for an elastic IP; an address without one shows none. */
export const addressAttributeView = (world: World, { allocationId, publicIp }: ElasticIp): AddressAttribute => ({
  AllocationId: allocationId,
  PublicIp: publicIp,
  PtrRecord: world.extras.domainNames.get(allocationId),
});
