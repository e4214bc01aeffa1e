import type { DescribeAddressTransfersRequest, DescribeAddressTransfersResult } from '@aws-sdk/client-ec2';
import type { AddressTransfer } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { find } from '../lookup.ts';
import { Refusal } from '../refusal.ts';
import { transferView } from '../view/sharedViews.ts';
import { listThings, type Listing } from './listing.ts';

const transfers: Listing<AddressTransfer> = {
  things: (world) => world.transfers.values(),
  keyOf: ({ allocationId }) => allocationId,
  find: (world, id) => world.transfers.get(id) ?? noTransfer(world, id),
  filters: {},
  bounds: { min: 5, max: 1000 },
};

const noTransfer = (world: World, id: string): never => {
  find.address(world, id);
  // simulated wording
  throw new Refusal('AddressTransferNotFound', `There is no transfer of the address with the allocation ID '${id}'`);
};

/** What the account offers to others, and what they accepted or it has withdrawn, in pages. */
export const describeAddressTransfers: Ec2Action<DescribeAddressTransfersRequest, DescribeAddressTransfersResult> = (
  request,
  world,
) => {
  const { things, nextToken } = listThings(transfers, { ...request, ids: request.AllocationIds }, world);
  return { AddressTransfers: things.map(transferView), NextToken: nextToken };
};
