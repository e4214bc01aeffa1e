import { tableEntry } from './parameters.ts';
import { Refusal } from './refusal.ts';

type UnusedMembers = { readonly [action: string]: readonly string[] };

/** IPAM is not simulated. */
const pools = ['Ipv4IpamPoolId', 'Ipv4NetmaskLength', 'Ipv6IpamPoolId', 'Ipv6NetmaskLength'];

/** There are no peering connections. */
const peering = ['VpcId', 'VpcPeeringConnectionId', 'PeeringStatus'].map(
  (member) => `IpPermissions.UserIdGroupPairs.${member}`,
);

const single = ['SourceSecurityGroupName', 'SourceSecurityGroupOwnerId', 'IpProtocol', 'FromPort', 'ToPort', 'CidrIp'];

/**
 * What a request may say by EC2's model and the simulator does not do, by action: refused, so that nothing is dropped
 * without a word. A path stands for all below it, too. `test/unit/simulator/members` finds what is missing here.
 */
const unusedMembers: UnusedMembers = {
  AssociateRouteTable: ['PublicIpv4Pool'],
  AssociateSubnetCidrBlock: ['Ipv6IpamPoolId', 'Ipv6NetmaskLength'],
  AssociateVpcCidrBlock: [...pools, 'Ipv6CidrBlockNetworkBorderGroup', 'Ipv6Pool', 'Ipv6CidrBlock'],
  // Of EC2-Classic, whose groups had no outbound rules. Source: API reference.
  AuthorizeSecurityGroupEgress: [...peering, ...single],
  AuthorizeSecurityGroupIngress: peering,
  CreateFlowLogs: ['TagFieldSpecifications'],
  CreateNetworkInterface: ['Operator', 'Ipv6Addresses.IsPrimaryIpv6'],
  CreateRoute: ['CoreNetworkArn', 'OdbNetworkArn'],
  CreateSubnet: [...pools, 'OutpostArn'],
  CreateVpc: [...pools, 'Ipv6CidrBlockNetworkBorderGroup', 'Ipv6Pool', 'Ipv6CidrBlock', 'VpcEncryptionControl'],
  // Of EC2-Classic.
  DisassociateAddress: ['PublicIp'],
  ModifyInstanceAttribute: ['EnclaveOptions', 'Kernel', 'Ramdisk', 'BlockDeviceMappings.VirtualName'],
  ModifySubnetAttribute: [
    'MapCustomerOwnedIpOnLaunch',
    'CustomerOwnedIpv4Pool',
    'EnableLniAtDeviceIndex',
    'DisableLniAtDeviceIndex',
  ],
  MonitorInstances: ['MetricCategoryIds'],
  ReplaceRoute: ['CoreNetworkArn', 'OdbNetworkArn'],
  RevokeSecurityGroupEgress: [...peering, ...single],
  RevokeSecurityGroupIngress: peering,
  RunInstances: [
    'AdditionalInfo',
    'BlockDeviceMappings.Ebs.AvailabilityZone',
    'BlockDeviceMappings.Ebs.AvailabilityZoneId',
    'BlockDeviceMappings.Ebs.EbsCardIndex',
    'BlockDeviceMappings.Ebs.OutpostArn',
    'BlockDeviceMappings.Ebs.VolumeInitializationRate',
    'ElasticGpuSpecification',
    'ElasticInferenceAccelerators',
    'InstanceMarketOptions',
    'Ipv6Addresses.IsPrimaryIpv6',
    'KernelId',
    'LaunchTemplate',
    'LicenseSpecifications',
    'Monitoring.MetricCategoryIds',
    'NetworkInterfaces.Ipv6Addresses.IsPrimaryIpv6',
    'Operator',
    'RamdiskId',
    'SecondaryInterfaces.PrivateIpAddressCount',
  ],
  StartInstances: ['AdditionalInfo'],
  UnmonitorInstances: ['MetricCategoryIds'],
  UpdateSecurityGroupRuleDescriptionsEgress: peering,
  UpdateSecurityGroupRuleDescriptionsIngress: peering,
};

/**
 * Throws `UnsupportedOperation` for a member that the simulator does not use, unless it is false or empty, which asks for
 * nothing.
 */
export const refuseUnused = (action: string, request: object, further: UnusedMembers = {}): void => {
  for (const path of [unusedMembers, further].flatMap((one) => tableEntry(one, action) ?? [])) {
    if (!asksFor(request, path.split('.'))) continue;
    throw new Refusal('UnsupportedOperation', `The simulator does not support the parameter ${path} of ${action}.`);
  }
};

/** As {@link refuseUnused}, for filters that EC2 documents: it would answer, where the simulator does not know. */
export const refuseUnusedFilters = (
  action: string,
  { Filters = [] }: { readonly Filters?: readonly { readonly Name?: string }[] },
  unused: UnusedMembers = {},
): void => {
  const names = tableEntry(unused, action);
  const name = names && Filters.find(({ Name = '' }) => names.includes(Name))?.Name;
  if (name === undefined) return;
  throw new Refusal('UnsupportedOperation', `The simulator does not support the filter ${name} of ${action}.`);
};

/** Whether the path is listed for the action, itself or by what it is in. */
export const isUnused = (action: string, path: string, further: UnusedMembers = {}): boolean =>
  [unusedMembers, further]
    .flatMap((table) => tableEntry(table, action) ?? [])
    .some((one) => path === one || path.startsWith(`${one}.`));

const asksFor = (value: unknown, [step, ...rest]: readonly string[]): boolean => {
  if (value === undefined || value === null || value === false || value === '') return false;
  if (Array.isArray(value)) return value.some((entry) => asksFor(entry, step === undefined ? [] : [step, ...rest]));
  if (step === undefined) return true;
  return typeof value === 'object' && asksFor(Object.entries(value).find(([name]) => name === step)?.[1], rest);
};
