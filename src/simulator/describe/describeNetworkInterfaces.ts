import type { DescribeNetworkInterfacesRequest, DescribeNetworkInterfacesResult } from '@aws-sdk/client-ec2';
import type { Ec2Action } from '../world.ts';
import { find } from '../lookup.ts';
import { eniView } from '../view/eniView.ts';
import { listThings, type Listing } from './listing.ts';
import type { Eni } from '../../domain/model.ts';
import { eniFilters } from './eniFilters.ts';

const enis: Listing<Eni> = {
  things: (world) => world.enis.values(),
  keyOf: (eni) => eni.id,
  find: find.eni,
  tagged: (eni) => eni.tags,
  filters: eniFilters,
  idsExcludePaging: 'NetworkInterfaceIds',
};

/** In pages, which exclude ids. `InvalidNetworkInterfaceID.NotFound` for an id that the world does not show. */
export const describeNetworkInterfaces: Ec2Action<DescribeNetworkInterfacesRequest, DescribeNetworkInterfacesResult> = (
  request,
  world,
) => {
  const { things, nextToken } = listThings(enis, { ...request, ids: request.NetworkInterfaceIds }, world);
  return { NetworkInterfaces: things.map(eniView), NextToken: nextToken };
};
