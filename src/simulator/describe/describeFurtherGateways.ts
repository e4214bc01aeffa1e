import type {
  DescribeCarrierGatewaysRequest,
  DescribeCarrierGatewaysResult,
  DescribeEgressOnlyInternetGatewaysRequest,
  DescribeEgressOnlyInternetGatewaysResult,
} from '@aws-sdk/client-ec2';
import type { CarrierGateway, EgressOnlyInternetGateway } from '../../domain/model.ts';
import type { Ec2Action } from '../world.ts';
import { find } from '../lookup.ts';
import { carrierGatewayView, egressOnlyGatewayView } from '../view/exitViews.ts';
import { listThings, type Listing } from './listing.ts';

const carrierGateways: Listing<CarrierGateway> = {
  things: (world) => world.carrierGateways.values(),
  keyOf: (gateway) => gateway.id,
  find: find.carrierGateway,
  tagged: (gateway) => gateway.tags,
  filters: {
    'carrier-gateway-id': (gateway) => gateway.id,
    'owner-id': (gateway) => gateway.ownerId,
    state: (gateway) => gateway.state,
    'vpc-id': (gateway) => gateway.vpcId,
  },
};

/** In pages. `InvalidCarrierGatewayID.NotFound` for an id that the world does not show. */
export const describeCarrierGateways: Ec2Action<DescribeCarrierGatewaysRequest, DescribeCarrierGatewaysResult> = (
  request,
  world,
) => {
  const { things, nextToken } = listThings(carrierGateways, { ...request, ids: request.CarrierGatewayIds }, world);
  return { CarrierGateways: things.map(carrierGatewayView), NextToken: nextToken };
};

/** EC2 takes filters by tags alone, and at most 255 a page. */
const egressOnlyGateways: Listing<EgressOnlyInternetGateway> = {
  things: (world) => world.egressOnlyInternetGateways.values(),
  keyOf: (gateway) => gateway.id,
  find: find.egressOnlyGateway,
  tagged: (gateway) => gateway.tags,
  bounds: { min: 5, max: 255 },
  filters: {},
};

/** In pages. `InvalidEgressOnlyInternetGatewayId.NotFound` for an id that the world does not show. */
export const describeEgressOnlyInternetGateways: Ec2Action<
  DescribeEgressOnlyInternetGatewaysRequest,
  DescribeEgressOnlyInternetGatewaysResult
> = (request, world) => {
  const ids = request.EgressOnlyInternetGatewayIds;
  const { things, nextToken } = listThings(egressOnlyGateways, { ...request, ids }, world);
  return { EgressOnlyInternetGateways: things.map(egressOnlyGatewayView), NextToken: nextToken };
};
