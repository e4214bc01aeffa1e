/**
 * What an account's network is made of, in the words of the field. Shapes follow the Describe calls of EC2, with EC2's
 * ids and strings kept as they come: EC2 adds states and types at any time, so open strings stay open.
 * Everything is immutable; a refresh makes a new {@link Snapshot}.
 */

export type Tag = { readonly key: string; readonly value: string };

/** One Describe call that could not be made or was not finished. What it would have told is unknown, not absent. */
export type Gap = {
  /** The part of the snapshot that is missing or incomplete. */
  readonly part: SnapshotPart;
  /** The IAM action of the call, for example `ec2:DescribeAddresses`. */
  readonly iamAction: string;
  /** EC2's error code, for example `UnauthorizedOperation`. */
  readonly code: string;
  /** Why, in plain words. */
  readonly message: string;
  /** What an earlier read told of the part and stands in its place; undefined where only what this read told stands there. */
  readonly kept?: Kept | undefined;
};

/** What is left of an earlier read: when it was read, in milliseconds since 1970, and whether that was all of the part. */
export type Kept = { readonly readAt: number; readonly whole: boolean };

export type SnapshotPart = Exclude<keyof Snapshot, 'accountId' | 'region' | 'readAt' | 'gaps'>;

/** All that one refresh read of one region of one account. Plain data: it can be stored and loaded again. */
export type Snapshot = {
  /** Twelve digits, or undefined when it could not be learned. */
  readonly accountId: string | undefined;
  readonly region: string;
  /** Milliseconds since 1970 when the read began. */
  readonly readAt: number;
  readonly vpcs: readonly Vpc[];
  readonly subnets: readonly Subnet[];
  readonly instances: readonly Instance[];
  readonly enis: readonly Eni[];
  readonly securityGroups: readonly SecurityGroup[];
  readonly addresses: readonly ElasticIp[];
  readonly internetGateways: readonly InternetGateway[];
  readonly routeTables: readonly RouteTable[];
  /** Limits of the types in use, as DescribeInstanceTypes gave them. */
  readonly instanceTypes: readonly InstanceLimits[];
  readonly gaps: readonly Gap[];
};

export type Vpc = {
  readonly id: string;
  readonly ownerId: string | undefined;
  /** The primary IPv4 CIDR first. */
  readonly cidrs: readonly string[];
  readonly ipv6Cidrs: readonly string[];
  readonly isDefault: boolean;
  readonly state: string;
  readonly tags: readonly Tag[];
};

export type Subnet = {
  readonly id: string;
  readonly vpcId: string;
  readonly ownerId: string | undefined;
  /** Availability Zone name, for example `eu-west-1a`. */
  readonly zone: string;
  /** Zone id, the same for all accounts, for example `euw1-az1`. */
  readonly zoneId: string | undefined;
  /** IPv4 CIDR; undefined for an IPv6-only subnet. */
  readonly cidr: string | undefined;
  readonly ipv6Cidrs: readonly string[];
  /** Free IPv4 addresses as EC2 counts them (addresses of stopped instances are not free). */
  readonly freeIpv4: number;
  readonly mapPublicIpOnLaunch: boolean;
  readonly assignIpv6OnCreation: boolean;
  readonly ipv6Native: boolean;
  readonly defaultForZone: boolean;
  readonly state: string;
  readonly tags: readonly Tag[];
};

export type Instance = {
  readonly id: string;
  /** For example `m6i.large`. */
  readonly type: string;
  /** pending, running, shutting-down, terminated, stopping or stopped. */
  readonly state: string;
  readonly imageId: string | undefined;
  /** `windows`, or undefined for all others, as EC2 gives it. */
  readonly platform: string | undefined;
  readonly zone: string;
  readonly vpcId: string | undefined;
  readonly subnetId: string | undefined;
  readonly ownerId: string | undefined;
  readonly privateIp: string | undefined;
  readonly publicIp: string | undefined;
  /** Milliseconds since 1970. */
  readonly launchTime: number | undefined;
  /** Set when another AWS service operates the instance (EKS Auto Mode and the like). */
  readonly operator: Operator | undefined;
  readonly tags: readonly Tag[];
};

/** An AWS service that operates a resource on the account's behalf. */
export type Operator = { readonly managed: boolean; readonly principal: string | undefined };

