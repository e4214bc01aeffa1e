import type { Route as SdkRoute, RouteTable as SdkRouteTable } from '@aws-sdk/client-ec2';
import type { Route, RouteTable } from '../../domain/model.ts';
import { presentTexts, tagsOf } from './common.ts';

/** A route table in the domain's shape, subnets sorted. Routes without a destination are left out. */
export const routeTableOf = (table: SdkRouteTable): RouteTable => ({
  id: table.RouteTableId ?? '',
  vpcId: table.VpcId ?? '',
  main: table.Associations?.some((association) => association.Main === true) ?? false,
  subnetIds: [...presentTexts(table.Associations?.map((association) => association.SubnetId))].sort(),
  ...edgesOf(table),
  routes: (table.Routes ?? []).map(routeOf).filter((route) => route.destination !== ''),
  tags: tagsOf(table.Tags),
});

/** Few tables have one: only those that do are given the field. */
const edgesOf = ({ Associations }: SdkRouteTable): Pick<RouteTable, 'gatewayIds'> => {
  const gatewayIds = presentTexts(Associations?.map(({ GatewayId }) => GatewayId));
  return gatewayIds.length === 0 ? {} : { gatewayIds: gatewayIds.toSorted() };
};

const routeOf = (route: SdkRoute): Route => ({
  destination: route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock ?? route.DestinationPrefixListId ?? '',
  target: targetOf(route) ?? 'unknown',
  state: route.State ?? 'active',
});

/** A route to an instance names its interface too; the interface is what the traffic is sent to. */
const targetOf = (route: SdkRoute): string | undefined =>
  route.GatewayId ??
  route.NatGatewayId ??
  route.NetworkInterfaceId ??
  route.InstanceId ??
  route.EgressOnlyInternetGatewayId ??
  route.TransitGatewayId ??
  route.VpcPeeringConnectionId ??
  route.CarrierGatewayId ??
  route.LocalGatewayId ??
  route.CoreNetworkArn ??
  route.OdbNetworkArn;
