import type {
  AssociateRouteTableRequest,
  AssociateRouteTableResult,
  CreateRouteTableRequest,
  CreateRouteTableResult,
  DeleteRouteTableRequest,
  DisassociateRouteTableRequest,
  ReplaceRouteTableAssociationRequest,
  ReplaceRouteTableAssociationResult,
} from '@aws-sdk/client-ec2';
import type { RouteTable } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { tableAssociationId } from '../associationIds.ts';
import { refuseDependents, find } from '../lookup.ts';
import { checkEdge, isEdgeTable, withoutPlace } from '../edgeTables.ts';
import { atMostOne, endDryRun, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { localRoutes } from '../routes.ts';
import { tagsFor } from '../tagging.ts';
import { routeTableView } from '../view/routeTableView.ts';

/** The table starts with the local routes of its VPC and no subnet. */
export const createRouteTable: Ec2Action<CreateRouteTableRequest, CreateRouteTableResult> = (request, world) => {
  const vpcId = required(request.VpcId, 'vpcId');
  const tags = tagsFor(request.TagSpecifications, 'route-table');
  endDryRun(request);

  const vpc = find.vpc(world, vpcId);
  const id = world.newId('rtb');
  const table = { id, vpcId: vpc.id, main: false, subnetIds: [], routes: localRoutes(vpc), tags };
  world.routeTables.set(id, table);
  return { RouteTable: routeTableView(table, world.accountId) };
};

/** `DependencyViolation` for a main table, or while subnets or gateways use it. */
export const deleteRouteTable: Ec2Action<DeleteRouteTableRequest> = (request, world) => {
  const tableId = required(request.RouteTableId, 'routeTableId');
  endDryRun(request);

  const table = find.table(world, tableId);
  refuseDependents(
    'routeTable',
    table.id,
    table.main ? [table.vpcId] : [...table.subnetIds, ...(table.gatewayIds ?? [])],
  );

  world.routeTables.delete(table.id);
  return {};
};

/**
 * For what leaves a subnet, or for what comes in through a gateway (an edge association). Refused when they are in different VPCs, or the
 * subnet or gateway has a table of its own already.
 */
export const associateRouteTable: Ec2Action<AssociateRouteTableRequest, AssociateRouteTableResult> = (
  request,
  world,
) => {
  const tableId = required(request.RouteTableId, 'routeTableId');
  atMostOne({ subnetId: request.SubnetId, gatewayId: request.GatewayId });
  const placeId = required(request.SubnetId ?? request.GatewayId, 'subnetId');
  endDryRun(request);

  const table = find.table(world, tableId);
  if (request.GatewayId === undefined) checkSubnet(world, table, placeId);
  else checkEdge(world, table, placeId);
  const holder = [...world.routeTables.values()].find((one) => placesOf(one).includes(placeId));
  if (holder && holder.id !== table.id) {
    const associationId = tableAssociationId(holder.id, placeId);
    throw new Refusal(
      'Resource.AlreadyAssociated',
      `the specified association for route table ${table.id} conflicts with an existing association: ${associationId}`, // simulated wording
    );
  }

  if (!holder) world.routeTables.set(table.id, withPlace(table, placeId));
  return { AssociationId: tableAssociationId(table.id, placeId), AssociationState: { State: 'associated' } };
};

/**
 * A subnet uses the main table of its VPC from then on, and what comes in through a gateway the local routes. A main association cannot be
 * removed, only replaced.
 */
export const disassociateRouteTable: Ec2Action<DisassociateRouteTableRequest> = (request, world) => {
  const associationId = required(request.AssociationId, 'associationId');
  endDryRun(request);

  const { table, placeId } = findAssociation(world, associationId);
  if (placeId === undefined) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `cannot disassociate the main route table association ${associationId}`);
  }
  world.routeTables.set(table.id, withoutPlace(table, placeId));
  return {};
};

/** Gives a subnet, a gateway, or a VPC's main association another table; the association gets a new id. */
export const replaceRouteTableAssociation: Ec2Action<
  ReplaceRouteTableAssociationRequest,
  ReplaceRouteTableAssociationResult
> = (request, world) => {
  const associationId = required(request.AssociationId, 'associationId');
  const tableId = required(request.RouteTableId, 'routeTableId');
  endDryRun(request);

  const { table: before, placeId } = findAssociation(world, associationId);
  const table = find.table(world, tableId);
  const { vpcId, id } = table;
  if (vpcId !== before.vpcId) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `Route tables ${before.id} and ${id} belong to different networks`);
  }
  if (placeId !== undefined && isGateway(placeId)) checkEdge(world, table, placeId);
  if (placeId === undefined && isEdgeTable(table)) {
    // simulated wording. Source: VPC user guide, gateway route tables
    throw new Refusal('InvalidParameterValue', `The gateway route table ${id} may not be the main route table.`);
  }
  const left = placeId === undefined ? { ...before, main: false } : withoutPlace(before, placeId);
  world.routeTables.set(before.id, left);
  const taken = find.table(world, id);
  world.routeTables.set(id, placeId === undefined ? { ...taken, main: true } : withPlace(taken, placeId));
  return { NewAssociationId: tableAssociationId(id, placeId), AssociationState: { State: 'associated' } };
};

const checkSubnet = (world: World, table: RouteTable, subnetId: string): void => {
  const subnet = find.subnet(world, subnetId);
  if (table.vpcId === subnet.vpcId) return;
  // simulated wording
  throw new Refusal(
    'InvalidParameterValue',
    `Route table ${table.id} and subnet ${subnet.id} belong to different networks`,
  );
};

/** The subnets and gateways that use a table by an association of their own. */
const placesOf = ({ subnetIds, gatewayIds = [] }: RouteTable): readonly string[] => [...subnetIds, ...gatewayIds];

const isGateway = (id: string): boolean => /^[iv]gw-/.test(id);

const withPlace = (table: RouteTable, id: string): RouteTable =>
  isGateway(id)
    ? { ...table, gatewayIds: [...(table.gatewayIds ?? []), id] }
    : { ...table, subnetIds: [...table.subnetIds, id] };

/** `placeId` is a subnet or a gateway; undefined = the VPC's main association. */
type TableAssociation = { readonly table: RouteTable; readonly placeId: string | undefined };

const findAssociation = (world: World, associationId: string): TableAssociation => {
  for (const table of world.routeTables.values()) {
    if (table.main && tableAssociationId(table.id) === associationId) return { table, placeId: undefined };
    const placeId = placesOf(table).find((id) => tableAssociationId(table.id, id) === associationId);
    if (placeId !== undefined) return { table, placeId };
  }
  throw new Refusal('InvalidAssociationID.NotFound', `The association ID '${associationId}' does not exist`);
};
