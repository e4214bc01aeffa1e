import type { ModifyVpcEndpointRequest, ModifyVpcEndpointResult } from '@aws-sdk/client-ec2';
import { groupsFor, usualGroups } from '../eniPlan.ts';
import { changeEni, removeEni } from '../eniStore.ts';
import { find } from '../lookup.ts';
import { atMostOne, endDryRun, isAbsent, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import type { Ec2Action, World } from '../world.ts';
import { beyondOf, type VpcEndpoint } from './beyondState.ts';
import { findEndpoint } from './describeVpcEndpoints.ts';
import {
  addInterfaces,
  addRoutes,
  checkRoutes,
  checkZones,
  endpointPlacesFor,
  removeRoutes,
} from './endpointPlaces.ts';

/** Changes where an endpoint is, its groups, its policy and its private DNS: what its type has of these. */
export const modifyVpcEndpoint: Ec2Action<ModifyVpcEndpointRequest, ModifyVpcEndpointResult> = (request, world) => {
  const id = required(request.VpcEndpointId, 'vpcEndpointId');
  const reset = request.ResetPolicy === true || undefined;
  atMostOne({ resetPolicy: reset, policyDocument: request.PolicyDocument });
  endDryRun(request);

  const endpoint = findEndpoint(world, id);
  checkKind(endpoint, request);
  const { vpcId, type, subnetIds, routeTableIds } = endpoint;
  const of = { vpcId, type };
  const removedSubnets = request.RemoveSubnetIds ?? [];
  const removedTables = request.RemoveRouteTableIds ?? [];
  endpointPlacesFor(world, { ...of, subnetIds: removedSubnets, tableIds: removedTables });
  const added = endpointPlacesFor(world, {
    ...of,
    subnetIds: request.AddSubnetIds?.filter((one) => !subnetIds.includes(one)),
    tableIds: request.AddRouteTableIds?.filter((one) => !routeTableIds.includes(one)),
  });
  const keptSubnets = subnetIds.filter((one) => !removedSubnets.includes(one));
  checkZones([...keptSubnets.map((one) => find.subnet(world, one)), ...added.subnets]);
  checkRoutes(world, endpoint.serviceName, added.tables);
  const groups = groupsAfter(endpoint, request, world);
  const groupIds = groups.map((group) => group.id);
  const enis = addInterfaces(world, { ...endpoint, groupIds }, added.subnets);

  for (const eniId of endpoint.eniIds) {
    if (removedSubnets.includes(world.enis.get(eniId)?.subnetId ?? '')) removeEni(world, eniId);
    else if (type === 'Interface') changeEni(world, eniId, { groups });
  }
  removeRoutes(world, id, removedTables);
  addRoutes(world, endpoint, added.tables);
  beyondOf(world).endpoints.set(id, {
    ...endpoint,
    groupIds,
    subnetIds: [...keptSubnets, ...added.subnets.map((subnet) => subnet.id)],
    eniIds: [...endpoint.eniIds.filter((eniId) => world.enis.has(eniId)), ...enis.map((eni) => eni.id)],
    routeTableIds: [
      ...routeTableIds.filter((one) => !removedTables.includes(one)),
      ...added.tables.map((table) => table.id),
    ],
    policy: reset ? undefined : (request.PolicyDocument ?? endpoint.policy),
    privateDns: request.PrivateDnsEnabled ?? endpoint.privateDns,
  });
  return { Return: true };
};

/** Groups and private DNS are those of interface endpoints. */
const checkKind = ({ type }: VpcEndpoint, request: ModifyVpcEndpointRequest): void => {
  const asked = [request.AddSecurityGroupIds, request.RemoveSecurityGroupIds, request.PrivateDnsEnabled];
  if (type === 'Interface' || asked.every(isAbsent)) return;
  // simulated wording
  throw new Refusal(
    'InvalidParameter',
    `Security groups and private DNS cannot be given for an endpoint of type ${type}.`,
  );
};

const groupsAfter = (endpoint: VpcEndpoint, request: ModifyVpcEndpointRequest, world: World) => {
  if (endpoint.type !== 'Interface') return [];
  const removed = (request.RemoveSecurityGroupIds ?? []).map((id) => find.group(world, id).id);
  const kept = endpoint.groupIds.filter((id) => !removed.includes(id));
  const ids = [...kept, ...(request.AddSecurityGroupIds ?? [])];
  if (ids.length === 0 && removed.length > 0) {
    // simulated wording
    throw new Refusal('InvalidParameter', `${endpoint.id} must have at least one security group.`);
  }
  return groupsFor(world, ids, { vpcId: endpoint.vpcId, ...usualGroups });
};
