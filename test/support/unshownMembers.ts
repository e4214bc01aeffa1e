const byItself = 'told of the interface or subnet itself, where it is shown';
const sameAsFirst = 'told again of the primary address among PrivateIpAddresses, where it is shown';
const computer = 'of the computer, its disks or its price, not of its network';
const handle = 'an id by which no other call can be made, or one that follows from others';
const passing = 'a text about a state that passes';
const planned = 'looked up where instance types are compared, not on an interface';

/**
 * Members of EC2's answers that no view shows, each with the reason; one that is named holds for all inside it. A member of a newer SDK is not
 * among them, so the walk over its schemas fails with its name until it is shown, or stands here.
 */
export const unshown = {
  NetworkInterfaces: {
    Association: sameAsFirst,
    PrivateIpAddress: sameAsFirst,
    Ipv6Address: 'told again as the first of Ipv6Addresses',
    'PrivateIpAddresses.Primary': 'the primary address is the first one everywhere',
    RequesterId: 'shown as the holder that it stands for; the filter finds it',
  },
  Addresses: {
    AssociationId: 'shown of the interface that the address serves',
    Domain: 'always vpc since EC2-Classic ended',
  },
  Subnets: {
    'Ipv6CidrBlockAssociationSet.AssociationId': handle,
    'Ipv6CidrBlockAssociationSet.Ipv6CidrBlockState.StatusMessage': passing,
    'Ipv6CidrBlockAssociationSet.IpSource': 'none is a private block, which is shown as that; the others are public',
    SubnetArn: 'made of region, account and id, which are shown',
    BlockPublicAccessStates: 'judged with exclusions and options: shown as what it blocks, by tier and findings',
  },
  Vpcs: {
    'CidrBlockAssociationSet.AssociationId': handle,
    'CidrBlockAssociationSet.CidrBlockState.StatusMessage': passing,
    'Ipv6CidrBlockAssociationSet.AssociationId': handle,
    'Ipv6CidrBlockAssociationSet.Ipv6CidrBlockState.StatusMessage': passing,
    'Ipv6CidrBlockAssociationSet.NetworkBorderGroup': 'of the block, which no operation here allots',
    'Ipv6CidrBlockAssociationSet.Ipv6Pool': 'of the block, which no operation here allots',
    'Ipv6CidrBlockAssociationSet.IpSource': 'none is a private block, which is shown as that; the others are public',
    'EncryptionControl.VpcId': handle,
    'EncryptionControl.VpcEncryptionControlId': handle,
    'EncryptionControl.StateMessage': passing,
    'EncryptionControl.ResourceExclusions': 'a list of its own in the VPC console; mode and state are shown',
    'EncryptionControl.Tags': 'of the control, not of the VPC',
    BlockPublicAccessStates: 'judged with exclusions and options: shown as what it blocks, by tier and findings',
  },
  Instances: {
    NetworkInterfaces: byItself,
    SecurityGroups: byItself,
    SourceDestCheck: byItself,
    VpcId: byItself,
    Ipv6Address: byItself,
    PrivateDnsName: byItself,
    PublicDnsName: byItself,
    PrivateDnsNameOptions: 'how its names came about, shown of the subnet; the names themselves are shown',
    EnaSupport: computer,
    SriovNetSupport: computer,
    'Operator.HiddenByDefault': 'shown of its interfaces',
    'SecondaryInterfaces.Attachment.AttachTime': 'the time of launch: it comes and goes with its instance',
    'SecondaryInterfaces.Attachment.AttachmentId': handle,
    'SecondaryInterfaces.Attachment.DeleteOnTermination': 'always true',
    'SecondaryInterfaces.Attachment.Status': passing,
    'SecondaryInterfaces.MacAddress': 'RDMA has no use for it outside the instance',
    'SecondaryInterfaces.OwnerId': 'always the account of the instance',
    'SecondaryInterfaces.SourceDestCheck': 'no operation sets it',
    'SecondaryInterfaces.Status': passing,
    'SecondaryInterfaces.SecondaryNetworkId': 'the secondary subnet is shown, which is in one network',
    'SecondaryInterfaces.InterfaceType': 'always secondary',
    'State.Code': 'the number of the state that is shown',
    ...Object.fromEntries(
      [
        'Architecture BlockDeviceMappings ClientToken EbsOptimized Hypervisor IamInstanceProfile InstanceLifecycle',
        'ElasticGpuAssociations ElasticInferenceAcceleratorAssociations RootDeviceName RootDeviceType',
        'SpotInstanceRequestId StateReason VirtualizationType CpuOptions CapacityBlockId CapacityReservationId',
        'CapacityReservationSpecification HibernationOptions Licenses MetadataOptions EnclaveOptions BootMode',
        'PlatformDetails UsageOperation UsageOperationUpdateTime TpmSupport MaintenanceOptions',
        'CurrentInstanceBootMode ImageId StateTransitionReason KeyName AmiLaunchIndex ProductCodes LaunchTime',
        'Placement.AvailabilityZoneId Placement.Affinity Placement.GroupName Placement.PartitionNumber',
        'Placement.HostId Placement.Tenancy Placement.SpreadDomain Placement.HostResourceGroupArn Placement.GroupId',
        'KernelId RamdiskId Platform Monitoring',
      ]
        .flatMap((names) => names.split(' '))
        .map((name) => [name, computer]),
    ),
  },
  InstanceTypes: {
    NetworkPerformance: planned,
    MaximumNetworkCards: 'the number of NetworkCards, each of which is shown',
    DefaultNetworkCardIndex: 'which card a launch takes; used by its questions',
    'NetworkCards.NetworkPerformance': planned,
    'NetworkCards.BaselineBandwidthInGbps': planned,
    'NetworkCards.PeakBandwidthInGbps': planned,
    'NetworkCards.MaximumEnaQueueCount': 'judged where ENA queues are changed',
    'NetworkCards.MaximumEnaQueueCountPerInterface': 'judged where ENA queues are changed',
    EnaSupport: computer,
    EncryptionInTransitSupported: planned,
    EnaSrdSupported: 'judged where ENA Express is changed',
    FlexibleEnaQueuesSupport: 'told by the numbers of queues of the cards',
    Ipv4AddressesPerSecondaryInterface: 'no operation assigns them',
  },
} as const satisfies { readonly [List in string]: { readonly [Member in string]: string } };
