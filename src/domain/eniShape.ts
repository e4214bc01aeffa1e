import { operatorShape, tagsShape } from './networkShapes.ts';
import { flag, list, moment } from './factShapes.ts';
import { id, maybe, record, text, whole } from './shape.ts';

export const associationShape = record({
  publicIp: text,
  publicDnsName: maybe(text),
  /** `amazon` for an automatic public address, else the account that owns the elastic IP. */
  ipOwnerId: maybe(text),
  /** Set for an elastic IP only. */
  allocationId: maybe(text),
  associationId: maybe(text),
});

export const privateAddressShape = record({
  ip: text,
  primary: flag,
  privateDnsName: maybe(text),
  association: maybe(associationShape),
});

export const ipv6AddressShape = record({ ip: text, primary: flag });

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
  description: text,
  /** pending, available, associated, attaching, in-use or detaching; an open list. */
  status: text,
  /** interface, efa, efa-only, trunk, branch, nat_gateway, lambda, vpc_endpoint, …; an open list. */
  interfaceType: text,
  /** As EC2 writes it: lower case, with colons. */
  mac: text,
  privateDnsName: maybe(text),
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
