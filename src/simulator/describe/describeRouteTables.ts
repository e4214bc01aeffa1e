import type {
  DescribeRouteTablesRequest,
  DescribeRouteTablesResult,
  Route as SdkRoute,
  RouteTable as SdkRouteTable,
  RouteTableAssociation,
} from '@aws-sdk/client-ec2';
import type { RouteTable } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { find } from '../lookup.ts';
import { routeTableView } from '../view/routeTableView.ts';
import type { FilterTable } from './filters.ts';
import { listThings, type Listing } from './listing.ts';

const view = (table: RouteTable, world: World): SdkRouteTable =>
  routeTableView(table, world.vpcs.get(table.vpcId)?.ownerId ?? world.accountId);

/** The filters on routes and associations look at what is shown, since the fields depend on the kind of target. */
const inRoutes =
  (field: keyof SdkRoute): FilterTable<RouteTable>[string] =>
  (table, world) =>
    view(table, world).Routes?.map((route) => route[field]?.toString()) ?? [];

const inAssociations =
  (field: Exclude<keyof RouteTableAssociation, 'AssociationState'>): FilterTable<RouteTable>[string] =>
  (table, world) =>
    view(table, world).Associations?.map((association) => association[field]?.toString()) ?? [];

const tables: Listing<RouteTable> = {
  things: (world) => world.routeTables.values(),
  keyOf: (table) => table.id,
  find: find.table,
  tagged: (table) => table.tags,
  bounds: { min: 5, max: 100 },
  filters: {
    'association.gateway-id': inAssociations('GatewayId'),
    'association.main': inAssociations('Main'),
    'association.route-table-association-id': inAssociations('RouteTableAssociationId'),
    'association.route-table-id': inAssociations('RouteTableId'),
    'association.subnet-id': inAssociations('SubnetId'),
    'owner-id': (table, world) => view(table, world).OwnerId,
    'route-table-id': (table) => table.id,
    'route.destination-cidr-block': inRoutes('DestinationCidrBlock'),
    'route.destination-ipv6-cidr-block': inRoutes('DestinationIpv6CidrBlock'),
    'route.destination-prefix-list-id': inRoutes('DestinationPrefixListId'),
    'route.egress-only-internet-gateway-id': inRoutes('EgressOnlyInternetGatewayId'),
    'route.gateway-id': inRoutes('GatewayId'),
    'route.instance-id': inRoutes('InstanceId'),
    'route.nat-gateway-id': inRoutes('NatGatewayId'),
    'route.origin': inRoutes('Origin'),
    'route.state': inRoutes('State'),
    'route.transit-gateway-id': inRoutes('TransitGatewayId'),
    'route.vpc-peering-connection-id': inRoutes('VpcPeeringConnectionId'),
    'vpc-id': (table) => table.vpcId,
  },
};

/** In pages. `InvalidRouteTableID.NotFound` for an id that the world does not show. */
export const describeRouteTables: Ec2Action<DescribeRouteTablesRequest, DescribeRouteTablesResult> = (
  request,
  world,
) => {
  const { things, nextToken } = listThings(tables, { ...request, ids: request.RouteTableIds }, world);
  return { RouteTables: things.map((table) => view(table, world)), NextToken: nextToken };
};
