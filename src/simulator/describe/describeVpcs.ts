import type {
  DescribeVpcAttributeRequest,
  DescribeVpcAttributeResult,
  DescribeVpcsRequest,
  DescribeVpcsResult,
} from '@aws-sdk/client-ec2';
import type { Vpc } from '../../domain/model.ts';
import type { Ec2Action } from '../world.ts';
import { vpcCidrAssociationId } from '../associationIds.ts';
import type { VpcDns } from '../extras.ts';
import { find } from '../lookup.ts';
import { endDryRun, invalidValue, tableEntry } from '../parameters.ts';
import { vpcViewIn } from '../view/vpcViews.ts';
import { dnsOf, dhcpOptionsOf } from '../vpcTraits.ts';
import { listThings, type Listing } from './listing.ts';

const vpcs: Listing<Vpc> = {
  things: (world) => world.vpcs.values(),
  keyOf: (vpc) => vpc.id,
  find: find.vpc,
  tagged: (vpc) => vpc.tags,
  filters: {
    cidr: (vpc) => vpc.cidrs[0],
    'cidr-block': (vpc) => vpc.cidrs[0],
    'cidr-block-association.association-id': (vpc) => vpc.cidrs.map((cidr) => vpcCidrAssociationId(vpc.id, cidr)),
    'cidr-block-association.cidr-block': (vpc) => vpc.cidrs,
    'cidr-block-association.state': (vpc) => vpc.cidrs.map(() => 'associated'),
    'dhcp-options-id': (vpc, world) => dhcpOptionsOf(world, vpc.id),
    dhcpOptionsId: (vpc, world) => dhcpOptionsOf(world, vpc.id),
    'ipv6-cidr-block-association.association-id': (vpc) =>
      vpc.ipv6Cidrs.map((cidr) => vpcCidrAssociationId(vpc.id, cidr)),
    'ipv6-cidr-block-association.ipv6-cidr-block': (vpc) => vpc.ipv6Cidrs,
    'ipv6-cidr-block-association.ipv6-pool': (vpc) => vpc.ipv6Cidrs.map(() => 'Amazon'),
    'ipv6-cidr-block-association.state': (vpc) => vpc.ipv6Cidrs.map(() => 'associated'),
    'is-default': (vpc) => vpc.isDefault,
    isDefault: (vpc) => vpc.isDefault,
    'owner-id': (vpc) => vpc.ownerId,
    state: (vpc) => vpc.state,
    'vpc-id': (vpc) => vpc.id,
  },
};

/** In pages. `InvalidVpcID.NotFound` for an id that the world does not show. */
export const describeVpcs: Ec2Action<DescribeVpcsRequest, DescribeVpcsResult> = (request, world) => {
  const { things, nextToken } = listThings(vpcs, { ...request, ids: request.VpcIds }, world);
  return { Vpcs: things.map(vpcViewIn(world)), NextToken: nextToken };
};

/** One attribute of one VPC, `InvalidParameterValue` for a name that is none. */
export const describeVpcAttribute: Ec2Action<DescribeVpcAttributeRequest, DescribeVpcAttributeResult> = (
  request,
  world,
) => {
  endDryRun(request);
  const vpc = find.vpc(world, request.VpcId ?? '');
  const dns = dnsOf(world, vpc.id);
  const attribute = tableEntry(attributes, request.Attribute ?? '');
  if (!attribute) throw invalidValue(request.Attribute, 'attribute', 'Unknown attribute.');
  return { VpcId: vpc.id, ...attribute(dns) };
};

const attributes: { readonly [name: string]: (dns: VpcDns) => DescribeVpcAttributeResult } = {
  enableDnsSupport: (dns) => ({ EnableDnsSupport: { Value: dns.support } }),
  enableDnsHostnames: (dns) => ({ EnableDnsHostnames: { Value: dns.hostnames } }),
  enableNetworkAddressUsageMetrics: (dns) => ({ EnableNetworkAddressUsageMetrics: { Value: dns.usageMetrics } }),
};
