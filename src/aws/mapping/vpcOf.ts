import type { ElasticIp, InternetGateway, SecurityGroup, Subnet, Vpc } from '../../domain/model.ts';
import { groupRulesOf } from './groupRulesOf.ts';
import { filled, presentTexts, tagsOf } from './common.ts';
import type {
  Address,
  InternetGateway as SdkGateway,
  SecurityGroup as SdkGroup,
  Subnet as SdkSubnet,
  Vpc as SdkVpc,
} from '@aws-sdk/client-ec2';

/** A VPC in the domain's shape, its primary CIDR first; blocks that are failing or gone are left out. */
export const vpcOf = (vpc: SdkVpc): Vpc => ({
  id: vpc.VpcId ?? '',
  ownerId: vpc.OwnerId,
  cidrs: cidrsOf(vpc),
  ...ipv6Of(vpc),
  isDefault: vpc.IsDefault ?? false,
  tenancy: filled(vpc.InstanceTenancy),
  dhcpOptionsId: filled(vpc.DhcpOptionsId),
  encryptionControl: vpc.EncryptionControl && { mode: vpc.EncryptionControl.Mode, state: vpc.EncryptionControl.State },
  state: vpc.State ?? 'unknown',
  ...blockModeOf(vpc),
  tags: tagsOf(vpc.Tags),
});

const ipv6Of = ({
  Ipv6CidrBlockAssociationSet: blocks = [],
}: SdkVpc | SdkSubnet): Pick<Vpc, 'ipv6Cidrs' | 'privateIpv6Cidrs'> => {
  const there = blocks.filter((block) => isAssociated(block.Ipv6CidrBlockState?.State));
  const textsOf = (some: typeof there): readonly string[] => presentTexts(some.map((block) => block.Ipv6CidrBlock));
  const privateIpv6Cidrs = textsOf(there.filter((block) => block.Ipv6AddressAttribute === 'private'));
  return { ipv6Cidrs: textsOf(there), ...(privateIpv6Cidrs.length > 0 && { privateIpv6Cidrs }) };
};

/** EC2 tells it of every VPC and subnet; endpoints that stand in for EC2 may not. */
const blockModeOf = ({ BlockPublicAccessStates: states }: SdkVpc | SdkSubnet): Pick<Vpc, 'blockPublicAccess'> =>
  states?.InternetGatewayBlockMode ? { blockPublicAccess: states.InternetGatewayBlockMode } : {};

/** The primary CIDR first, then the associated ones; those that are gone or failed are left out. */
const cidrsOf = (vpc: SdkVpc): readonly string[] => {
  const associated = presentTexts(
    vpc.CidrBlockAssociationSet?.filter((block) => isAssociated(block.CidrBlockState?.State)).map(
      (block) => block.CidrBlock,
    ),
  );
  return [...new Set([...presentTexts([vpc.CidrBlock]), ...associated])];
};

/**
 * A subnet in the domain's shape; IPv6 blocks that are failing or gone are left out, and `cidr` is undefined in
 * IPv6-only subnets.
 */
export const subnetOf = (subnet: SdkSubnet): Subnet => ({
  id: subnet.SubnetId ?? '',
  vpcId: subnet.VpcId ?? '',
  ownerId: subnet.OwnerId,
  zone: subnet.AvailabilityZone ?? '',
  zoneId: filled(subnet.AvailabilityZoneId),
  cidr: filled(subnet.CidrBlock),
  ...ipv6Of(subnet),
  freeIpv4: subnet.AvailableIpAddressCount ?? 0,
  mapPublicIpOnLaunch: subnet.MapPublicIpOnLaunch ?? false,
  assignIpv6OnCreation: subnet.AssignIpv6AddressOnCreation ?? false,
  ipv6Native: subnet.Ipv6Native ?? false,
  defaultForZone: subnet.DefaultForAz ?? false,
  outpostArn: filled(subnet.OutpostArn),
  lniDeviceIndex: subnet.EnableLniAtDeviceIndex,
  customerOwnedPool: filled(subnet.CustomerOwnedIpv4Pool),
  mapCustomerOwnedIpOnLaunch: subnet.MapCustomerOwnedIpOnLaunch,
  dns64: subnet.EnableDns64,
  dnsOnLaunch: dnsOnLaunchOf(subnet.PrivateDnsNameOptionsOnLaunch),
  type: filled(subnet.Type),
  state: subnet.State ?? 'unknown',
  ...blockModeOf(subnet),
  tags: tagsOf(subnet.Tags),
});

const dnsOnLaunchOf = (given: SdkSubnet['PrivateDnsNameOptionsOnLaunch']): Subnet['dnsOnLaunch'] =>
  given && {
    hostnameType: filled(given.HostnameType),
    aRecord: given.EnableResourceNameDnsARecord ?? false,
    aaaaRecord: given.EnableResourceNameDnsAAAARecord ?? false,
  };

const isAssociated = (state: string | undefined): boolean =>
  state === undefined || state === 'associated' || state === 'associating';

/** A group with its rules, where the answer tells them. */
export const securityGroupOf = (group: SdkGroup): SecurityGroup => ({
  id: group.GroupId ?? '',
  name: group.GroupName ?? '',
  description: group.Description ?? '',
  vpcId: filled(group.VpcId),
  ownerId: group.OwnerId,
  ...rulesIn(group),
  tags: tagsOf(group.Tags),
});

const rulesIn = (group: SdkGroup): Pick<SecurityGroup, 'rules'> => {
  const rules = groupRulesOf(group);
  return rules ? { rules } : {};
};

/** `available` is EC2's word for an attached gateway in the API, `attached` in some answers; both count. */
export const internetGatewayOf = (gateway: SdkGateway): InternetGateway => ({
  id: gateway.InternetGatewayId ?? '',
  vpcId: attachedVpcOf(gateway.Attachments),
  ownerId: gateway.OwnerId,
  tags: tagsOf(gateway.Tags),
});

/** The VPC that a gateway is attached to. */
export const attachedVpcOf = (attachments: SdkGateway['Attachments']): string | undefined =>
  attachments?.find(({ State }) => !notAttached.has(State ?? ''))?.VpcId;

const notAttached: ReadonlySet<string> = new Set(['detaching', 'detached']);

/** An elastic IP; EC2's empty strings for an address that is not associated become undefined. */
export const elasticIpOf = (address: Address): ElasticIp => ({
  allocationId: address.AllocationId ?? '',
  publicIp: filled(address.PublicIp),
  carrierIp: filled(address.CarrierIp),
  customerOwnedIp: filled(address.CustomerOwnedIp),
  publicIpv4Pool: filled(address.PublicIpv4Pool),
  customerOwnedPool: filled(address.CustomerOwnedIpv4Pool),
  serviceManaged: filled(address.ServiceManaged),
  subnetId: filled(address.SubnetId),
  eniOwnerId: filled(address.NetworkInterfaceOwnerId),
  associationId: filled(address.AssociationId),
  eniId: filled(address.NetworkInterfaceId),
  instanceId: filled(address.InstanceId),
  privateIp: filled(address.PrivateIpAddress),
  networkBorderGroup: filled(address.NetworkBorderGroup),
  tags: tagsOf(address.Tags),
});
