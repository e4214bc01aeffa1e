import type {
  ConnectionTrackingConfiguration,
  NetworkInterface,
  NetworkInterfaceAssociation,
  NetworkInterfaceAttachment,
  NetworkInterfacePrivateIpAddress,
  PublicIpDnsNameOptions,
} from '@aws-sdk/client-ec2';
import type { Attachment, ConnectionTracking, Eni, PrivateAddress, PublicAssociation } from '../../domain/model.ts';
import { compareIds, filled, operatorOf, presentTexts, tagsOf } from './common.ts';

/**
 * An interface in the domain's shape. What EC2 left out is `''`, an empty list, undefined, or EC2's default (the
 * source/destination check is on). Tags are sorted by key, groups by id; the primary address comes first.
 */
export const eniOf = (eni: NetworkInterface): Eni => ({
  id: eni.NetworkInterfaceId ?? '',
  ownerId: eni.OwnerId,
  vpcId: eni.VpcId ?? '',
  subnetId: eni.SubnetId ?? '',
  zone: eni.AvailabilityZone ?? '',
  zoneId: filled(eni.AvailabilityZoneId),
  outpostArn: filled(eni.OutpostArn),
  associatedSubnetIds: eni.AssociatedSubnets?.length ? presentTexts(eni.AssociatedSubnets) : undefined,
  description: eni.Description ?? '',
  status: eni.Status ?? 'unknown',
  interfaceType: eni.InterfaceType ?? 'interface',
  mac: eni.MacAddress ?? '',
  privateDnsName: filled(eni.PrivateDnsName),
  publicDnsName: filled(eni.PublicDnsName),
  publicDnsOptions: publicDnsOptionsOf(eni.PublicIpDnsNameOptions),
  sourceDestCheck: eni.SourceDestCheck ?? true,
  addresses: addressesOf(eni),
  ipv6Addresses: (eni.Ipv6Addresses ?? []).flatMap(({ Ipv6Address, IsPrimaryIpv6, PublicIpv6DnsName }) =>
    Ipv6Address ? [{ ip: Ipv6Address, primary: IsPrimaryIpv6 ?? false, publicDnsName: filled(PublicIpv6DnsName) }] : [],
  ),
  ipv4Prefixes: presentTexts(eni.Ipv4Prefixes?.map((prefix) => prefix.Ipv4Prefix)),
  ipv6Prefixes: presentTexts(eni.Ipv6Prefixes?.map((prefix) => prefix.Ipv6Prefix)),
  groups: (eni.Groups ?? [])
    .map(({ GroupId = '', GroupName = '' }) => ({ id: GroupId, name: GroupName }))
    .sort(compareIds),
  attachment: attachmentOf(eni.Attachment),
  requesterId: filled(eni.RequesterId),
  requesterManaged: eni.RequesterManaged ?? false,
  operator: operatorOf(eni.Operator),
  denyAllIgwTraffic: eni.DenyAllIgwTraffic ?? false,
  ipv6Native: eni.Ipv6Native ?? false,
  connectionTracking: connectionTrackingOf(eni.ConnectionTrackingConfiguration),
  tags: tagsOf(eni.TagSet),
});

/**
 * The primary address first, the others in EC2's order. EC2 tells the association of the primary address twice, other
 * endpoints only once, and some fill the single-address fields alone.
 */
const addressesOf = (eni: NetworkInterface): readonly PrivateAddress[] => {
  const single: NetworkInterfacePrivateIpAddress = {
    PrivateIpAddress: eni.PrivateIpAddress,
    PrivateDnsName: eni.PrivateDnsName,
    Primary: true,
  };
  const given = eni.PrivateIpAddresses?.length ? eni.PrivateIpAddresses : [single];
  const addresses = given.flatMap((address): readonly PrivateAddress[] => {
    if (!address.PrivateIpAddress) return [];
    const primary = address.Primary ?? address.PrivateIpAddress === eni.PrivateIpAddress;
    return [
      {
        ip: address.PrivateIpAddress,
        primary,
        privateDnsName: filled(address.PrivateDnsName),
        association: associationOf(address.Association) ?? (primary ? associationOf(eni.Association) : undefined),
      },
    ];
  });
  return [...addresses.filter((one) => one.primary), ...addresses.filter((one) => !one.primary)];
};

const associationOf = (association: NetworkInterfaceAssociation | undefined): PublicAssociation | undefined =>
  association && (association.PublicIp || association.CarrierIp || association.CustomerOwnedIp)
    ? {
        publicIp: filled(association.PublicIp),
        carrierIp: filled(association.CarrierIp),
        customerOwnedIp: filled(association.CustomerOwnedIp),
        publicDnsName: filled(association.PublicDnsName),
        ipOwnerId: filled(association.IpOwnerId),
        allocationId: filled(association.AllocationId),
        associationId: filled(association.AssociationId),
      }
    : undefined;

/** EC2 may go on showing an attachment for a moment after it ended; `detached` is none. */
const attachmentOf = (attachment: NetworkInterfaceAttachment | undefined): Attachment | undefined =>
  attachment?.AttachmentId && attachment.Status !== 'detached'
    ? {
        id: attachment.AttachmentId,
        status: attachment.Status ?? 'unknown',
        instanceId: filled(attachment.InstanceId),
        instanceOwnerId: filled(attachment.InstanceOwnerId),
        deviceIndex: attachment.DeviceIndex ?? 0,
        networkCard: attachment.NetworkCardIndex ?? 0,
        deleteOnTermination: attachment.DeleteOnTermination ?? false,
        attachTime: attachment.AttachTime?.getTime(),
        enaSrd: enaSrdOf(attachment.EnaSrdSpecification),
        enaQueueCount: attachment.EnaQueueCount,
      }
    : undefined;

/** Undefined where EC2 tells no name and no choice of one. */
const publicDnsOptionsOf = (given: PublicIpDnsNameOptions | undefined): Eni['publicDnsOptions'] => {
  const options = {
    hostnameType: filled(given?.DnsHostnameType),
    ipv4Name: filled(given?.PublicIpv4DnsName),
    ipv6Name: filled(given?.PublicIpv6DnsName),
    dualStackName: filled(given?.PublicDualStackDnsName),
  };
  return Object.values(options).every((option) => option === undefined) ? undefined : options;
};

const enaSrdOf = (srd: NetworkInterfaceAttachment['EnaSrdSpecification']): Attachment['enaSrd'] =>
  srd?.EnaSrdEnabled === undefined
    ? undefined
    : { enabled: srd.EnaSrdEnabled, udp: srd.EnaSrdUdpSpecification?.EnaSrdUdpEnabled ?? false };

const connectionTrackingOf = (given: ConnectionTrackingConfiguration | undefined): ConnectionTracking | undefined =>
  given && (given.TcpEstablishedTimeout ?? given.UdpTimeout ?? given.UdpStreamTimeout) !== undefined
    ? {
        tcpEstablished: given.TcpEstablishedTimeout,
        udp: given.UdpTimeout,
        udpStream: given.UdpStreamTimeout,
      }
    : undefined;
