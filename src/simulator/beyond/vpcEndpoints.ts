import type {
  CreateVpcEndpointRequest,
  CreateVpcEndpointResult,
  DeleteVpcEndpointsRequest,
  DeleteVpcEndpointsResult,
  DescribeVpcEndpointsRequest,
  DescribeVpcEndpointsResult,
  State,
  VpcEndpoint as SdkVpcEndpoint,
  VpcEndpointType,
} from '@aws-sdk/client-ec2';
import { viewFilters } from '../describe/viewFilters.ts';
import { listThings, type Listing } from '../describe/listing.ts';
import { removeEni } from '../eniStore.ts';
import { madeBefore, remember } from '../idempotency.ts';
import { find, looksLikeId, malformedText } from '../lookup.ts';
import { endDryRun, invalidValue, isAbsent, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { tagsFor } from '../tagging.ts';
import { dateOf, tagsView } from '../view/sharedViews.ts';
import type { Ec2Action, World } from '../world.ts';
import { beyondOf, type VpcEndpoint } from './beyondState.ts';
import { addServiceInterface } from './serviceInterfaces.ts';

/**
 * Interface endpoints and those of Gateway Load Balancers get an interface in each subnet, gateway endpoints a place in
 * route tables. `pending` at first, `available` once EC2 has settled.
 */
export const createVpcEndpoint: Ec2Action<CreateVpcEndpointRequest, CreateVpcEndpointResult> = (request, world) => {
  const vpcId = required(request.VpcId, 'vpcId');
  const serviceName = required(request.ServiceName, 'serviceName');
  const { VpcEndpointType: type = 'Gateway', ClientToken } = request;
  const interfaceType = interfaceTypes[type];
  if (type !== 'Gateway' && interfaceType === undefined) throw invalidValue(type, 'vpcEndpointType');
  const tags = tagsFor(request.TagSpecifications, 'vpc-endpoint');
  endDryRun(request);
  const { endpoints } = beyondOf(world);
  const made = endpoints.get(madeBefore(world, 'CreateVpcEndpoint', request) ?? '');
  if (made) return { VpcEndpoint: endpointView(made, world), ClientToken };

  const vpc = find.vpc(world, vpcId);
  const subnets = (request.SubnetIds ?? []).map((id) => find.subnet(world, id));
  const tables = (request.RouteTableIds ?? []).map((id) => find.table(world, id));
  refuseOtherKind(type, { subnets, tables });
  if ([...subnets, ...tables].some((one) => one.vpcId !== vpc.id)) {
    // simulated wording
    throw new Refusal('InvalidParameter', `Subnets and route tables must be those of ${vpc.id}.`);
  }
  const id = world.newId('vpce');
  const enis = subnets.map((subnet) =>
    addServiceInterface(world, {
      subnet,
      type: interfaceType ?? 'vpc_endpoint',
      description: `VPC Endpoint Interface ${id}`,
      spec: { Groups: request.SecurityGroupIds },
      hasGroups: type === 'Interface',
      sourceDestCheck: type === 'Interface',
    }),
  );
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
  remember(world, { action: 'CreateVpcEndpoint', request }, id);
  world.later(() => {
    const now = endpoints.get(id);
    if (now?.state === 'pending') endpoints.set(id, { ...now, state: 'available' });
  });
  return { VpcEndpoint: endpointView(endpoint, world), ClientToken };
};

const interfaceTypes: { readonly [type: string]: 'vpc_endpoint' | 'gateway_load_balancer_endpoint' } = {
  Interface: 'vpc_endpoint',
  GatewayLoadBalancer: 'gateway_load_balancer_endpoint',
};

const refuseOtherKind = (
  type: string,
  { subnets, tables }: { readonly subnets: readonly unknown[]; readonly tables: readonly unknown[] },
): void => {
  const [wrong, name] = type === 'Gateway' ? [subnets, 'SubnetIds'] : [tables, 'RouteTableIds'];
  if (isAbsent(wrong)) return;
  // simulated wording
  throw new Refusal('InvalidParameter', `${name} cannot be given for an endpoint of type ${type}.`);
};

/** Its interfaces go with it. What is not there is listed as unsuccessful in the answer. */
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
      for (const eniId of endpoint.eniIds) removeEni(world, eniId);
      endpoints.delete(id);
    });
  }
  const Unsuccessful = missing.map((ResourceId) => ({
    ResourceId,
    Error: { Code: 'InvalidVpcEndpointId.NotFound', Message: noEndpoint(ResourceId).message },
  }));
  return { Unsuccessful };
};

const noEndpoint = (id: string): Refusal =>
  looksLikeId('vpce', id)
    ? new Refusal('InvalidVpcEndpointId.NotFound', `The Vpc Endpoint Id '${id}' does not exist`)
    : new Refusal('InvalidVpcEndpointId.Malformed', malformedText('vpce', id));

const listing: Listing<VpcEndpoint> = {
  things: (world) => beyondOf(world).endpoints.values(),
  keyOf: ({ id }) => id,
  find: (world, id) => {
    const endpoint = beyondOf(world).endpoints.get(id);
    if (endpoint) return endpoint;
    throw noEndpoint(id);
  },
  tagged: ({ tags }) => tags,
  filters: viewFilters<VpcEndpoint>((one, world) => endpointView(one, world), {
    'ip-address-type': 'IpAddressType',
    'service-name': 'ServiceName',
    'vpc-endpoint-id': 'VpcEndpointId',
    'vpc-endpoint-state': 'State',
    'vpc-endpoint-type': 'VpcEndpointType',
    'vpc-id': 'VpcId',
  }),
};

/** In pages. `InvalidVpcEndpointId.NotFound` for an id that is not there. */
export const describeVpcEndpoints: Ec2Action<DescribeVpcEndpointsRequest, DescribeVpcEndpointsResult> = (
  request,
  world,
) => {
  const { things, nextToken } = listThings(listing, { ...request, ids: request.VpcEndpointIds }, world);
  return { VpcEndpoints: things.map((one) => endpointView(one, world)), NextToken: nextToken };
};

const everything =
  '{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}';

const endpointView = (endpoint: VpcEndpoint, world: World): SdkVpcEndpoint => ({
  VpcEndpointId: endpoint.id,
  // Checked on the way in.
  VpcEndpointType: endpoint.type as VpcEndpointType,
  VpcId: endpoint.vpcId,
  ServiceName: endpoint.serviceName,
  State: endpoint.state as State,
  PolicyDocument: endpoint.policy ?? everything,
  RouteTableIds: [...endpoint.routeTableIds],
  SubnetIds: [...endpoint.subnetIds],
  Groups: endpoint.groupIds.map((id) => ({ GroupId: id, GroupName: world.securityGroups.get(id)?.name })),
  IpAddressType: 'ipv4',
  DnsOptions: { DnsRecordIpType: 'ipv4' },
  PrivateDnsEnabled: endpoint.privateDns,
  RequesterManaged: false,
  NetworkInterfaceIds: [...endpoint.eniIds],
  DnsEntries: [],
  CreationTimestamp: dateOf(endpoint.createdAt),
  OwnerId: world.accountId,
  Tags: tagsView(endpoint.tags),
});
