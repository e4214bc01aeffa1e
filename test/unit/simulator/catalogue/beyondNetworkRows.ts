import type { beyond } from '../../../../src/simulator/beyond/beyond.ts';
import { associationId } from '../../../../src/simulator/associationIds.ts';
import { defaultAclId } from '../../../../src/simulator/networkAcls.ts';
import { routeTable, subnet, vpc } from '../../../support/snapshot.ts';
import type { BeyondRow } from './row.ts';

const service = (name: string) => ({ VpcId: 'vpc-0a', ServiceName: `com.amazonaws.eu-west-1.${name}` });
const interfaceEndpoint = { ...service('ssm'), VpcEndpointType: 'Interface' } as const;
const aclAssociation = associationId('aclassoc', defaultAclId('vpc-0a'), 'subnet-0a');
const entry = { Egress: false, RuleNumber: 100, RuleAction: 'allow', Protocol: '-1', CidrBlock: '10.0.0.0/8' } as const;
const defaultAcl = { NetworkAclId: defaultAclId('vpc-0a') };
const unknown = "The filter 'x' is invalid";
const Filters = [{ Name: 'x', Values: ['y'] }];
const twoSubnets = { subnets: [subnet(), subnet({ id: 'subnet-0b', cidr: '10.0.2.0/24' })] };

