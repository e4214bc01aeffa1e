import type { Address, DescribeAddressesRequest, DescribeAddressesResult } from '@aws-sdk/client-ec2';
import type { ElasticIp } from '../../domain/model.ts';
import { Refusal, type Action } from '../action.ts';
import { find } from '../lookup.ts';
import { addressView } from '../view/network.ts';
import type { World } from '../world.ts';
import { list, type Listing } from './listing.ts';

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

/** EC2 does not page this call. */
export const describeAddresses: Action<DescribeAddressesRequest, DescribeAddressesResult> = (request, world) => {
  const ids = [...(request.AllocationIds ?? []), ...allocationsOf(request.PublicIps ?? [], world)];
  const { things } = list(addresses, { DryRun: request.DryRun, Filters: request.Filters, ids }, world);
  return {
    Addresses: things.map((address): Address => ({
      ...addressView(address),
      NetworkInterfaceOwnerId: ownerOf(address, world),
    })),
  };
};

const allocationsOf = (publicIps: readonly string[], world: World): readonly string[] =>
  publicIps.map((publicIp) => {
    for (const address of world.addresses.values()) if (address.publicIp === publicIp) return address.allocationId;
    throw new Refusal('InvalidAddress.NotFound', `Address '${publicIp}' not found.`);
  });
