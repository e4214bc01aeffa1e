import type { DescribeNatGatewaysRequest, DescribeNatGatewaysResult } from '@aws-sdk/client-ec2';
import type { NatGateway } from '../../domain/model.ts';
import type { Ec2Action } from '../world.ts';
import { find } from '../lookup.ts';
import { natGatewayView } from '../view/exitViews.ts';
import { listThings, type Listing } from './listing.ts';

const nats: Listing<NatGateway> = {
  things: (world) => world.natGateways.values(),
  keyOf: (nat) => nat.id,
  find: find.nat,
  tagged: (nat) => nat.tags,
  filters: {
    'nat-gateway-id': (nat) => nat.id,
    state: (nat) => nat.state,
    'subnet-id': (nat) => nat.subnetId,
    'vpc-id': (nat) => nat.vpcId,
  },
};

/** In pages. `InvalidNatGatewayID.NotFound` for an id that the world does not show. */
export const describeNatGateways: Ec2Action<DescribeNatGatewaysRequest, DescribeNatGatewaysResult> = (
  { Filter: Filters, ...request },
  world,
) => {
  const { things, nextToken } = listThings(nats, { ...request, Filters, ids: request.NatGatewayIds }, world);
  return { NatGateways: things.map(natGatewayView), NextToken: nextToken };
};
