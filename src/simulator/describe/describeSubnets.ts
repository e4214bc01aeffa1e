import type { DescribeSubnetsRequest, DescribeSubnetsResult } from '@aws-sdk/client-ec2';
import type { Subnet } from '../../domain/model.ts';
import { type Ec2Action, worldArn } from '../world.ts';
import { subnetCidrAssociationId } from '../associationIds.ts';
import { find } from '../lookup.ts';
import { zoneIdOf } from '../names.ts';
import { subnetViewIn } from '../view/subnetViewIn.ts';
import { listThings, type Listing } from './listing.ts';
import { viewFilters } from './viewFilters.ts';

const zoneId = (subnet: Subnet): string => subnet.zoneId ?? zoneIdOf(subnet.zone);

const subnets: Listing<Subnet> = {
  things: (world) => world.subnets.values(),
  keyOf: (subnet) => subnet.id,
  find: find.subnet,
  tagged: (subnet) => subnet.tags,
  filters: {
    ...viewFilters<Subnet>((subnet, world) => subnetViewIn(world)(subnet), {
      'customer-owned-ipv4-pool': 'CustomerOwnedIpv4Pool',
      'enable-dns64': 'EnableDns64',
      'enable-lni-at-device-index': 'EnableLniAtDeviceIndex',
      'map-customer-owned-ip-on-launch': 'MapCustomerOwnedIpOnLaunch',
      'outpost-arn': 'OutpostArn',
      'private-dns-name-options-on-launch.enable-resource-name-dns-a-record':
        'PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsARecord',
      'private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record':
        'PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsAAAARecord',
      'private-dns-name-options-on-launch.hostname-type': 'PrivateDnsNameOptionsOnLaunch.HostnameType',
    }),
    'availability-zone': (subnet) => subnet.zone,
    availabilityZone: (subnet) => subnet.zone,
    'availability-zone-id': zoneId,
    availabilityZoneId: zoneId,
    'available-ip-address-count': (subnet) => subnet.freeIpv4,
    cidr: (subnet) => subnet.cidr,
    'cidr-block': (subnet) => subnet.cidr,
    cidrBlock: (subnet) => subnet.cidr,
    'default-for-az': (subnet) => subnet.defaultForZone,
    defaultForAz: (subnet) => subnet.defaultForZone,
    'ipv6-cidr-block-association.association-id': (subnet) =>
      subnet.ipv6Cidrs.map((cidr) => subnetCidrAssociationId(subnet.id, cidr)),
    'ipv6-cidr-block-association.ipv6-cidr-block': (subnet) => subnet.ipv6Cidrs,
    'ipv6-cidr-block-association.state': (subnet) => subnet.ipv6Cidrs.map(() => 'associated'),
    'ipv6-native': (subnet) => subnet.ipv6Native,
    'map-public-ip-on-launch': (subnet) => subnet.mapPublicIpOnLaunch,
    'owner-id': (subnet) => subnet.ownerId,
    state: (subnet) => subnet.state,
    'subnet-arn': (subnet, world) => worldArn(world, `subnet/${subnet.id}`, subnet.ownerId),
    'subnet-id': (subnet) => subnet.id,
    'vpc-id': (subnet) => subnet.vpcId,
  },
};

/** In pages. `InvalidSubnetID.NotFound` for an id that the world does not show. */
export const describeSubnets: Ec2Action<DescribeSubnetsRequest, DescribeSubnetsResult> = (request, world) => {
  const { things, nextToken } = listThings(subnets, { ...request, ids: request.SubnetIds }, world);
  return { Subnets: things.map(subnetViewIn(world)), NextToken: nextToken };
};
