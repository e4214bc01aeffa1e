import type { Address, DescribeAddressesRequest, DescribeAddressesResult } from '@aws-sdk/client-ec2';
import type { ElasticIp } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { allocationOf, find } from '../lookup.ts';
import { addressView } from '../view/vpcViews.ts';
import { listThings, type Listing } from './listing.ts';

const ownerOf = (address: ElasticIp, world: World): string | undefined => world.enis.get(address.eniId ?? '')?.ownerId;

const addresses: Listing<ElasticIp> = {
  things: (world) => world.addresses.values(),
  keyOf: (address) => address.allocationId,
  find: find.address,
  tagged: (address) => address.tags,
  filters: {
    'allocation-id': (address) => address.allocationId,
    'association-id': (address) => address.associationId,
    domain: () => 'vpc',
    'instance-id': (address) => address.instanceId,
    'network-border-group': (address) => address.networkBorderGroup,
    'network-interface-id': (address) => address.eniId,
    'network-interface-owner-id': ownerOf,
    'private-ip-address': (address) => address.privateIp,
    'public-ip': (address) => address.publicIp,
  },
};

/** All that match in one answer: EC2 does not page this call. */
export const describeAddresses: Ec2Action<DescribeAddressesRequest, DescribeAddressesResult> = (request, world) => {
  const ids = [
    ...(request.AllocationIds ?? []),
    ...(request.PublicIps ?? []).flatMap((ip) => allocationOf(world, ip) ?? []),
  ];
  const { things } = listThings(addresses, { DryRun: request.DryRun, Filters: request.Filters, ids }, world);
  return {
    Addresses: things.map((address): Address => ({
      ...addressView(address),
      NetworkInterfaceOwnerId: ownerOf(address, world),
    })),
  };
};
