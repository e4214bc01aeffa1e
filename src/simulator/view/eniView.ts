import type {
  AttachmentStatus,
  NetworkInterface,
  NetworkInterfaceAssociation,
  NetworkInterfaceAttachment,
  NetworkInterfaceStatus,
  NetworkInterfaceType,
} from '@aws-sdk/client-ec2';
import type { Attachment, Eni, PublicAssociation } from '../../domain/model.ts';
import { dateOf, operatorView, tagsView } from './sharedViews.ts';

/** An ENI as DescribeNetworkInterfaces and CreateNetworkInterface show it. */
export const eniView = (eni: Eni): NetworkInterface => ({
  NetworkInterfaceId: eni.id,
  OwnerId: eni.ownerId,
  VpcId: eni.vpcId,
  SubnetId: eni.subnetId,
  AvailabilityZone: eni.zone,
  AvailabilityZoneId: eni.zoneId,
  OutpostArn: eni.outpostArn,
  AssociatedSubnets: eni.associatedSubnetIds && [...eni.associatedSubnetIds],
  Description: eni.description,
  // Status and type are open lists to the product and closed ones in the SDK's types.
  Status: eni.status as NetworkInterfaceStatus,
  InterfaceType: eni.interfaceType as NetworkInterfaceType,
  MacAddress: eni.mac,
  PrivateDnsName: eni.privateDnsName,
  PublicDnsName: eni.publicDnsName,
  PublicIpDnsNameOptions: eni.publicDnsOptions && {
    DnsHostnameType: eni.publicDnsOptions.hostnameType,
    PublicIpv4DnsName: eni.publicDnsOptions.ipv4Name,
    PublicIpv6DnsName: eni.publicDnsOptions.ipv6Name,
    PublicDualStackDnsName: eni.publicDnsOptions.dualStackName,
  },
  SourceDestCheck: eni.sourceDestCheck,
  Groups: eni.groups.map((group) => ({ GroupId: group.id, GroupName: group.name })),
  Attachment: eni.attachment && attachmentView(eni.attachment),
  RequesterId: eni.requesterId,
  RequesterManaged: eni.requesterManaged,
  Operator: operatorView(eni.operator),
  DenyAllIgwTraffic: eni.denyAllIgwTraffic ? true : undefined,
  Ipv6Native: eni.ipv6Native ? true : undefined,
  ConnectionTrackingConfiguration: eni.connectionTracking && {
    TcpEstablishedTimeout: eni.connectionTracking.tcpEstablished,
    UdpTimeout: eni.connectionTracking.udp,
    UdpStreamTimeout: eni.connectionTracking.udpStream,
  },
  TagSet: tagsView(eni.tags),
  ...addressesView(eni),
});

/** A public address as the SDK shows it; the ids are undefined for an automatic one. */
export const associationView = (association: PublicAssociation): NetworkInterfaceAssociation => ({
  PublicIp: association.publicIp,
  CarrierIp: association.carrierIp,
  CustomerOwnedIp: association.customerOwnedIp,
  PublicDnsName: association.publicDnsName ?? '',
  IpOwnerId: association.ipOwnerId,
  AllocationId: association.allocationId,
  AssociationId: association.associationId,
});

const addressesView = (eni: Eni): Partial<NetworkInterface> => {
  const [primary] = eni.addresses;
  return {
    PrivateIpAddress: primary?.ip,
    Association: primary?.association && associationView(primary.association),
    PrivateIpAddresses: eni.addresses.map((address) => ({
      PrivateIpAddress: address.ip,
      Primary: address.primary,
      PrivateDnsName: address.privateDnsName,
      Association: address.association && associationView(address.association),
    })),
    Ipv4Prefixes: eni.ipv4Prefixes.map((prefix) => ({ Ipv4Prefix: prefix })),
    Ipv6Address: eni.ipv6Addresses[0]?.ip,
    Ipv6Addresses: eni.ipv6Addresses.map(({ ip, primary: isPrimary, publicDnsName }) => ({
      Ipv6Address: ip,
      IsPrimaryIpv6: isPrimary,
      PublicIpv6DnsName: publicDnsName,
    })),
    Ipv6Prefixes: eni.ipv6Prefixes.map((prefix) => ({ Ipv6Prefix: prefix })),
  };
};

const attachmentView = (attachment: Attachment): NetworkInterfaceAttachment => ({
  AttachmentId: attachment.id,
  Status: attachment.status as AttachmentStatus,
  InstanceId: attachment.instanceId,
  InstanceOwnerId: attachment.instanceOwnerId,
  DeviceIndex: attachment.deviceIndex,
  NetworkCardIndex: attachment.networkCard,
  DeleteOnTermination: attachment.deleteOnTermination,
  AttachTime: dateOf(attachment.attachTime),
  EnaQueueCount: attachment.enaQueueCount,
  EnaSrdSpecification: attachment.enaSrd && {
    EnaSrdEnabled: attachment.enaSrd.enabled,
    EnaSrdUdpSpecification: { EnaSrdUdpEnabled: attachment.enaSrd.udp },
  },
});
