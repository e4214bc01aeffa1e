import type {
  CreateRouteRequest,
  CreateRouteResult,
  DeleteRouteRequest,
  ReplaceRouteRequest,
} from '@aws-sdk/client-ec2';
import { isCidr } from '../../domain/ip.ts';
import type { RouteTable } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { notACidr } from '../cidrs.ts';
import { checkEdgeRoute, isEdgeTable } from '../edgeTables.ts';
import { find } from '../lookup.ts';
import { atMostOne, endDryRun, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { soleEniOf } from '../soleEni.ts';

/** `RouteAlreadyExists` for a destination that the table has, unless that route is a blackhole. */
export const createRoute: Ec2Action<CreateRouteRequest, CreateRouteResult> = (request, world) => {
  const tableId = required(request.RouteTableId, 'routeTableId');
  const destination = destinationOf(request);
  const target = required(targetOf(request), 'gatewayId');
  endDryRun(request);

  const table = find.table(world, tableId);
  if (table.routes.some((route) => route.destination === destination && route.state !== 'blackhole')) {
    // simulated wording
    throw new Refusal('RouteAlreadyExists', `The route identified by ${destination} already exists.`);
  }
  const found = foundTarget(world, table, target);
  if (isEdgeTable(table)) checkEdgeRoute(world, table, { destination, target: found });
  const others = table.routes.filter((route) => route.destination !== destination);
  world.routeTables.set(table.id, { ...table, routes: [...others, { destination, target: found, state: 'active' }] });
  return { Return: true };
};

/**
 * Another target for a destination; `InvalidRoute.NotFound` when the table has none for it. With `LocalTarget`, its
 * local route as it was.
 */
export const replaceRoute: Ec2Action<ReplaceRouteRequest> = (request, world) => {
  const tableId = required(request.RouteTableId, 'routeTableId');
  const destination = destinationOf(request);
  const target = request.LocalTarget === true ? 'local' : required(targetOf(request), 'gatewayId');
  endDryRun(request);

  const table = find.table(world, tableId);
  if (!table.routes.some((route) => route.destination === destination)) throw noRoute(table, destination);
  const found = target === 'local' ? target : foundTarget(world, table, target);
  if (isEdgeTable(table)) checkEdgeRoute(world, table, { destination, target: found });
  const routes = table.routes.map((route) =>
    route.destination === destination ? { destination, target: found, state: 'active' } : route,
  );
  world.routeTables.set(table.id, { ...table, routes });
  return {};
};

/** `InvalidRoute.NotFound` for an unknown destination, `InvalidParameterValue` for a local route. */
export const deleteRoute: Ec2Action<DeleteRouteRequest> = (request, world) => {
  const tableId = required(request.RouteTableId, 'routeTableId');
  const destination = destinationOf(request);
  endDryRun(request);

  const table = find.table(world, tableId);
  const route = table.routes.find((one) => one.destination === destination);
  if (!route) throw noRoute(table, destination);
  if (route.target === 'local') {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `cannot remove local route ${destination} in route table ${table.id}`);
  }
  if (destination.startsWith('pl-') && route.target.startsWith('vpce-')) {
    const words = `cannot remove VPC endpoint route ${destination} in route table ${table.id}`;
    throw new Refusal('InvalidParameterValue', words);
  }
  world.routeTables.set(table.id, { ...table, routes: table.routes.filter((one) => one !== route) });
  return {};
};

// simulated wording
const noRoute = (table: RouteTable, destination: string): Refusal =>
  new Refusal(
    'InvalidRoute.NotFound',
    `no route with destination-cidr-block ${destination} in route table ${table.id}`,
  );

type Destination = Pick<
  CreateRouteRequest,
  'DestinationCidrBlock' | 'DestinationIpv6CidrBlock' | 'DestinationPrefixListId'
>;

const destinationOf = (request: Destination): string => {
  const { DestinationCidrBlock: ipv4, DestinationIpv6CidrBlock: ipv6, DestinationPrefixListId: list } = request;
  atMostOne({ destinationCidrBlock: ipv4, destinationIpv6CidrBlock: ipv6, destinationPrefixListId: list });
  if (list !== undefined) return list;
  const cidr = required(ipv4 ?? ipv6, 'destinationCidrBlock');
  if (!isCidr(cidr)) throw notACidr(cidr, ipv4 === undefined ? 'destinationIpv6CidrBlock' : 'destinationCidrBlock');
  return cidr;
};

const targetOf = (request: CreateRouteRequest | ReplaceRouteRequest): string | undefined =>
  request.GatewayId ??
  request.NetworkInterfaceId ??
  request.InstanceId ??
  request.NatGatewayId ??
  request.EgressOnlyInternetGatewayId ??
  request.TransitGatewayId ??
  request.LocalGatewayId ??
  request.CarrierGatewayId ??
  request.VpcPeeringConnectionId ??
  request.VpcEndpointId;

/** Targets of kinds that the world does not hold (NAT gateways and the like) are taken as they are. */
const foundTarget = (world: World, table: RouteTable, target: string): string => {
  if (target.startsWith('i-')) return soleEniOf(world, find.instance(world, target)).id;
  if (target.startsWith('eni-')) {
    const eni = find.eni(world, target);
    if (eni.vpcId === table.vpcId) return eni.id;
    // simulated wording
    throw new Refusal(
      'InvalidParameterValue',
      `route table ${table.id} and interface ${eni.id} belong to different networks`,
    );
  }
  if (target.startsWith('cagw-')) return find.carrierGateway(world, target).id;
  if (!target.startsWith('igw-')) return target;
  const gateway = find.gateway(world, target);
  if (gateway.vpcId === table.vpcId) return gateway.id;
  // simulated wording
  throw new Refusal(
    'InvalidParameterValue',
    `route table ${table.id} and network gateway ${gateway.id} belong to different networks`,
  );
};
