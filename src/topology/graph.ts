import type { Tier } from '../domain/tier.ts';

/**
 * The picture's content without any coordinates: what stands inside what, and the words on it. Plain data, made from an
 * inventory by `topology/project`, carried to the webview, laid out there by `topology/layout`.
 */
export type Graph = {
  /** Title of the scope, for example `Demo account`. */
  readonly title: string;
  readonly region: string;
  /** Milliseconds since 1970 when the account was read. */
  readonly readAt: number;
  readonly vpcs: readonly VpcNode[];
  readonly counts: {
    readonly interfaces: number;
    readonly instances: number;
    readonly subnets: number;
    readonly findings: number;
  };
  /** Of a comparison, which also draws what is gone, those of what is there; else left out, and counted from what is drawn. */
  readonly facts?: FactCounts;
  /** One sentence for each thing that could not be read. */
  readonly gaps: readonly string[];
};

/** How many interfaces are public, by a public IPv4 address and the way to it, and how many nothing holds. */
export type FactCounts = { readonly public: number; readonly unattached: number };

export type VpcNode = {
  readonly id: string;
  readonly name: string;
  readonly cidrs: readonly string[];
  readonly ipv6Cidrs: readonly string[];
  /** Internet and carrier gateway, for example `internet gateway`; undefined for a VPC with neither. */
  readonly gateway: string | undefined;
  /** Sorted by name. */
  readonly zones: readonly ZoneNode[];
  /** Words for the shelf, for example `9 security groups · 5 elastic IPs · 4 route tables`. */
  readonly shelf: string;
};

export type ZoneNode = {
  readonly name: string;
  readonly zoneId: string | undefined;
  /** Sorted by tier (public, private, isolated, unknown), then CIDR. */
  readonly subnets: readonly SubnetNode[];
};

export type SubnetNode = {
  readonly id: string;
  readonly name: string;
  readonly cidr: string | undefined;
  readonly ipv6Cidr: string | undefined;
  readonly zone: string;
  readonly tier: Tier;
  /** The tier in words: `public, from a carrier's network`, `private`. */
  readonly reach: string;
  /** In words where its traffic leaves, for the near zoom, for example `routes by rtb-app-a to nat-a` or `no route out`. */
  readonly routeNote: string | undefined;
  /** IPv4 addresses; undefined for IPv6-only subnets. */
  readonly usage: SubnetUsage | undefined;
  /** Instances by name, guests by name, unattached interfaces by name, then what AWS manages. */
  readonly cards: readonly CardNode[];
  /** In the panel alone: the cards of a subnet that a person has folded; then `cards` is empty. */
  readonly folded?: readonly CardNode[];
  readonly findings: readonly FindingMark[];
};

/** Counts of IPv4 addresses. total = reserved + inUse + inPrefixes + free (+ what others hold). */
export type SubnetUsage = {
  readonly total: number;
  /** The five that AWS keeps. */
  readonly reserved: number;
  readonly inUse: number;
  readonly inPrefixes: number;
  readonly free: number;
};

export type FindingMark = { readonly id: string; readonly severity: 'warning' | 'error'; readonly message: string };

/**
 * instance: an instance in the subnet of its primary interface. guest: its secondary interfaces in another subnet.
 * managed: interfaces of one AWS service's resource. unattached: an interface without attachment.
 */
export type CardNode = {
  readonly kind: 'instance' | 'guest' | 'managed' | 'unattached';
  /** Unique in the picture: instance id, `guest:instance:subnet`, `managed:…`, or the interface's id. */
  readonly id: string;
  readonly instanceId: string | undefined;
  readonly name: string;
  /** Instance type, or the managed resource's name (`nat-a`, `orders standby`), or undefined. */
  readonly note: string | undefined;
  readonly state: string | undefined;
  /** Icon: instance, igw, nat, load-balancer, lambda, rds, efs, endpoint, eks, service, unattached, guest. */
  readonly icon: CardIcon;
  /** Interfaces in use and room for, of an instance; max undefined = unknown. */
  readonly slots: { readonly used: number; readonly max: number | undefined } | undefined;
  /** For a guest: name of the subnet where its instance stands. */
  readonly homeSubnet: string | undefined;
  readonly chips: readonly ChipNode[];
  /** Interfaces of this instance that stand in other subnets: a row each, where a tie starts. */
  readonly remotes: readonly RemoteRow[];
  readonly findings: readonly FindingMark[];
};

export type CardIcon =
  | 'instance'
  | 'guest'
  | 'unattached'
  | 'nat'
  | 'load-balancer'
  | 'lambda'
  | 'rds'
  | 'efs'
  | 'endpoint'
  | 'eks'
  | 'service';

export type RemoteRow = { readonly eniId: string; readonly tag: string; readonly subnetName: string };

export type ChipNode = {
  readonly eniId: string;
  readonly kind: 'primary' | 'secondary' | 'unattached' | 'managed';
  /** `eth1`, or `card 2 · eth0` on a further network card; undefined when not attached to an instance. */
  readonly tag: string | undefined;
  readonly name: string;
  /** The primary IPv4 address, else the first IPv6 address, else a word for why there is none. */
  readonly address: string;
  /** All further IPv4 addresses. */
  readonly secondary: readonly string[];
  readonly ipv6: readonly string[];
  readonly mac: string;
  readonly groups: readonly string[];
  /** Routes that lead to it, for example `0.0.0.0/0 of rtb-data-a`. */
  readonly routes: readonly string[];
  readonly publicIp: { readonly ip: string; readonly elastic: boolean } | undefined;
  /** An address that stands for one of its own elsewhere than on the internet: `carrier IP 155.146.10.111`. */
  readonly outside: string | undefined;
  /** Whether it has a path from the internet or a carrier's network, as far as gateways, routes and VPC Block Public Access tell. */
  readonly path: 'none' | 'open' | 'unknown';
  /** What the internet may reach by the rules of its groups, such as `TCP 443`; `?` where a group's rules were not read. */
  readonly open: readonly string[];
  readonly checkOff: boolean;
  /** Attaching, detaching and the like, and `available` where others hold what is free; undefined when settled. */
  readonly busy: string | undefined;
  readonly owner: CardIcon | undefined;
  readonly prefixes: readonly PrefixRow[];
  readonly findings: readonly FindingMark[];
};

/** A /28 prefix: 16 addresses of which `used` are known to be in use; undefined = EC2 does not tell which. */
export type PrefixRow = { readonly cidr: string; readonly used: number | undefined };
