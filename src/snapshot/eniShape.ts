import type {
  Attachment,
  ConnectionTracking,
  Eni,
  GroupRef,
  Ipv6Address,
  PrivateAddress,
  PublicAssociation,
} from '../domain/model.ts';
import { operator, tags } from './networkShapes.ts';
import { flag, id, list, maybe, moment, record, text, whole, type Shape } from './shape.ts';

const association: Shape<PublicAssociation> = record<PublicAssociation>({
  publicIp: text,
  publicDnsName: maybe(text),
  ipOwnerId: maybe(text),
  allocationId: maybe(text),
  associationId: maybe(text),
});

const privateAddress: Shape<PrivateAddress> = record<PrivateAddress>({
  ip: text,
  primary: flag,
  privateDnsName: maybe(text),
  association: maybe(association),
});

const attachment: Shape<Attachment> = record<Attachment>({
  id: text,
  status: text,
  instanceId: maybe(id),
  instanceOwnerId: maybe(text),
  deviceIndex: whole,
  networkCard: whole,
  deleteOnTermination: flag,
  attachTime: maybe(moment),
  enaSrd: maybe(record<NonNullable<Attachment['enaSrd']>>({ enabled: flag, udp: flag })),
});

/** The shape of an interface in a snapshot. The order of fields is the order in the file. */
export const eni: Shape<Eni> = record<Eni>({
  id,
  ownerId: maybe(text),
  vpcId: id,
  subnetId: id,
  zone: text,
  description: text,
  status: text,
  interfaceType: text,
  mac: text,
  privateDnsName: maybe(text),
  sourceDestCheck: flag,
  addresses: list(privateAddress),
  ipv6Addresses: list(record<Ipv6Address>({ ip: text, primary: flag })),
  ipv4Prefixes: list(text),
  ipv6Prefixes: list(text),
  groups: list(record<GroupRef>({ id: text, name: text })),
  attachment: maybe(attachment),
  requesterId: maybe(text),
  requesterManaged: flag,
  operator: maybe(operator),
  denyAllIgwTraffic: flag,
  ipv6Native: flag,
  connectionTracking: maybe(
    record<ConnectionTracking>({ tcpEstablished: maybe(whole), udp: maybe(whole), udpStream: maybe(whole) }),
  ),
  tags,
});
