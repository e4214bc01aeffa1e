import type {
  CreateVpcEndpointRequest,
  CreateVpcEndpointResult,
  DeleteVpcEndpointsRequest,
  DeleteVpcEndpointsResult,
} from '@aws-sdk/client-ec2';
import { madeBefore, remember } from '../idempotency.ts';
import { find } from '../lookup.ts';
import { endDryRun, invalidValue, isAbsent, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { tagsFor } from '../tagging.ts';
import type { Ec2Action, World } from '../world.ts';
import { beyondOf, type VpcEndpoint } from './beyondState.ts';
import { endpointView, noEndpoint } from './describeVpcEndpoints.ts';
import {
  addInterfaces,
  addRoutes,
  checkRoutes,
  checkZones,
  isEndpointType,
  endpointPlacesFor,
  removePlaces,
} from './endpointPlaces.ts';
import { prefixListOf } from './prefixLists.ts';

/**
 * Interface endpoints and those of Gateway Load Balancers get an interface in each subnet, gateway endpoints a place in
 * route tables. `pending` at first, `available` once EC2 has settled.
 */
export const createVpcEndpoint: Ec2Action<CreateVpcEndpointRequest, CreateVpcEndpointResult> = (request, world) => {
  const vpcId = required(request.VpcId, 'vpcId');
  const serviceName = required(request.ServiceName, 'serviceName');
  const { VpcEndpointType: type = 'Gateway', ClientToken } = request;
  if (!isEndpointType(type)) throw invalidValue(type, 'vpcEndpointType');
  const tags = tagsFor(request.TagSpecifications, 'vpc-endpoint');
  endDryRun(request);
  const { endpoints } = beyondOf(world);
  const made = endpoints.get(madeBefore(world, 'CreateVpcEndpoint', request) ?? '');
  if (made) return { VpcEndpoint: endpointView(made, world), ClientToken };

  const vpc = find.vpc(world, vpcId);
  const { SubnetIds: subnetIds, RouteTableIds: tableIds } = request;
  const { subnets, tables } = endpointPlacesFor(world, { type, vpcId: vpc.id, subnetIds, tableIds });
  checkService(world, type, serviceName);
  checkZones(subnets);
  checkRoutes(world, serviceName, tables);
  const id = world.newId('vpce');
  const enis = addInterfaces(world, { id, type, groupIds: request.SecurityGroupIds }, subnets);
  const endpoint: VpcEndpoint = {
    id,
    type,
    vpcId: vpc.id,
    serviceName,
    state: 'pending',
    subnetIds: subnets.map((subnet) => subnet.id),
    eniIds: enis.map((eni) => eni.id),
    routeTableIds: tables.map((table) => table.id),
    groupIds: [...new Set(enis.flatMap((eni) => eni.groups.map((group) => group.id)))],
    privateDns: type === 'Interface' && request.PrivateDnsEnabled !== false,
    policy: request.PolicyDocument,
    createdAt: world.now(),
    tags,
  };
  endpoints.set(id, endpoint);
  addRoutes(world, endpoint, tables);
  remember(world, { action: 'CreateVpcEndpoint', request }, id);
  world.later(() => {
    const now = endpoints.get(id);
    if (now?.state === 'pending') endpoints.set(id, { ...now, state: 'available' });
  });
  return { VpcEndpoint: endpointView(endpoint, world), ClientToken };
};

/** Gateway endpoints are for the services that have a prefix list. */
const checkService = (world: World, type: string, serviceName: string): void => {
  if (type !== 'Gateway' || prefixListOf(world, serviceName) !== undefined) return;
  throw new Refusal('InvalidServiceName', `The Vpc Endpoint Service '${serviceName}' does not exist`);
};

/** Its interfaces and routes go with it. What is not there is listed as unsuccessful in the answer. */
export const deleteVpcEndpoints: Ec2Action<DeleteVpcEndpointsRequest, DeleteVpcEndpointsResult> = (request, world) => {
  const ids = required(isAbsent(request.VpcEndpointIds) ? undefined : request.VpcEndpointIds, 'vpcEndpointId');
  endDryRun(request);
  const { endpoints } = beyondOf(world);
  const missing = ids.filter((id) => !endpoints.has(id));
  for (const id of ids) {
    const endpoint = endpoints.get(id);
    if (!endpoint) continue;
    endpoints.set(id, { ...endpoint, state: 'deleting' });
    world.later(() => {
      removePlaces(world, endpoints.get(id) ?? endpoint);
      endpoints.delete(id);
    });
  }
  const Unsuccessful = missing.map((ResourceId) => ({
    ResourceId,
    Error: { Code: 'InvalidVpcEndpointId.NotFound', Message: noEndpoint(ResourceId).message },
  }));
  return { Unsuccessful };
};
