import type { DescribeInternetGatewaysRequest, DescribeInternetGatewaysResult } from '@aws-sdk/client-ec2';
import type { InternetGateway } from '../../domain/model.ts';
import type { Ec2Action } from '../world.ts';
import { find } from '../lookup.ts';
import { gatewayView } from '../view/vpcViews.ts';
import { listThings, type Listing } from './listing.ts';

const gateways: Listing<InternetGateway> = {
  things: (world) => world.internetGateways.values(),
  keyOf: (gateway) => gateway.id,
  find: find.gateway,
  tagged: (gateway) => gateway.tags,
  filters: {
    'attachment.state': (gateway) => (gateway.vpcId === undefined ? undefined : 'available'),
    'attachment.vpc-id': (gateway) => gateway.vpcId,
    'internet-gateway-id': (gateway) => gateway.id,
    'owner-id': (gateway) => gateway.ownerId,
  },
};

/** In pages. `InvalidInternetGatewayID.NotFound` for an id that the world does not show. */
export const describeInternetGateways: Ec2Action<DescribeInternetGatewaysRequest, DescribeInternetGatewaysResult> = (
  request,
  world,
) => {
  const { things, nextToken } = listThings(gateways, { ...request, ids: request.InternetGatewayIds }, world);
  return { InternetGateways: things.map(gatewayView), NextToken: nextToken };
};
