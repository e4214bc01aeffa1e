import { associationId } from '../../../../src/simulator/associationIds.ts';
import { defaultAclId } from '../../../../src/simulator/networkAcls.ts';
import type { beyond } from '../../../../src/simulator/beyond/beyond.ts';

const tags = (ResourceType: string) => ({ TagSpecifications: [{ ResourceType, Tags: [{ Key: 'a', Value: 'b' }] }] });
const entry = {
  NetworkAclId: 'acl-0a',
  RuleNumber: 100,
  Protocol: '6',
  RuleAction: 'allow',
  Egress: false,
  PortRange: { From: 1, To: 2 },
  CidrBlock: '10.0.0.0/8',
};
const prefixListId = associationId('pl', 'com.amazonaws.eu-west-1.s3');
const aclAssociationId = associationId('aclassoc', defaultAclId('vpc-0a'), 'subnet-0a');
const template = { LaunchTemplateId: 'lt-0a' };
const listed = (Name: string) => [{}, { Filters: [{ Name }] }];

/** As `baseRequests`, for the calls that the product does not make. */
export const beyondRequests: { readonly [Name in keyof typeof beyond.actions]: readonly object[] } = {
  AssociateDhcpOptions: [{ DhcpOptionsId: 'default', VpcId: 'vpc-0a' }],
  AttachVolume: [{ VolumeId: 'vol-0free', InstanceId: 'i-0a', Device: '/dev/sdf' }],
  CreateDefaultSubnet: [{ AvailabilityZone: 'eu-west-1b' }, {}],
  CreateDefaultVpc: [{}],
  CreateDhcpOptions: [{ ...tags('dhcp-options'), DhcpConfigurations: [{ Key: 'domain-name', Values: ['a'] }] }],
  CreateEgressOnlyInternetGateway: [{ ...tags('egress-only-internet-gateway'), VpcId: 'vpc-0a' }],
  CreateKeyPair: [{ ...tags('key-pair'), KeyName: 'new' }],
  CreateLaunchTemplate: [
    { ...tags('launch-template'), LaunchTemplateName: 'new', LaunchTemplateData: { InstanceType: 't3.micro' } },
  ],
  CreateLaunchTemplateVersion: [
    { ...template, LaunchTemplateData: { InstanceType: 't3.nano' } },
    { LaunchTemplateData: { InstanceType: 't3.nano' } },
  ],
  CreateNatGateway: [
    { ...tags('natgateway'), SubnetId: 'subnet-0a', AllocationId: 'eipalloc-0a' },
    { SubnetId: 'subnet-0a', ConnectivityType: 'private' },
  ],
  CreateNetworkAcl: [{ ...tags('network-acl'), VpcId: 'vpc-0a' }],
  CreateNetworkAclEntry: [
    { ...entry, RuleNumber: 7 },
    { ...entry, RuleNumber: 7, CidrBlock: undefined },
  ],
  CreateTags: [{ Resources: ['lt-0a'], Tags: [{ Key: 'a', Value: 'b' }] }],
  CreateVolume: [{ ...tags('volume'), Size: 10, VolumeType: 'gp3', AvailabilityZone: 'eu-west-1a' }, { Size: 10 }],
  CreateVpcEndpoint: [
    {
      ...tags('vpc-endpoint'),
      VpcId: 'vpc-0a',
      ServiceName: 'com.amazonaws.eu-west-1.ssm',
      VpcEndpointType: 'Interface',
      SubnetIds: ['subnet-0a'],
    },
    { VpcId: 'vpc-0a', ServiceName: 'com.amazonaws.eu-west-1.s3' },
  ],
  DeleteDhcpOptions: [{ DhcpOptionsId: 'dopt-0free' }],
  DeleteEgressOnlyInternetGateway: [{ EgressOnlyInternetGatewayId: 'eigw-0a' }],
  DeleteKeyPair: [{ KeyName: 'key' }, {}],
  DeleteLaunchTemplate: [template, {}],
  DeleteNatGateway: [{ NatGatewayId: 'nat-0a' }],
  DeleteNetworkAcl: [{ NetworkAclId: 'acl-0a' }],
  DeleteNetworkAclEntry: [{ NetworkAclId: 'acl-0a', RuleNumber: 100, Egress: false }],
  DeleteTags: [{ Resources: ['eni-0a'], Tags: [{ Key: 'env', Value: 'prod' }] }],
  DeleteVpcEndpoints: [{ VpcEndpointIds: ['vpce-0a'] }],
  DescribeDhcpOptions: listed('dhcp-options-id'),
  DescribeInstanceTypeOfferings: listed('location'),
  DescribeKeyPairs: listed('key-name'),
  DescribeLaunchTemplateVersions: [template, {}, { ...template, Filters: [{ Name: 'instance-type' }] }],
  DescribeLaunchTemplates: listed('launch-template-name'),
  DescribeManagedPrefixLists: listed('owner-id'),
  DescribePrefixLists: listed('prefix-list-id'),
  DescribeTags: listed('key'),
  DescribeVpcEndpoints: listed('vpc-id'),
  DetachVolume: [{ VolumeId: 'vol-0a' }],
  GetManagedPrefixListEntries: [{ PrefixListId: prefixListId }],
  ImportKeyPair: [
    { ...tags('key-pair'), KeyName: 'new', PublicKeyMaterial: new Uint8Array(Buffer.from('ssh-ed25519 AAAA')) },
  ],
  ModifyInstanceMaintenanceOptions: [{ InstanceId: 'i-0a', AutoRecovery: 'disabled' }, { InstanceId: 'i-0a' }],
  ModifyLaunchTemplate: [{ ...template, DefaultVersion: '1' }, { DefaultVersion: '1' }, template],
  ModifyVpcEndpoint: [
    { VpcEndpointId: 'vpce-0i', PrivateDnsEnabled: true },
    { VpcEndpointId: 'vpce-0i', PolicyDocument: '{}' },
    { VpcEndpointId: 'vpce-0i' },
  ],
  RebootInstances: [{ InstanceIds: ['i-0a'] }],
  ReplaceNetworkAclAssociation: [{ AssociationId: aclAssociationId, NetworkAclId: 'acl-0a' }],
  ReplaceNetworkAclEntry: [entry, { ...entry, CidrBlock: undefined }],
  ResetInstanceAttribute: [{ InstanceId: 'i-0a', Attribute: 'sourceDestCheck' }],
};
