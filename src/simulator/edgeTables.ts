import type { RouteTable } from '../domain/model.ts';
import { find, looksLikeId, malformedText } from './lookup.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** Whether a table is for what comes in through a gateway (an edge association). */
export const isEdgeTable = ({ gatewayIds = [] }: RouteTable): boolean => gatewayIds.length > 0;

/**
 * Throws unless the table may be for the traffic that comes in through the gateway: an internet gateway of its VPC, or a virtual
 * private gateway, of which the simulator has none to look up. Source: VPC user guide, gateway route tables.
 */
export const checkEdge = (world: World, table: RouteTable, gatewayId: string): void => {
  if (gatewayId.startsWith('igw-')) {
    const gateway = find.gateway(world, gatewayId);
    if (gateway.vpcId !== table.vpcId) {
      throw new Refusal(
        'InvalidParameterValue',
        `route table ${table.id} and network gateway ${gateway.id} belong to different networks`,
      );
    }
  } else if (!gatewayId.startsWith('vgw-')) {
    throw new Refusal('InvalidParameterValue', `invalid value for parameter gateway-id: ${gatewayId}`); // simulated wording
  } else if (!looksLikeId('vgw', gatewayId)) {
    throw new Refusal('InvalidVpnGatewayID.Malformed', malformedText('vgw', gatewayId));
  }
  for (const { destination, target } of table.routes) checkEdgeRoute(world, table, { destination, target });
};

/** Throws for a route that the table of a gateway may not have: it leads within the VPC, to an interface or an endpoint of it. */
export const checkEdgeRoute = (
  world: World,
  { id, vpcId }: RouteTable,
  { destination, target }: { readonly destination: string; readonly target: string },
): void => {
  if (!/^(local$|eni-|vpce-)/.test(target)) {
    // simulated wording
    throw new Refusal(
      'InvalidParameterValue',
      `Route table ${id} has the unsupported route target ${target}. A gateway route table may only have network interface, Gateway Load Balancer endpoint or local targets.`,
    );
  }
  const vpc = world.vpcs.get(vpcId);
  const subnets = [...world.subnets.values()].filter((subnet) => subnet.vpcId === vpcId);
  const blocks = [...(vpc?.cidrs ?? []), ...subnets.map(({ cidr }) => cidr)];
  const ipv6Blocks = [...(vpc?.ipv6Cidrs ?? []), ...subnets.flatMap(({ ipv6Cidrs }) => ipv6Cidrs)];
  if ([...blocks, ...ipv6Blocks].includes(destination)) return;
  // simulated wording
  throw new Refusal(
    'InvalidParameterValue',
    `The destination ${destination} of route table ${id} is not the entire CIDR block of ${vpcId} or of a subnet in it.`,
  );
};

/** The table without the association of a subnet or gateway. */
export const withoutPlace = (table: RouteTable, id: string): RouteTable => {
  const { gatewayIds: gateways = [], ...others } = table;
  const gatewayIds = gateways.filter((one) => one !== id);
  const subnetIds = table.subnetIds.filter((one) => one !== id);
  return { ...others, subnetIds, ...(gatewayIds.length > 0 && { gatewayIds }) };
};

/** What comes in through a gateway that has left its VPC has no table any more; EC2 does not document it. */
export const endEdges = (world: World, gatewayId: string): void => {
  for (const table of world.routeTables.values()) {
    if (table.gatewayIds?.includes(gatewayId)) world.routeTables.set(table.id, withoutPlace(table, gatewayId));
  }
};