/** By call that only other clients make: what EC2 refuses of it, about networks. */
export const beyondNetworkRows = {
  AssociateDhcpOptions: [
    [
      "InvalidDhcpOptionID.NotFound: The dhcpOption ID 'dopt-00000000' does not exist",
      (ec2) => ec2.associateDhcpOptions({ DhcpOptionsId: 'dopt-00000000', VpcId: 'vpc-0a' }),
    ],
  ],
  CreateDefaultSubnet: [
    [
      'DefaultVpcDoesNotExist: No default VPC exists for this account in this region.',
      (ec2) => ec2.createDefaultSubnet({ AvailabilityZone: 'eu-west-1a' }),
    ],
    [
      "DefaultSubnetAlreadyExistsInAvailabilityZone: 'subnet-0a' is already the default subnet in eu-west-1a.",
      (ec2) => ec2.createDefaultSubnet({ AvailabilityZone: 'eu-west-1a' }),
      { vpcs: [vpc({ isDefault: true })], subnets: [subnet({ defaultForZone: true })] },
    ],
  ],
  CreateDefaultVpc: [
    [
      'DefaultVpcAlreadyExists: A Default VPC already exists for this account in this region.',
      (ec2) => ec2.createDefaultVpc(),
      { vpcs: [vpc({ isDefault: true })] },
    ],
  ],
  CreateDhcpOptions: [
    [
      'InvalidParameterValue: Value (domain) for parameter dhcpConfiguration.key is invalid.',
      (ec2) => ec2.createDhcpOptions({ DhcpConfigurations: [{ Key: 'domain', Values: ['a'] }] }),
    ],
  ],
  CreateEgressOnlyInternetGateway: [
    [
      "InvalidVpcID.NotFound: The vpc ID 'vpc-00000000' does not exist",
      (ec2) => ec2.createEgressOnlyInternetGateway({ VpcId: 'vpc-00000000' }),
    ],
  ],
  CreateNatGateway: [
    [
      'Gateway.NotAttached: Network vpc-0a has no Internet gateway attached',
      (ec2) => ec2.createNatGateway({ SubnetId: 'subnet-0a', AllocationId: 'eipalloc-0a' }),
      { internetGateways: [] },
    ],
    [
      'Resource.AlreadyAssociated: Elastic IP address [eipalloc-0a] is already associated',
      async (ec2) => {
        await ec2.associateAddress({ AllocationId: 'eipalloc-0a', NetworkInterfaceId: 'eni-0a' });
        return ec2.createNatGateway({ SubnetId: 'subnet-0a', AllocationId: 'eipalloc-0a' });
      },
    ],
    [
      'InvalidParameterCombination: A private NAT gateway takes no elastic IP address.',
      (ec2) =>
        ec2.createNatGateway({ SubnetId: 'subnet-0a', AllocationId: 'eipalloc-0a', ConnectivityType: 'private' }),
    ],
  ],
  CreateNetworkAcl: [
    [
      "InvalidVpcID.NotFound: The vpc ID 'vpc-00000000' does not exist",
      (ec2) => ec2.createNetworkAcl({ VpcId: 'vpc-00000000' }),
    ],
  ],
  CreateNetworkAclEntry: [
    [
      'NetworkAclEntryAlreadyExists: The network acl entry identified by 100 already exists.',
      (ec2) => ec2.createNetworkAclEntry({ ...defaultAcl, ...entry }),
    ],
    [
      'MissingParameter: The request must contain the parameter portRange',
      (ec2) => ec2.createNetworkAclEntry({ ...defaultAcl, ...entry, RuleNumber: 7, Protocol: '6' }),
    ],
    [
      'InvalidParameterValue: Value (32767) for parameter ruleNumber is invalid.',
      (ec2) => ec2.createNetworkAclEntry({ ...defaultAcl, ...entry, RuleNumber: 32_767 }),
    ],
  ],
  CreateVpcEndpoint: [
    [
      "InvalidServiceName: The Vpc Endpoint Service 'com.amazonaws.eu-west-1.ssm' does not exist",
      (ec2) => ec2.createVpcEndpoint(service('ssm')),
    ],
    [
      'DuplicateSubnetsInSameZone: Found another VPC endpoint subnet in the availability zone of subnet-0b',
      (ec2) => ec2.createVpcEndpoint({ ...interfaceEndpoint, SubnetIds: ['subnet-0a', 'subnet-0b'] }),
      twoSubnets,
    ],
    [
      /^RouteAlreadyExists: route table rtb-0a already has a route with destination-prefix-list-id pl-/,
      async (ec2) => {
        await ec2.createVpcEndpoint({ ...service('s3'), RouteTableIds: ['rtb-0a'] });
        return ec2.createVpcEndpoint({ ...service('s3'), RouteTableIds: ['rtb-0a'] });
      },
      { routeTables: [routeTable()] },
    ],
    [
      'InvalidParameter: SubnetIds cannot be given for an endpoint of type Gateway.',
      (ec2) => ec2.createVpcEndpoint({ ...service('s3'), SubnetIds: ['subnet-0a'] }),
    ],
    [
      'InvalidParameter: Subnets and route tables must be those of vpc-0a.',
      (ec2) => ec2.createVpcEndpoint({ ...interfaceEndpoint, SubnetIds: ['subnet-0b'] }),
      { subnets: [subnet(), subnet({ id: 'subnet-0b', vpcId: 'vpc-0b' })] },
    ],
  ],
  DeleteDhcpOptions: [
    [
      /^DependencyViolation: The dhcpOptions 'dopt-\w+' has dependencies and cannot be deleted\.$/,
      async (ec2) => {
        const DhcpConfigurations = [{ Key: 'domain-name', Values: ['corp.example'] }];
        const { DhcpOptions } = await ec2.createDhcpOptions({ DhcpConfigurations });
        const DhcpOptionsId = DhcpOptions?.DhcpOptionsId;
        await ec2.associateDhcpOptions({ DhcpOptionsId, VpcId: 'vpc-0a' });
        return ec2.deleteDhcpOptions({ DhcpOptionsId });
      },
    ],
    [
      'InvalidDhcpOptionsId.Malformed: Invalid id: "dopt" (expecting "dopt-...")',
      (ec2) => ec2.deleteDhcpOptions({ DhcpOptionsId: 'dopt' }),
    ],
  ],
  DeleteEgressOnlyInternetGateway: [
    [
      "InvalidEgressOnlyInternetGatewayId.NotFound: The egressOnlyInternetGateway ID 'eigw-00000000' does not exist",
      (ec2) => ec2.deleteEgressOnlyInternetGateway({ EgressOnlyInternetGatewayId: 'eigw-00000000' }),
    ],
  ],
  DeleteNatGateway: [
    [
      "InvalidNatGatewayID.NotFound: The Nat Gateway ID 'nat-00000000' does not exist",
      (ec2) => ec2.deleteNatGateway({ NatGatewayId: 'nat-00000000' }),
    ],
  ],
  DeleteNetworkAcl: [
    [
      `InvalidParameterValue: cannot delete default network ACL ${defaultAcl.NetworkAclId}`,
      (ec2) => ec2.deleteNetworkAcl(defaultAcl),
    ],
    [
      /^DependencyViolation: The networkAcl 'acl-\w+' has dependencies and cannot be deleted\.$/,
      async (ec2) => {
        const { NetworkAcl } = await ec2.createNetworkAcl({ VpcId: 'vpc-0a' });
        const NetworkAclId = NetworkAcl?.NetworkAclId;
        await ec2.replaceNetworkAclAssociation({ AssociationId: aclAssociation, NetworkAclId });
        return ec2.deleteNetworkAcl({ NetworkAclId });
      },
    ],
  ],
  DeleteNetworkAclEntry: [
    [
      `InvalidNetworkAclEntry.NotFound: no entry with rule number 7 in network ACL ${defaultAcl.NetworkAclId}`,
      (ec2) => ec2.deleteNetworkAclEntry({ ...defaultAcl, RuleNumber: 7, Egress: false }),
    ],
  ],
  DeleteVpcEndpoints: [
    [
      'MissingParameter: The request must contain the parameter vpcEndpointId',
      (ec2) => ec2.deleteVpcEndpoints({ VpcEndpointIds: [] }),
    ],
  ],
  DescribeDhcpOptions: [[`InvalidParameterValue: ${unknown}`, (ec2) => ec2.describeDhcpOptions({ Filters })]],
  DescribeManagedPrefixLists: [
    [
      "InvalidPrefixListID.NotFound: The prefix list ID 'pl-00000000' does not exist",
      (ec2) => ec2.describeManagedPrefixLists({ PrefixListIds: ['pl-00000000'] }),
    ],
  ],
  DescribePrefixLists: [
    [
      "InvalidPrefixListID.NotFound: The prefix list ID 'pl-00000000' does not exist",
      (ec2) => ec2.describePrefixLists({ PrefixListIds: ['pl-00000000'] }),
    ],
  ],
  DescribeVpcEndpoints: [
    [
      "InvalidVpcEndpointId.NotFound: The Vpc Endpoint Id 'vpce-00000000' does not exist",
      (ec2) => ec2.describeVpcEndpoints({ VpcEndpointIds: ['vpce-00000000'] }),
    ],
    [
      'InvalidVpcEndpointId.Malformed: Invalid id: "vpce" (expecting "vpce-...")',
      (ec2) => ec2.describeVpcEndpoints({ VpcEndpointIds: ['vpce'] }),
    ],
  ],
  GetManagedPrefixListEntries: [
    [
      'InvalidPrefixListVersion.NotFound: The prefix list has no version 2',
      async (ec2) => {
        const { PrefixLists: [list] = [] } = await ec2.describeManagedPrefixLists();
        return ec2.getManagedPrefixListEntries({ PrefixListId: list?.PrefixListId, TargetVersion: 2 });
      },
    ],
  ],
  ModifyVpcEndpoint: [
    [
      /^InvalidParameter: vpce-\w+ must have at least one security group\.$/,
      async (ec2) => {
        const { VpcEndpoint } = await ec2.createVpcEndpoint({ ...interfaceEndpoint, SubnetIds: ['subnet-0a'] });
        const { VpcEndpointId, Groups = [] } = VpcEndpoint ?? {};
        const RemoveSecurityGroupIds = Groups.flatMap(({ GroupId }) => GroupId ?? []);
        return ec2.modifyVpcEndpoint({ VpcEndpointId, RemoveSecurityGroupIds });
      },
    ],
    [
      'InvalidParameter: Security groups and private DNS cannot be given for an endpoint of type Gateway.',
      async (ec2) => {
        const { VpcEndpoint } = await ec2.createVpcEndpoint(service('s3'));
        return ec2.modifyVpcEndpoint({ VpcEndpointId: VpcEndpoint?.VpcEndpointId, PrivateDnsEnabled: true });
      },
    ],
  ],
  ReplaceNetworkAclAssociation: [
    [
      "InvalidAssociationID.NotFound: The association ID 'aclassoc-00000000' does not exist",
      (ec2) => ec2.replaceNetworkAclAssociation({ ...defaultAcl, AssociationId: 'aclassoc-00000000' }),
    ],
    [
      `InvalidParameterValue: ${defaultAclId('vpc-0b')} and ${defaultAcl.NetworkAclId} belong to different networks`,
      (ec2) =>
        ec2.replaceNetworkAclAssociation({ AssociationId: aclAssociation, NetworkAclId: defaultAclId('vpc-0b') }),
      { vpcs: [vpc(), vpc({ id: 'vpc-0b', cidrs: ['10.9.0.0/16'] })] },
    ],
  ],
  ReplaceNetworkAclEntry: [
    [
      `InvalidNetworkAclEntry.NotFound: no entry with rule number 7 in network ACL ${defaultAcl.NetworkAclId}`,
      (ec2) => ec2.replaceNetworkAclEntry({ ...defaultAcl, ...entry, RuleNumber: 7 }),
    ],
  ],
} satisfies { readonly [Name in keyof typeof beyond.actions]?: readonly [BeyondRow, ...BeyondRow[]] };
