import { flag, integer, list, moment } from './factShapes.ts';
import { id, later, maybe, oneOf, record, text, whole } from './shape.ts';

/** The fields of everything in a network but its interfaces, for which see `eniShape`. Their types have their names in `model`. */
export const tagsShape = list(record({ key: text, value: text }));

export const operatorShape = record({
  managed: flag,
  principal: maybe(text),
  /** Whether EC2 lists it only where managed resources are asked for. */
  hiddenByDefault: later(flag),
});

/** How VPC Block Public Access holds for a VPC or subnet: off, block-bidirectional or block-ingress; undefined where EC2 did not tell. */
const blockModeShape = later(text);

export const vpcShape = record({
  id,
  ownerId: maybe(text),
  /** The primary IPv4 CIDR first. */
  cidrs: list(text),
  ipv6Cidrs: list(text),
  /** Those of them that EC2 calls private: never advertised on the internet, whatever their addresses look like. */
  privateIpv6Cidrs: later(list(text)),
  isDefault: flag,
  /** default or dedicated. */
  tenancy: later(text),
  /** `dopt-…`, or `default`: no options of its own. */
  dhcpOptionsId: later(text),
  encryptionControl: later(record({ mode: maybe(text), state: maybe(text) })),
  state: text,
  blockPublicAccess: blockModeShape,
  tags: tagsShape,
});

/** Addresses of a subnet that EC2 does not choose by itself. */
export const cidrReservationShape = record({
  id,
  cidr: text,
  /** explicit: for whoever names them. prefix: for prefixes, which come out of them first. */
  type: text,
  description: maybe(text),
});

export const subnetShape = record({
  id,
  vpcId: id,
  ownerId: maybe(text),
  /** Availability Zone name, for example `eu-west-1a`. */
  zone: text,
  /** Zone id, the same for all accounts, for example `euw1-az1`. */
  zoneId: maybe(text),
  /** IPv4 CIDR; undefined for an IPv6-only subnet. */
  cidr: maybe(text),
  ipv6Cidrs: list(text),
  privateIpv6Cidrs: later(list(text)),
  /** Free IPv4 addresses as EC2 counts them (addresses of stopped instances are not free). */
  freeIpv4: whole,
  mapPublicIpOnLaunch: flag,
  assignIpv6OnCreation: flag,
  ipv6Native: flag,
  defaultForZone: flag,
  outpostArn: later(text),
  /** The device index from which on interfaces of instances here are local network interfaces (on an Outpost). */
  lniDeviceIndex: later(whole),
  /** The pool of customer-owned addresses of an Outpost, and whether interfaces get one at launch. */
  customerOwnedPool: later(text),
  mapCustomerOwnedIpOnLaunch: later(flag),
  /** Whether the resolver answers with synthetic IPv6 addresses for IPv4-only names. */
  dns64: later(flag),
  /** How instances that are launched here are named: `ip-name` or `resource-name`, and the records of the latter. */
  dnsOnLaunch: later(record({ hostnameType: maybe(text), aRecord: flag, aaaaRecord: flag })),
  /** `Elastic VMware Service` and the like; undefined for an ordinary one. */
  type: later(text),
  state: text,
  blockPublicAccess: blockModeShape,
  /** CIDR reservations of both families; undefined = not read. They are asked for a subnet at a time, and not with the account. */
  reservations: later(list(cidrReservationShape)),
  tags: tagsShape,
});

/** An interface in a secondary network (RDMA): made with its instance, and gone with it. */
export const secondaryInterfaceShape = record({
  id,
  /** secondary; an open list. */
  interfaceType: text,
  status: text,
  networkCard: whole,
  deviceIndex: whole,
  /** IPv4. */
  addresses: list(text),
  mac: maybe(text),
  subnetId: maybe(id),
  networkId: maybe(id),
});

export const instanceShape = record({
  id,
  /** For example `m6i.large`. */
  type: text,
  /** pending, running, shutting-down, terminated, stopping or stopped. */
  state: text,
  imageId: maybe(text),
  /** `windows`, or undefined for all others, as EC2 gives it. */
  platform: maybe(text),
  zone: text,
  vpcId: maybe(id),
  subnetId: maybe(id),
  ownerId: maybe(text),
  privateIp: maybe(text),
  publicIp: maybe(text),
  /** Milliseconds since 1970. */
  launchTime: maybe(moment),
  outpostArn: later(text),
  /** Set when another AWS service operates the instance (EKS Auto Mode and the like). */
  operator: maybe(operatorShape),
  /** Interfaces in secondary networks, which DescribeNetworkInterfaces does not list; undefined = not read. */
  secondaryInterfaces: later(list(secondaryInterfaceShape)),
  /** default, vpc-1 or ebs-1, an open list: which of network and EBS has more of the bandwidth; undefined where EC2 tells none. */
  bandwidthWeighting: later(text),
  tags: tagsShape,
});

