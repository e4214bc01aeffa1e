import {
  subnetCidrAssociationId,
  tableAssociationId,
  vpcCidrAssociationId,
} from '../../../../src/simulator/associationIds.ts';
import type { OperationName } from '../../../../src/simulator/wire/operationSchemas.ts';

const tags = (ResourceType: string) => ({ TagSpecifications: [{ ResourceType, Tags: [{ Key: 'a', Value: 'b' }] }] });
const group = { GroupId: 'sg-0w' };
const other = { GroupId: 'sg-0a' };
const everyPeer = {
  IpProtocol: 'tcp',
  FromPort: 443,
  ToPort: 443,
  IpRanges: [{ CidrIp: '10.0.0.0/8' }],
  Ipv6Ranges: [{ CidrIpv6: '2001:db8::/32' }],
  PrefixListIds: [{ PrefixListId: 'pl-0a' }],
  UserIdGroupPairs: [{ GroupId: 'sg-0a' }],
};
const rules = { ...group, IpPermissions: [everyPeer] };
const newRules = { ...other, ...tags('security-group-rule'), IpPermissions: [everyPeer] };
const unnamedPeer = { ...group, IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{}] }] };
const bare = { IpPermissions: [everyPeer] };
const single = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/8' };
const eniId = { NetworkInterfaceId: 'eni-0a' };
const attributes = { InstanceId: 'i-0stopped' };
const ids = { InstanceIds: ['i-0a'] };
const launch = { ImageId: 'ami-00000000', InstanceType: 't3.micro', MinCount: 1, MaxCount: 1 };
const route = { RouteTableId: 'rtb-0a', DestinationCidrBlock: '10.9.0.0/16', GatewayId: 'igw-0a' };
const tagged = { Resources: ['eni-0a'], Tags: [{ Key: 'env', Value: 'prod' }] };

/**
 * By action, requests that EC2 accepts in the account of `members.test.ts`: what is tried of a member is added to each. An
 * action that is asked for in several ways has several.
 */
