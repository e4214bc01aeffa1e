import type { DescribeAddressesAttributeRequest, DescribeAddressesAttributeResult } from '@aws-sdk/client-ec2';
import type { ElasticIp } from '../../domain/model.ts';
import type { Ec2Action } from '../world.ts';
import { find } from '../lookup.ts';
import { invalidValue } from '../parameters.ts';
import { addressAttributeView } from '../view/sharedViews.ts';
import { listThings, type Listing } from './listing.ts';

const addresses: Listing<ElasticIp> = {
  things: (world) => world.addresses.values(),
  keyOf: (address) => address.allocationId,
  find: find.address,
  filters: {},
  bounds: { min: 1, max: 1000 },
};

/**
 * The reverse DNS name of each address, in pages. `InvalidParameterValue` for any attribute but `domain-name`, the only
 * one that EC2 has.
 */
export const describeAddressesAttribute: Ec2Action<
  DescribeAddressesAttributeRequest,
  DescribeAddressesAttributeResult
> = (request, world) => {
  const attribute = request.Attribute ?? 'domain-name';
  if (attribute !== 'domain-name') throw invalidValue(attribute, 'attribute');
  const { things, nextToken } = listThings(addresses, { ...request, ids: request.AllocationIds }, world);
  return { Addresses: things.map((address) => addressAttributeView(world, address)), NextToken: nextToken };
};
