import { card, attached, eni, instance, limits, securityGroup, subnet, vpc } from '../../../support/snapshot.ts';
import type { Row } from './row.ts';

const missing = 'eni-0123456789abcdef0';
const eniId = 'eni-0a';
const toInstance = { NetworkInterfaceId: eniId, InstanceId: 'i-0a', DeviceIndex: 1 };
const held = eni({ attachment: attached('i-0a', 1) });
const groups = [securityGroup(), securityGroup({ id: 'sg-0b', vpcId: 'vpc-0b' })];
const six = [1, 2, 3, 4, 5, 6].map((number) => securityGroup({ id: `sg-0${number}` }));
const inSubnet = { SubnetId: 'subnet-0a' };

/** Refusals of making, changing, attaching and deleting network interfaces. */
export const interfaceRows: readonly Row[] = [
  [
    `InvalidNetworkInterfaceID.NotFound: The networkInterface ID '${missing}' does not exist`,
    (ec2) => ec2.deleteNetworkInterface({ NetworkInterfaceId: missing }),
  ],
  [
    'InvalidNetworkInterfaceId.Malformed: Invalid id: "x" (expecting "eni-...")',
    (ec2) => ec2.deleteNetworkInterface({ NetworkInterfaceId: 'x' }),
  ],
  [
    "InvalidSubnetID.NotFound: The subnet ID 'subnet-00000000' does not exist",
    (ec2) => ec2.createNetworkInterface({ SubnetId: 'subnet-00000000' }),
  ],
  [
    "InvalidInstanceID.NotFound: The instance ID 'i-00000000' does not exist",
    (ec2) => ec2.attachNetworkInterface({ ...toInstance, InstanceId: 'i-00000000' }),
  ],
  [
    'InvalidInstanceID.Malformed: Invalid id: "web" (expecting "i-...")',
    (ec2) => ec2.attachNetworkInterface({ ...toInstance, InstanceId: 'web' }),
  ],
  [
    "InvalidAttachmentID.NotFound: The interface attachment 'eni-attach-00000000' does not exist.",
    (ec2) => ec2.detachNetworkInterface({ AttachmentId: 'eni-attach-00000000' }),
  ],
  [
    'InvalidNetworkInterfaceAttachmentId.Malformed: Invalid id: "eni-0a" (expecting "eni-attach-...")',
    (ec2) => ec2.detachNetworkInterface({ AttachmentId: eniId }),
  ],
  [
    "InvalidParameterValue: Network interface 'eni-0a' is currently in use.",
    (ec2) => ec2.deleteNetworkInterface({ NetworkInterfaceId: eniId }),
    { enis: [held] },
  ],
  [
    'OperationNotPermitted: The network interface at device index 0 and networkCard index 0 cannot be detached.',
    (ec2) => ec2.detachNetworkInterface({ AttachmentId: attached('i-0a', 0).id }),
  ],
  [
    "OperationNotPermitted: You are not allowed to manage 'ela-attach' attachments.",
    (ec2) => ec2.detachNetworkInterface({ AttachmentId: 'ela-attach-00000000' }),
  ],
  [
    'AuthFailure: You do not have permission to access the specified resource.',
    (ec2) => ec2.modifyNetworkInterfaceAttribute({ NetworkInterfaceId: eniId, Description: { Value: 'mine' } }),
    { enis: [eni({ requesterManaged: true })] },
  ],
  [
    'AttachmentLimitExceeded: Interface count 2 exceeds the limit for m5.large',
    (ec2) => ec2.attachNetworkInterface(toInstance),
    { instanceTypes: [limits({ interfaces: 1 })] },
  ],
  [
    "InvalidParameterValue: Instance 'i-0a' already has an interface attached at device index '0'.",
    (ec2) => ec2.attachNetworkInterface({ ...toInstance, DeviceIndex: 0 }),
  ],
  [
    'InvalidParameterCombination: You may not attach a network interface to an instance if they are not in the same availability zone',
    (ec2) => ec2.attachNetworkInterface(toInstance),
    { enis: [eni({ zone: 'eu-west-1b' })] },
  ],
  [
    'InvalidParameterValue: Network interface attachments may not cross VPC boundaries.',
    (ec2) => ec2.attachNetworkInterface(toInstance),
    { vpcs: [vpc(), vpc({ id: 'vpc-0b', ownerId: '999988887777' })], enis: [eni({ vpcId: 'vpc-0b' })] },
  ],
  [
    "IncorrectState: Instance 'i-0a' is not 'running' or 'stopped'",
    (ec2) => ec2.attachNetworkInterface(toInstance),
    { instances: [instance({ state: 'stopping' })] },
  ],
  [
    'InvalidParameterValue: m5.large instances do not support Elastic Fabric Adapters.',
    (ec2) => ec2.attachNetworkInterface(toInstance),
    { enis: [eni({ interfaceType: 'efa' })], instances: [instance({ state: 'stopped' })] },
  ],
  [
    "InvalidParameterValue: The specified number '2' for the device index exceeds the maximum number of network interfaces supported by the network card at network card index 1. The maximum devices for this network card is 2. Specify a number from 0 to 1, and try again.",
    (ec2) => ec2.attachNetworkInterface({ ...toInstance, NetworkCardIndex: 1, DeviceIndex: 2 }),
    { instanceTypes: [limits({ interfaces: 4, cards: [card(0, 2), card(1, 2)] })] },
  ],
  [
    'PrivateIpAddressLimitExceeded: Number of private addresses will exceed limit.',
    (ec2) => ec2.assignPrivateIpAddresses({ NetworkInterfaceId: 'eni-0primary', SecondaryPrivateIpAddressCount: 10 }),
  ],
  [
    'InsufficientFreeAddressesInSubnet: The specified subnet does not have enough free addresses to satisfy the request.',
    (ec2) => ec2.createNetworkInterface(inSubnet),
    { subnets: [subnet({ freeIpv4: 0 })] },
  ],
  [
    'InsufficientCidrBlocks: There are not enough free cidr blocks in the specified subnet to satisfy the request.',
    (ec2) => ec2.createNetworkInterface({ ...inSubnet, Ipv4PrefixCount: 15 }),
  ],
  [
    "InvalidParameterValue: There aren't sufficient free Ipv4 addresses or prefixes in the specified subnet to satisfy the request.",
    (ec2) => ec2.assignPrivateIpAddresses({ NetworkInterfaceId: eniId, SecondaryPrivateIpAddressCount: 1 }),
    { subnets: [subnet({ freeIpv4: 0 })] },
  ],
  [
    "InvalidParameterValue: Address does not fall within the subnet's address range",
    (ec2) => ec2.createNetworkInterface({ ...inSubnet, PrivateIpAddress: '10.1.0.5' }),
  ],
  [
    "InvalidParameterValue: Address 10.0.0.2 is in subnet's reserved address range",
    (ec2) => ec2.createNetworkInterface({ ...inSubnet, PrivateIpAddress: '10.0.0.2' }),
  ],
  [
    'InvalidIPAddress.InUse: The specified address is already in use.',
    (ec2) => ec2.createNetworkInterface({ ...inSubnet, PrivateIpAddress: '10.0.0.20' }),
  ],
  [
    'InvalidParameterValue: [10.0.0.20] assigned, but move is not allowed.',
    (ec2) => ec2.assignPrivateIpAddresses({ NetworkInterfaceId: 'eni-0primary', PrivateIpAddresses: ['10.0.0.20'] }),
  ],
  [
    'InvalidParameterValue: Some of the specified addresses are not assigned to interface eni-0a',
    (ec2) => ec2.unassignPrivateIpAddresses({ NetworkInterfaceId: eniId, PrivateIpAddresses: ['10.0.0.21'] }),
  ],
  [
    'InvalidParameterValue: The primary IP address of an interface cannot be unassigned.',
    (ec2) => ec2.unassignPrivateIpAddresses({ NetworkInterfaceId: eniId, PrivateIpAddresses: ['10.0.0.20'] }),
  ],
  [
    'InvalidParameterCombination: You may specify one and only one of privateIpAddressSet or secondaryPrivateIpAddressCount or ipv4Prefixes or ipv4PrefixCount, but not more than one of them.',
    (ec2) =>
      ec2.assignPrivateIpAddresses({
        NetworkInterfaceId: eniId,
        SecondaryPrivateIpAddressCount: 1,
        Ipv4PrefixCount: 1,
      }),
  ],
  [
    'InvalidParameter: One of privateIpAddressSet or privateIpAddressCount or ipv4PrefixSet or ipv4PrefixCount must be specified.',
    (ec2) => ec2.assignPrivateIpAddresses({ NetworkInterfaceId: eniId }),
  ],
  [
    'SecurityGroupsPerInterfaceLimitExceeded: The maximum number of security groups per interface has been reached.',
    (ec2) => ec2.modifyNetworkInterfaceAttribute({ NetworkInterfaceId: eniId, Groups: six.map((group) => group.id) }),
    { securityGroups: six },
  ],
  [
    "InvalidSecurityGroupID.NotFound: The securityGroup ID 'sg-00000000' does not exist",
    (ec2) => ec2.createNetworkInterface({ ...inSubnet, Groups: ['sg-00000000'] }),
  ],
  [
    "InvalidGroup.NotFound: The security group 'sg-00000000' does not exist",
    (ec2) => ec2.modifyNetworkInterfaceAttribute({ NetworkInterfaceId: eniId, Groups: ['sg-00000000'] }),
  ],
  [
    'InvalidGroup.NotFound: You have specified two resources that belong to different networks.',
    (ec2) => ec2.modifyNetworkInterfaceAttribute({ NetworkInterfaceId: eniId, Groups: ['sg-0b'] }),
    { securityGroups: groups },
  ],
  [
    'InvalidParameterValue: Security group sg-0b and subnet subnet-0a belong to different networks.',
    (ec2) => ec2.createNetworkInterface({ ...inSubnet, Groups: ['sg-0b'] }),
    { securityGroups: groups },
  ],
  [
    'InvalidParameterCombination: No attributes specified.',
    (ec2) => ec2.modifyNetworkInterfaceAttribute({ NetworkInterfaceId: eniId }),
  ],
  [
    'InvalidParameterCombination: Fields for multiple attribute types specified: sourceDestCheck, description',
    (ec2) =>
      ec2.modifyNetworkInterfaceAttribute({
        NetworkInterfaceId: eniId,
        Description: { Value: 'x' },
        SourceDestCheck: { Value: true },
      }),
  ],
  [
    'MissingParameter: The request must contain the parameter attachment deleteOnTermination',
    (ec2) =>
      ec2.modifyNetworkInterfaceAttribute({
        NetworkInterfaceId: eniId,
        Attachment: { AttachmentId: attached('i-0a', 1).id },
      }),
    { enis: [held] },
  ],
  [
    'InvalidParameterValue: Invalid interface description. Valid descriptions are strings less than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*',
    (ec2) => ec2.createNetworkInterface({ ...inSubnet, Description: 'x'.repeat(256) }),
  ],
  [
    'InvalidParameterCombination: The parameter NetworkInterfaceIds cannot be used with the parameter MaxResults',
    (ec2) => ec2.describeNetworkInterfaces({ NetworkInterfaceIds: [eniId], MaxResults: 5 }),
  ],
  [
    'DryRunOperation: Request would have succeeded, but DryRun flag is set.',
    (ec2) => ec2.attachNetworkInterface({ ...toInstance, DryRun: true }),
  ],
  [
    'InvalidParameterValue: m5.large instances do not support flexible ENA queues.',
    (ec2) => ec2.attachNetworkInterface({ ...toInstance, EnaQueueCount: 2 }),
    { instanceTypes: [limits({ flexibleQueues: false })] },
  ],
  [
    'InvalidParameterValue: Value (9) for parameter enaQueueCount is invalid. It exceeds the limit for m5.large.',
    (ec2) => ec2.attachNetworkInterface({ ...toInstance, EnaQueueCount: 9 }),
    {
      instanceTypes: [
        limits({
          flexibleQueues: true,
          cards: [{ index: 0, interfaces: 3, queues: { usual: 2, mostEach: 8, most: 12 } }],
        }),
      ],
    },
  ],
];
