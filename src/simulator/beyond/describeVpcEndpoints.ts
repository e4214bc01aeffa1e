import type {
  DescribeVpcEndpointsRequest,
  DescribeVpcEndpointsResult,
  State,
  VpcEndpoint as SdkVpcEndpoint,
  VpcEndpointType,
} from '@aws-sdk/client-ec2';
import { viewFilters } from '../describe/viewFilters.ts';
import { listThings, type Listing } from '../describe/listing.ts';
import { looksLikeId, malformedText } from '../lookup.ts';
import { Refusal } from '../refusal.ts';
import { dateOf, tagsView } from '../view/sharedViews.ts';
import type { Ec2Action, World } from '../world.ts';
import { beyondOf, type VpcEndpoint } from './beyondState.ts';

/** EC2's refusal of an id, to be thrown by the caller. */
export const noEndpoint = (id: string): Refusal =>
  looksLikeId('vpce', id)
    ? new Refusal('InvalidVpcEndpointId.NotFound', `The Vpc Endpoint Id '${id}' does not exist`)
    : new Refusal('InvalidVpcEndpointId.Malformed', malformedText('vpce', id));

/** Throws `InvalidVpcEndpointId.NotFound` or `.Malformed`. */
export const findEndpoint = (world: World, id: string): VpcEndpoint => {
  const endpoint = beyondOf(world).endpoints.get(id);
  if (endpoint) return endpoint;
  throw noEndpoint(id);
};

const listing: Listing<VpcEndpoint> = {
  things: (world) => beyondOf(world).endpoints.values(),
  keyOf: ({ id }) => id,
  find: findEndpoint,
  tagged: ({ tags }) => tags,
  filters: viewFilters<VpcEndpoint>((one, world) => endpointView(one, world), {
    'ip-address-type': 'IpAddressType',
    'service-name': 'ServiceName',
    'service-region': 'ServiceRegion',
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

/** As DescribeVpcEndpoints shows it. */
export const endpointView = (endpoint: VpcEndpoint, world: World): SdkVpcEndpoint => ({
  VpcEndpointId: endpoint.id,
  // Checked on the way in.
  VpcEndpointType: endpoint.type as VpcEndpointType,
  VpcId: endpoint.vpcId,
  ServiceName: endpoint.serviceName,
  ServiceRegion: world.region,
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