/** One rule of a security group. */
export const groupRuleShape = record({
  egress: flag,
  /** tcp, udp, icmp, icmpv6, a protocol's number, or -1 for all. */
  protocol: text,
  /** First and last port, or ICMP type and code; undefined where the protocol has none. */
  from: maybe(integer),
  to: maybe(integer),
  peer: oneOf('ipv4', 'ipv6', 'group', 'prefixList'),
  /** A CIDR, the id of a group or that of a prefix list. */
  of: text,
  description: maybe(text),
});

export const securityGroupShape = record({
  id,
  name: text,
  description: text,
  vpcId: maybe(id),
  ownerId: maybe(text),
  /** What it lets through, each peer by itself; none of either direction lets nothing through there. */
  rules: later(list(groupRuleShape)),
  tags: tagsShape,
});

export const elasticIpShape = record({
  allocationId: id,
  /** Undefined where a carrier or a customer-owned address stands in its place. */
  publicIp: maybe(text),
  carrierIp: later(text),
  customerOwnedIp: later(text),
  /** `amazon`, or the BYOIP or IPAM pool that it is out of. */
  publicIpv4Pool: later(text),
  customerOwnedPool: later(text),
  /** The service that manages it: alb, nlb, rds, rnat; an open list. Only the service associates, disassociates and releases it. */
  serviceManaged: later(text),
  /** The subnet that it is associated in, where EC2 tells. */
  subnetId: later(id),
  /** The account that owns the interface. */
  eniOwnerId: later(text),
  associationId: maybe(text),
  eniId: maybe(id),
  instanceId: maybe(id),
  privateIp: maybe(text),
  networkBorderGroup: maybe(text),
  tags: tagsShape,
});

export const internetGatewayShape = record({
  id,
  /** The VPC it is attached to; undefined when detached. */
  vpcId: maybe(id),
  ownerId: maybe(text),
  tags: tagsShape,
});

export const routeShape = record({
  /** IPv4 or IPv6 CIDR, or a prefix list id. */
  destination: text,
  /** Id of what the traffic is sent to: `local`, igw-…, nat-…, eni-…, eigw-…, tgw-…, pcx-…, vpce-…, …. */
  target: text,
  state: text,
});

export const routeTableShape = record({
  id,
  vpcId: id,
  main: flag,
  /** Subnets that name this table; every other subnet of the VPC uses the main one. */
  subnetIds: list(id),
  /** The internet or virtual private gateway whose incoming traffic it routes (edge association). */
  gatewayIds: later(list(id)),
  routes: list(routeShape),
  tags: tagsShape,
});

/** A network card of an instance type. What is undefined is not known: neither EC2 nor the bundled table tells it. */
export const networkCardShape = record({
  index: whole,
  interfaces: whole,
  /** Interfaces beyond `interfaces` that it takes when its ENA queues are shared out by hand. */
  flexible: later(whole),
  /** The types that it takes: interface, efa, efa-only, secondary; an open list. */
  types: later(list(text)),
  /** ENA queues: of an interface by default, of an interface at most, of all interfaces of the card. */
  queues: later(record({ usual: maybe(whole), mostEach: maybe(whole), most: maybe(whole) })),
});

export const instanceLimitsShape = record({
  type: text,
  /** Interfaces in total over all network cards. */
  interfaces: whole,
  /** IPv4 addresses an interface, the primary one included; a /28 prefix counts as one. */
  ipv4PerInterface: whole,
  /** IPv6 addresses an interface; 0 = the type has no IPv6, undefined = not known. */
  ipv6PerInterface: maybe(whole),
  cards: list(networkCardShape),
  defaultCard: whole,
  /** nitro or xen; undefined for bare metal. */
  hypervisor: maybe(text),
  bareMetal: flag,
  efaSupported: flag,
  maxEfa: whole,
  enaSrdSupported: flag,
  /** Whether the ENA queues of a card can be shared out to its interfaces; undefined = not known. */
  flexibleQueues: later(flag),
  /** Bandwidth weightings that an instance of it can have; none where they cannot be chosen, undefined = not known. */
  bandwidthWeightings: later(list(text)),
  /** Secondary interfaces (RDMA, in secondary networks) at most; 0 = the type has none, undefined = not known. */
  secondaryInterfaces: later(whole),
  /** IPv4 addresses a secondary interface. */
  ipv4PerSecondary: later(whole),
  /** Idle timeouts in seconds, where an interface sets none of its own; undefined where EC2 does not tell. */
  connectionTracking: later(record({ tcpEstablished: maybe(whole), udp: maybe(whole), udpStream: maybe(whole) })),
  source: oneOf('live', 'bundled'),
});
