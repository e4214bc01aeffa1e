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
import { endDryRun, required } from '../parameters.ts';
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

/** Refused when table and subnet are in different VPCs, or the subnet has a table of its own already. */
export const associateRouteTable: Ec2Action<AssociateRouteTableRequest, AssociateRouteTableResult> = (
  request,
  world,
) => {
  const tableId = required(request.RouteTableId, 'routeTableId');
  const subnetId = required(request.SubnetId, 'subnetId');
  endDryRun(request);

  const table = find.table(world, tableId);
  const subnet = find.subnet(world, subnetId);
  if (table.vpcId !== subnet.vpcId) {
    // simulated wording
    throw new Refusal(
      'InvalidParameterValue',
      `Route table ${table.id} and subnet ${subnet.id} belong to different networks`,
    );
  }
  const holder = [...world.routeTables.values()].find((one) => one.subnetIds.includes(subnet.id));
  if (holder && holder.id !== table.id) {
    const associationId = tableAssociationId(holder.id, subnet.id);
    throw new Refusal(
      'Resource.AlreadyAssociated',
      `the specified association for route table ${table.id} conflicts with an existing association: ${associationId}`, // simulated wording
    );
  }

  if (!holder) world.routeTables.set(table.id, { ...table, subnetIds: [...table.subnetIds, subnet.id] });
  return { AssociationId: tableAssociationId(table.id, subnet.id), AssociationState: { State: 'associated' } };
};

/** The subnet uses the main table of its VPC from then on. A main association cannot be removed, only replaced. */
export const disassociateRouteTable: Ec2Action<DisassociateRouteTableRequest> = (request, world) => {
  const associationId = required(request.AssociationId, 'associationId');
  endDryRun(request);

  const { table, subnetId } = findAssociation(world, associationId);
  if (subnetId === undefined) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `cannot disassociate the main route table association ${associationId}`);
  }
  const subnetIds = table.subnetIds.filter((id) => id !== subnetId);
  world.routeTables.set(table.id, { ...table, subnetIds });
  return {};
};

/** Gives a subnet, or a VPC's main association, another table; the association gets a new id. */
export const replaceRouteTableAssociation: Ec2Action<
  ReplaceRouteTableAssociationRequest,
  ReplaceRouteTableAssociationResult
> = (request, world) => {
  const associationId = required(request.AssociationId, 'associationId');
  const tableId = required(request.RouteTableId, 'routeTableId');
  endDryRun(request);

  const { table: before, subnetId } = findAssociation(world, associationId);
  const { vpcId, id } = find.table(world, tableId);
  if (vpcId !== before.vpcId) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `Route tables ${before.id} and ${id} belong to different networks`);
  }
  const left = { ...before, main: subnetId === undefined ? false : before.main };
  world.routeTables.set(before.id, { ...left, subnetIds: before.subnetIds.filter((one) => one !== subnetId) });
  const taken = find.table(world, id);
  const subnetIds = subnetId === undefined ? taken.subnetIds : [...taken.subnetIds, subnetId];
  world.routeTables.set(id, { ...taken, main: subnetId === undefined ? true : taken.main, subnetIds });
  return { NewAssociationId: tableAssociationId(id, subnetId), AssociationState: { State: 'associated' } };
};

type TableAssociation = { readonly table: RouteTable; readonly subnetId: string | undefined };

const findAssociation = (world: World, associationId: string): TableAssociation => {
  for (const table of world.routeTables.values()) {
    if (table.main && tableAssociationId(table.id) === associationId) return { table, subnetId: undefined };
    const subnetId = table.subnetIds.find((id) => tableAssociationId(table.id, id) === associationId);
    if (subnetId !== undefined) return { table, subnetId };
  }
  throw new Refusal('InvalidAssociationID.NotFound', `The association ID '${associationId}' does not exist`);
};