export const baseRequests: { readonly [Name in OperationName]: readonly object[] } = {
  AcceptAddressTransfer: [{ ...tags('elastic-ip'), Address: '203.0.113.99' }],
  AllocateAddress: [tags('elastic-ip')],
  AssignIpv6Addresses: [{ ...eniId, Ipv6AddressCount: 1 }, eniId],
  AssignPrivateIpAddresses: [
    { ...eniId, SecondaryPrivateIpAddressCount: 1 },
    { ...eniId, PrivateIpAddresses: ['10.0.0.31'] },
    eniId,
  ],
  AssociateAddress: [
    { AllocationId: 'eipalloc-0a', ...eniId },
    { AllocationId: 'eipalloc-0a' },
    eniId,
    { AllocationId: 'eipalloc-0b', ...eniId },
  ],
  AssociateRouteTable: [
    { RouteTableId: 'rtb-0b', SubnetId: 'subnet-0a' },
    { RouteTableId: 'rtb-0b', GatewayId: 'igw-0a' },
    { RouteTableId: 'rtb-0b' },
  ],
  AssociateSecurityGroupVpc: [{ ...group, VpcId: 'vpc-0b' }],
  AssociateSubnetCidrBlock: [{ SubnetId: 'subnet-0a', Ipv6CidrBlock: '2001:db8:0:2::/64' }],
  AssociateVpcCidrBlock: [{ VpcId: 'vpc-0a', CidrBlock: '10.7.0.0/16' }, { VpcId: 'vpc-0b' }],
  AttachInternetGateway: [{ InternetGatewayId: 'igw-0b', VpcId: 'vpc-0b' }],
  AttachNetworkInterface: [{ ...eniId, InstanceId: 'i-0a', DeviceIndex: 1 }],
  AuthorizeSecurityGroupEgress: [
    newRules,
    unnamedPeer,
    { ...other, TagSpecifications: [{}], IpPermissions: [everyPeer] },
  ],
  AuthorizeSecurityGroupIngress: [
    newRules,
    { ...other, ...single },
    unnamedPeer,
    bare,
    { ...other, SourceSecurityGroupName: 'web' },
  ],
  CreateFlowLogs: [
    {
      ...tags('vpc-flow-log'),
      ResourceIds: ['eni-0a'],
      ResourceType: 'NetworkInterface',
      TrafficType: 'ALL',
      LogDestinationType: 's3',
      LogDestination: 'arn:aws:s3:::logs',
    },
  ],
  CreateInternetGateway: [tags('internet-gateway')],
  CreateNetworkInterface: [{ ...tags('network-interface'), SubnetId: 'subnet-0a' }, { SubnetId: 'subnet-0a' }],
  CreateRoute: [route, { RouteTableId: 'rtb-0a', DestinationCidrBlock: '10.9.0.0/16' }, { RouteTableId: 'rtb-0a' }],
  CreateRouteTable: [{ ...tags('route-table'), VpcId: 'vpc-0a' }],
  CreateSecurityGroup: [{ ...tags('security-group'), GroupName: 'new', Description: 'new', VpcId: 'vpc-0a' }],
  CreateSubnet: [{ ...tags('subnet'), VpcId: 'vpc-0a', CidrBlock: '10.0.9.0/24' }],
  CreateSubnetCidrReservation: [
    { ...tags('subnet-cidr-reservation'), SubnetId: 'subnet-0a', Cidr: '10.0.0.128/28', ReservationType: 'prefix' },
  ],
  CreateTags: [tagged],
  CreateVpc: [{ ...tags('vpc'), CidrBlock: '10.8.0.0/16' }],
  DeleteInternetGateway: [{ InternetGatewayId: 'igw-0b' }],
  DeleteNetworkInterface: [eniId],
  DeleteRoute: [{ RouteTableId: 'rtb-0a', DestinationCidrBlock: '0.0.0.0/0' }, { RouteTableId: 'rtb-0a' }],
  DeleteRouteTable: [{ RouteTableId: 'rtb-0free' }],
  DeleteSecurityGroup: [group, {}],
  DeleteSubnet: [{ SubnetId: 'subnet-0empty' }],
  DeleteTags: [tagged],
  DeleteVpc: [{ VpcId: 'vpc-0b' }],
  DetachInternetGateway: [{ InternetGatewayId: 'igw-0a', VpcId: 'vpc-0a' }],
  DetachNetworkInterface: [{ AttachmentId: 'eni-attach-0b01' }],
  ModifyInstanceAttribute: [
    { InstanceId: 'i-0a', SourceDestCheck: { Value: false } },
    attributes,
    { ...attributes, Attribute: 'instanceType' },
    { ...attributes, Value: 't3.nano' },
    { ...attributes, BlockDeviceMappings: [{ DeviceName: '/dev/xvda' }] },
  ],
  ModifyInstanceCreditSpecification: [
    { InstanceCreditSpecifications: [{ InstanceId: 'i-0stopped', CpuCredits: 'standard' }] },
  ],
  ModifyInstanceMetadataOptions: [{ InstanceId: 'i-0a' }],
  ModifyInstanceNetworkPerformanceOptions: [{ ...attributes, BandwidthWeighting: 'vpc-1' }],
  ModifyNetworkInterfaceAttribute: [
    { ...eniId, Description: { Value: 'new' } },
    eniId,
    { NetworkInterfaceId: 'eni-0attached' },
    { NetworkInterfaceId: 'eni-0attached', Attachment: { AttachmentId: 'eni-attach-0b01' } },
  ],
  ModifySecurityGroupRules: [
    {
      ...group,
      SecurityGroupRules: [
        { SecurityGroupRuleId: 'sgr-0a', SecurityGroupRule: { IpProtocol: '-1', CidrIpv4: '10.0.0.0/8' } },
      ],
    },
    { ...group, SecurityGroupRules: [{ SecurityGroupRuleId: 'sgr-0a', SecurityGroupRule: { IpProtocol: 'icmp' } }] },
  ],
  ModifySubnetAttribute: [{ SubnetId: 'subnet-0a', MapPublicIpOnLaunch: { Value: true } }, { SubnetId: 'subnet-0a' }],
  ModifyVpcAttribute: [{ VpcId: 'vpc-0a', EnableDnsHostnames: { Value: true } }, { VpcId: 'vpc-0a' }],
  MonitorInstances: [ids],
  ReleaseAddress: [{ AllocationId: 'eipalloc-0free' }, {}],
  ReplaceRoute: [
    { RouteTableId: 'rtb-0a', DestinationCidrBlock: '0.0.0.0/0', NetworkInterfaceId: 'eni-0a' },
    { RouteTableId: 'rtb-0a', DestinationCidrBlock: '0.0.0.0/0' },
  ],
  RevokeSecurityGroupEgress: [{ ...group, SecurityGroupRuleIds: ['sgr-0out'] }, rules, unnamedPeer, group],
  RevokeSecurityGroupIngress: [
    { ...group, SecurityGroupRuleIds: ['sgr-0a'] },
    rules,
    { ...group, ...single },
    unnamedPeer,
    bare,
    { ...group, SourceSecurityGroupName: 'web' },
    group,
  ],
  RunInstances: [
    { ...launch, ...tags('instance'), SubnetId: 'subnet-0a' },
    { ...launch, NetworkInterfaces: [{ DeviceIndex: 0, SubnetId: 'subnet-0a' }] },
    { ...launch, SecondaryInterfaces: [{ SecondarySubnetId: 'ss-0a', NetworkCardIndex: 0, DeviceIndex: 1 }] },
    { ...launch, BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: { VolumeSize: 10, VolumeType: 'gp3' } }] },
    launch,
  ],
  StartInstances: [{ InstanceIds: ['i-0stopped'] }],
  StopInstances: [ids],
  TerminateInstances: [ids],
  UnassignIpv6Addresses: [{ NetworkInterfaceId: 'eni-0attached', Ipv6Addresses: ['2001:db8:0:1::9'] }],
  UnassignPrivateIpAddresses: [{ NetworkInterfaceId: 'eni-0attached', PrivateIpAddresses: ['10.0.0.31'] }],
  UnmonitorInstances: [{ InstanceIds: ['i-0monitored'] }],
  UpdateSecurityGroupRuleDescriptionsEgress: [
    rules,
    { ...group, SecurityGroupRuleDescriptions: [{ SecurityGroupRuleId: 'sgr-0out' }] },
    unnamedPeer,
    bare,
    group,
  ],
  UpdateSecurityGroupRuleDescriptionsIngress: [
    rules,
    { ...group, SecurityGroupRuleDescriptions: [{ SecurityGroupRuleId: 'sgr-0a' }] },
    unnamedPeer,
    bare,
    group,
  ],
  DescribeAccountAttributes: [{}, { Filters: [{ Name: 'tag-key' }] }],
  DescribeAddresses: [{}, { Filters: [{ Name: 'allocation-id' }] }],
  DescribeAddressesAttribute: [{}, { Filters: [{ Name: 'tag-key' }] }],
  DescribeAvailabilityZones: [{}, { Filters: [{ Name: 'zone-name' }] }],
  DescribeCarrierGateways: [{}, { Filters: [{ Name: 'carrier-gateway-id' }] }],
  DescribeEgressOnlyInternetGateways: [{}, { Filters: [{ Name: 'tag-key' }] }],
  DescribeFlowLogs: [{}, { Filter: [{ Name: 'resource-id' }] }],
  DescribeImages: [{}, { Filters: [{ Name: 'name' }] }],
  DescribeInstanceCreditSpecifications: [{}, { Filters: [{ Name: 'instance-id' }] }],
  DescribeInstances: [{}, { Filters: [{ Name: 'instance-id' }] }],
  DescribeInstanceStatus: [{}, { Filters: [{ Name: 'instance-state-name' }] }],
  DescribeInstanceTypes: [{}, { Filters: [{ Name: 'instance-type' }] }],
  DescribeInternetGateways: [{}, { Filters: [{ Name: 'internet-gateway-id' }] }],
  DescribeNatGateways: [{}, { Filter: [{ Name: 'nat-gateway-id' }] }],
  DescribeNetworkAcls: [{}, { Filters: [{ Name: 'vpc-id' }] }],
  DescribeNetworkInterfacePermissions: [{}, { Filters: [{ Name: 'network-interface-permission.aws-account-id' }] }],
  DescribeNetworkInterfaces: [{}, { Filters: [{ Name: 'vpc-id' }] }],
  DescribeRegions: [{}, { Filters: [{ Name: 'region-name' }] }],
  DescribeRouteTables: [{}, { Filters: [{ Name: 'vpc-id' }] }],
  DescribeSecurityGroupRules: [{}, { Filters: [{ Name: 'group-id' }] }],
  DescribeSecurityGroups: [{}, { Filters: [{ Name: 'group-id' }] }],
  DescribeSecurityGroupVpcAssociations: [{}, { Filters: [{ Name: 'group-id' }] }],
  DescribeSubnets: [{}, { Filters: [{ Name: 'vpc-id' }] }],
  DescribeTags: [{}, { Filters: [{ Name: 'key' }] }],
  DescribeVolumes: [{}, { Filters: [{ Name: 'volume-id' }] }],
  DescribeVpcBlockPublicAccessExclusions: [{}, { Filters: [{ Name: 'state' }] }],
  DescribeVpcBlockPublicAccessOptions: [{}],
  DescribeVpcs: [{}, { Filters: [{ Name: 'vpc-id' }] }],
  DescribeInstanceAttribute: [{ InstanceId: 'i-0a', Attribute: 'instanceType' }],
  DescribeNetworkInterfaceAttribute: [{ ...eniId, Attribute: 'description' }],
  DescribeVpcAttribute: [{ VpcId: 'vpc-0a', Attribute: 'enableDnsSupport' }],
  GetSecurityGroupsForVpc: [{ VpcId: 'vpc-0a' }, { VpcId: 'vpc-0a', Filters: [{ Name: 'group-id' }] }],
  GetSubnetCidrReservations: [{ SubnetId: 'subnet-0a' }, { SubnetId: 'subnet-0a', Filters: [{ Name: 'subnet-id' }] }],
  CreateNetworkInterfacePermission: [
    { ...eniId, AwsAccountId: '999999999999', Permission: 'INSTANCE-ATTACH' },
    { ...eniId, Permission: 'INSTANCE-ATTACH' },
  ],
  DeleteFlowLogs: [{ FlowLogIds: ['fl-0a'] }],
  DeleteNetworkInterfacePermission: [{ NetworkInterfacePermissionId: 'eni-perm-0a' }],
  DeleteSubnetCidrReservation: [{ SubnetCidrReservationId: 'scr-0a' }],
  DeleteVolume: [{ VolumeId: 'vol-0free' }],
  DescribeAddressTransfers: [{}],
  DescribeTrunkInterfaceAssociations: [{}, { Filters: [{ Name: 'gre-key' }] }],
  DisableAddressTransfer: [{ AllocationId: 'eipalloc-0free' }],
  DisassociateAddress: [{ AssociationId: 'eipassoc-0b' }],
  DisassociateRouteTable: [{ AssociationId: tableAssociationId('rtb-0b', 'subnet-0empty') }],
  DisassociateSecurityGroupVpc: [{ GroupId: 'sg-0a', VpcId: 'vpc-0b' }],
  DisassociateSubnetCidrBlock: [{ AssociationId: subnetCidrAssociationId('subnet-0empty', '2001:db8:0:5::/64') }],
  DisassociateVpcCidrBlock: [{ AssociationId: vpcCidrAssociationId('vpc-0b', '10.2.0.0/16') }],
  EnableAddressTransfer: [{ AllocationId: 'eipalloc-0a', TransferAccountId: '999999999999' }],
  ModifyAddressAttribute: [{ AllocationId: 'eipalloc-0a', DomainName: 'mail.example.com' }],
  ModifyPublicIpDnsNameOptions: [{ ...eniId, HostnameType: 'public-ipv4-dns-name' }],
  ReplaceRouteTableAssociation: [
    { AssociationId: tableAssociationId('rtb-0b', 'subnet-0empty'), RouteTableId: 'rtb-0a' },
  ],
  ResetAddressAttribute: [{ AllocationId: 'eipalloc-0a', Attribute: 'domain-name' }],
  ResetNetworkInterfaceAttribute: [{ ...eniId, SourceDestCheck: 'true' }, eniId],
};
