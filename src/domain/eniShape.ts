import { operatorShape, tagsShape } from './networkShapes.ts';
import { flag, list, moment } from './factShapes.ts';
import { id, later, maybe, record, text, whole } from './shape.ts';

/** What stands for a private address outside: a public address, or in its place a carrier or a customer-owned one; see `domain/association`. */
export const associationShape = record({
  publicIp: maybe(text),
  /** In a Wavelength Zone: reachable from the carrier's network. */
  carrierIp: later(text),
  /** On an Outpost: out of the customer's own pool. */
  customerOwnedIp: later(text),
  publicDnsName: maybe(text),
  /** `amazon` for an automatic public address, else the account that owns the elastic IP. */
  ipOwnerId: maybe(text),
  /** Set for an elastic IP only, but not for each: EC2 may leave it out. */
  allocationId: maybe(text),
  associationId: maybe(text),
});

export const privateAddressShape = record({
  ip: text,
  primary: flag,
  privateDnsName: maybe(text),
  association: maybe(associationShape),
});

export const ipv6AddressShape = record({ ip: text, primary: flag, publicDnsName: later(text) });

/** Names under which public DNS knows an interface; which of them is its public hostname, `hostnameType` tells. */
export const publicDnsOptionsShape = record({
  /** public-ipv4-dns-name, public-ipv6-dns-name or public-dual-stack-dns-name; an open list. */
  hostnameType: maybe(text),
  ipv4Name: maybe(text),
  ipv6Name: maybe(text),
  dualStackName: maybe(text),
});

export const groupRefShape = record({ id: text, name: text });

export const attachmentShape = record({
  /** `eni-attach-…` for an attachment that the account may end; other prefixes belong to AWS services. */
  id: text,
  /** attaching, attached, detaching or detached. */
  status: text,
  instanceId: maybe(id),
  instanceOwnerId: maybe(text),
  deviceIndex: whole,
  networkCard: whole,
  deleteOnTermination: flag,
  /** Milliseconds since 1970. */
  attachTime: maybe(moment),
  enaSrd: maybe(record({ enabled: flag, udp: flag })),
  /** ENA queues that were set for it; undefined where the type's default holds. */
  enaQueueCount: later(whole),
});

export const connectionTrackingShape = record({
  tcpEstablished: maybe(whole),
  udp: maybe(whole),
  udpStream: maybe(whole),
});

/** The fields of a network interface. Its types have their names in `model`. */
export const eniShape = record({
  id,
  ownerId: maybe(text),
  vpcId: id,
  subnetId: id,
  zone: text,
  /** `use1-az1`, or of a Local or Wavelength Zone `use1-wl1-bos-wlz1`. */
  zoneId: later(text),
  outpostArn: later(text),
  /** Subnets that EC2 names as associated with the interface, beside its own. */
  associatedSubnetIds: later(list(id)),
  description: text,
  /** pending, available, associated, attaching, in-use or detaching; an open list. */
  status: text,
  /** interface, efa, efa-only, trunk, branch, nat_gateway, lambda, vpc_endpoint, …; an open list. */
  interfaceType: text,
  /** As EC2 writes it: lower case, with colons. */
  mac: text,
  privateDnsName: maybe(text),
  /** The public hostname, as `publicDnsOptions` choose it. */
  publicDnsName: later(text),
  publicDnsOptions: later(publicDnsOptionsShape),
  sourceDestCheck: flag,
  /** IPv4 addresses, the primary one first; empty for EFA-only and IPv6-only interfaces. */
  addresses: list(privateAddressShape),
  ipv6Addresses: list(ipv6AddressShape),
  /** /28 prefixes in CIDR form. */
  ipv4Prefixes: list(text),
  /** /80 prefixes in CIDR form. */
  ipv6Prefixes: list(text),
  groups: list(groupRefShape),
  attachment: maybe(attachmentShape),
  /** Account id or alias of the AWS service that asked for the interface. */
  requesterId: maybe(text),
  requesterManaged: flag,
  operator: maybe(operatorShape),
  denyAllIgwTraffic: flag,
  ipv6Native: flag,
  connectionTracking: maybe(connectionTrackingShape),
  tags: tagsShape,
});
