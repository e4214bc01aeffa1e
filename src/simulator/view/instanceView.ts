import type {
  _InstanceType as InstanceType,
  AttachmentStatus,
  Instance as SdkInstance,
  InstanceBandwidthWeighting,
  InstanceNetworkInterface,
  InstanceNetworkInterfaceAssociation,
  InstanceSecondaryInterface,
  InstanceState,
  InstanceStateName,
  NetworkInterfaceStatus,
  PlatformValues,
  SecondaryInterfaceType,
} from '@aws-sdk/client-ec2';
import type { Eni, Instance, PublicAssociation, SecondaryInterface } from '../../domain/model.ts';
import { dateOf, operatorView, tagsView } from './sharedViews.ts';

/** EC2's number for each state. Source: API reference, InstanceState. */
const stateCodes: { readonly [state: string]: number } = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
};

/** The state with EC2's number for it, 0 to 80. Source: Amazon EC2 API Reference, InstanceState. */
export const instanceStateView = (state: string): InstanceState => ({
  Name: state as InstanceStateName,
  Code: stateCodes[state] ?? 0,
});

/** An instance as DescribeInstances and RunInstances show it. `enis` are its own, the primary one first. */
export const instanceView = (instance: Instance, enis: readonly Eni[]): SdkInstance => {
  const [primary] = enis;
  return {
    InstanceId: instance.id,
    InstanceType: instance.type as InstanceType,
    State: instanceStateView(instance.state),
    ImageId: instance.imageId,
    Platform: instance.platform as PlatformValues | undefined,
    Placement: { AvailabilityZone: instance.zone, Tenancy: 'default' },
    VpcId: instance.vpcId,
    SubnetId: instance.subnetId,
    PrivateIpAddress: instance.privateIp,
    PublicIpAddress: instance.publicIp,
    OutpostArn: instance.outpostArn,
    PrivateDnsName: primary?.privateDnsName ?? '',
    PublicDnsName: primary?.addresses[0]?.association?.publicDnsName ?? '',
    LaunchTime: dateOf(instance.launchTime),
    SourceDestCheck: primary?.sourceDestCheck,
    SecurityGroups: primary?.groups.map((group) => ({ GroupId: group.id, GroupName: group.name })) ?? [],
    NetworkInterfaces: enis.map(instanceEniView),
    Operator: operatorView(instance.operator),
    SecondaryInterfaces: instance.secondaryInterfaces?.map((each) => secondaryView(each, instance)),
    NetworkPerformanceOptions:
      instance.bandwidthWeighting === undefined
        ? undefined
        : { BandwidthWeighting: instance.bandwidthWeighting as InstanceBandwidthWeighting },
    Tags: tagsView(instance.tags),
  };
};

const secondaryView = (
  secondary: SecondaryInterface,
  { ownerId, launchTime }: Instance,
): InstanceSecondaryInterface => ({
  SecondaryInterfaceId: secondary.id,
  InterfaceType: secondary.interfaceType as SecondaryInterfaceType,
  Status: secondary.status === 'attached' ? 'in-use' : 'available',
  OwnerId: ownerId,
  MacAddress: secondary.mac,
  SourceDestCheck: false,
  PrivateIpAddresses: secondary.addresses.map((ip) => ({ PrivateIpAddress: ip })),
  SecondarySubnetId: secondary.subnetId,
  SecondaryNetworkId: secondary.networkId,
  Attachment: {
    Status: secondary.status as AttachmentStatus,
    NetworkCardIndex: secondary.networkCard,
    DeviceIndex: secondary.deviceIndex,
    DeleteOnTermination: true,
    AttachTime: dateOf(launchTime),
  },
});

/** Instances show less of an association than interfaces do. */
const associationView = ({
  publicIp,
  carrierIp,
  customerOwnedIp,
  publicDnsName,
  ipOwnerId,
}: PublicAssociation): InstanceNetworkInterfaceAssociation => ({
  PublicIp: publicIp,
  CarrierIp: carrierIp,
  CustomerOwnedIp: customerOwnedIp,
  PublicDnsName: publicDnsName ?? '',
  IpOwnerId: ipOwnerId,
});

const instanceEniView = (eni: Eni): InstanceNetworkInterface => ({
  NetworkInterfaceId: eni.id,
  OwnerId: eni.ownerId,
  VpcId: eni.vpcId,
  SubnetId: eni.subnetId,
  Description: eni.description,
  Status: eni.status as NetworkInterfaceStatus,
  InterfaceType: eni.interfaceType,
  MacAddress: eni.mac,
  SourceDestCheck: eni.sourceDestCheck,
  Groups: eni.groups.map((group) => ({ GroupId: group.id, GroupName: group.name })),
  PrivateDnsName: eni.privateDnsName,
  PrivateIpAddress: eni.addresses[0]?.ip,
  Association: eni.addresses[0]?.association && associationView(eni.addresses[0].association),
  PrivateIpAddresses: eni.addresses.map((address) => ({
    PrivateIpAddress: address.ip,
    Primary: address.primary,
    PrivateDnsName: address.privateDnsName,
    Association: address.association && associationView(address.association),
  })),
  Ipv4Prefixes: eni.ipv4Prefixes.map((prefix) => ({ Ipv4Prefix: prefix })),
  Ipv6Addresses: eni.ipv6Addresses.map(({ ip, primary }) => ({ Ipv6Address: ip, IsPrimaryIpv6: primary })),
  Ipv6Prefixes: eni.ipv6Prefixes.map((prefix) => ({ Ipv6Prefix: prefix })),
  Attachment: eni.attachment && {
    AttachmentId: eni.attachment.id,
    Status: eni.attachment.status as AttachmentStatus,
    DeviceIndex: eni.attachment.deviceIndex,
    NetworkCardIndex: eni.attachment.networkCard,
    DeleteOnTermination: eni.attachment.deleteOnTermination,
    AttachTime: dateOf(eni.attachment.attachTime),
  },
});
