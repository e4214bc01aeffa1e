import type { Route as SdkRoute, RouteState, RouteTable as SdkRouteTable } from '@aws-sdk/client-ec2';
import type { Route, RouteTable } from '../../domain/model.ts';
import { tableAssociationId } from '../associationIds.ts';
import { tagsView } from './sharedViews.ts';
import { tableEntry } from '../parameters.ts';

/** A table in the SDK's shape; the main association comes first and has no subnet. */
export const routeTableView = (table: RouteTable, ownerId: string): SdkRouteTable => ({
  RouteTableId: table.id,
  VpcId: table.vpcId,
  OwnerId: ownerId,
  Associations: [
    ...(table.main ? [associationView(table)] : []),
    ...table.subnetIds.map((subnetId) => associationView(table, subnetId)),
    ...(table.gatewayIds ?? []).map((gatewayId) => edgeView(table, gatewayId)),
  ],
  PropagatingVgws: [],
  Routes: table.routes.map(routeView),
  Tags: tagsView(table.tags),
});

const associationView = (table: RouteTable, subnetId?: string) => ({
  RouteTableAssociationId: tableAssociationId(table.id, subnetId),
  RouteTableId: table.id,
  SubnetId: subnetId,
  Main: subnetId === undefined,
  AssociationState: { State: 'associated' as const },
});

/** An edge association: the table is for what comes in through a gateway. */
const edgeView = (table: RouteTable, gatewayId: string) => ({
  RouteTableAssociationId: tableAssociationId(table.id, gatewayId),
  RouteTableId: table.id,
  GatewayId: gatewayId,
  Main: false,
  AssociationState: { State: 'associated' as const },
});

/** The field that names the target, by the prefix of its id. `local`, igw- and vpce- all travel as GatewayId. */
const targetFields: { readonly [prefix: string]: keyof SdkRoute } = {
  nat: 'NatGatewayId',
  eni: 'NetworkInterfaceId',
  eigw: 'EgressOnlyInternetGatewayId',
  tgw: 'TransitGatewayId',
  pcx: 'VpcPeeringConnectionId',
  lgw: 'LocalGatewayId',
  cagw: 'CarrierGatewayId',
};

const routeView = ({ destination, target, state }: Route): SdkRoute => ({
  [destinationField(destination)]: destination,
  [tableEntry(targetFields, target.split('-')[0] ?? '') ?? 'GatewayId']: target,
  Origin: target === 'local' ? 'CreateRouteTable' : 'CreateRoute',
  State: state as RouteState,
});

const destinationField = (destination: string): keyof SdkRoute => {
  if (destination.startsWith('pl-')) return 'DestinationPrefixListId';
  return destination.includes(':') ? 'DestinationIpv6CidrBlock' : 'DestinationCidrBlock';
};