/** An elastic network interface with every attribute of DescribeNetworkInterfaces that the product uses. */
export type Eni = {
  readonly id: string;
  readonly ownerId: string | undefined;
  readonly vpcId: string;
  readonly subnetId: string;
  readonly zone: string;
  readonly description: string;
  /** pending, available, associated, attaching, in-use or detaching; an open list. */
  readonly status: string;
  /** interface, efa, efa-only, trunk, branch, nat_gateway, lambda, vpc_endpoint, …; an open list. */
  readonly interfaceType: string;
  /** As EC2 writes it: lower case, with colons. */
  readonly mac: string;
  readonly privateDnsName: string | undefined;
  readonly sourceDestCheck: boolean;
  /** IPv4 addresses, the primary one first; empty for EFA-only and IPv6-only interfaces. */
  readonly addresses: readonly PrivateAddress[];
  readonly ipv6Addresses: readonly Ipv6Address[];
  /** /28 prefixes in CIDR form. */
  readonly ipv4Prefixes: readonly string[];
  /** /80 prefixes in CIDR form. */
  readonly ipv6Prefixes: readonly string[];
  readonly groups: readonly GroupRef[];
  readonly attachment: Attachment | undefined;
  /** Account id or alias of the AWS service that asked for the interface. */
  readonly requesterId: string | undefined;
  readonly requesterManaged: boolean;
  readonly operator: Operator | undefined;
  readonly denyAllIgwTraffic: boolean;
  readonly ipv6Native: boolean;
  readonly connectionTracking: ConnectionTracking | undefined;
  readonly tags: readonly Tag[];
};

export type PrivateAddress = {
  readonly ip: string;
  readonly primary: boolean;
  readonly privateDnsName: string | undefined;
  readonly association: PublicAssociation | undefined;
};

/** The public IPv4 address that stands for a private one. */
export type PublicAssociation = {
  readonly publicIp: string;
  readonly publicDnsName: string | undefined;
  /** `amazon` for an automatic public address, else the account that owns the elastic IP. */
  readonly ipOwnerId: string | undefined;
  /** Set for an elastic IP only. */
  readonly allocationId: string | undefined;
  readonly associationId: string | undefined;
};

export type Ipv6Address = { readonly ip: string; readonly primary: boolean };

export type GroupRef = { readonly id: string; readonly name: string };

export type Attachment = {
  /** `eni-attach-…` for an attachment that the account may end; other prefixes belong to AWS services. */
  readonly id: string;
  /** attaching, attached, detaching or detached. */
  readonly status: string;
  readonly instanceId: string | undefined;
  readonly instanceOwnerId: string | undefined;
  readonly deviceIndex: number;
  readonly networkCard: number;
  readonly deleteOnTermination: boolean;
  /** Milliseconds since 1970. */
  readonly attachTime: number | undefined;
  readonly enaSrd: { readonly enabled: boolean; readonly udp: boolean } | undefined;
};

/** Idle timeouts in seconds; undefined where EC2's default holds. */
export type ConnectionTracking = {
  readonly tcpEstablished: number | undefined;
  readonly udp: number | undefined;
  readonly udpStream: number | undefined;
};

export type SecurityGroup = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly vpcId: string | undefined;
  readonly ownerId: string | undefined;
  readonly tags: readonly Tag[];
};

export type ElasticIp = {
  readonly allocationId: string;
  readonly publicIp: string;
  readonly associationId: string | undefined;
  readonly eniId: string | undefined;
  readonly instanceId: string | undefined;
  readonly privateIp: string | undefined;
  readonly networkBorderGroup: string | undefined;
  readonly tags: readonly Tag[];
};

export type InternetGateway = {
  readonly id: string;
  /** The VPC it is attached to; undefined when detached. */
  readonly vpcId: string | undefined;
  readonly ownerId: string | undefined;
  readonly tags: readonly Tag[];
};

export type RouteTable = {
  readonly id: string;
  readonly vpcId: string;
  readonly main: boolean;
  /** Subnets that name this table; every other subnet of the VPC uses the main one. */
  readonly subnetIds: readonly string[];
  readonly routes: readonly Route[];
  readonly tags: readonly Tag[];
};

export type Route = {
  /** IPv4 or IPv6 CIDR, or a prefix list id. */
  readonly destination: string;
  /** Id of what the traffic is sent to: `local`, igw-…, nat-…, eni-…, eigw-…, tgw-…, pcx-…, vpce-…, …. */
  readonly target: string;
  readonly state: string;
};

/** What an instance type has room for. Sources: DescribeInstanceTypes, else the bundled table. */
export type InstanceLimits = {
  readonly type: string;
  /** Interfaces in total over all network cards. */
  readonly interfaces: number;
  /** IPv4 addresses an interface, the primary one included; a /28 prefix counts as one. */
  readonly ipv4PerInterface: number;
  /** IPv6 addresses an interface; 0 = the type has no IPv6, undefined = not known. */
  readonly ipv6PerInterface: number | undefined;
  readonly cards: readonly { readonly index: number; readonly interfaces: number }[];
  readonly defaultCard: number;
  /** nitro or xen; undefined for bare metal. */
  readonly hypervisor: string | undefined;
  readonly bareMetal: boolean;
  readonly efaSupported: boolean;
  readonly maxEfa: number;
  readonly enaSrdSupported: boolean;
  readonly source: 'live' | 'bundled';
};
