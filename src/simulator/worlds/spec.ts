import type { ElasticIp, Eni, Instance, RouteTable, Subnet, Vpc } from '../../domain/model.ts';

/** `lets`: inbound rules in short, `PROTOCOL[ PORTS] PEER[ DESCRIPTION]`, where the peer is a CIDR or a group of the VPC by its name. All may leave. */
export type GroupSpec = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly lets?: readonly string[];
};

/**
 * A VPC told by names, so that a world reads like a plan. Ids may be given as EC2 would show them in full, or by their
 * beginning (`vpc-0a41f6c2`), or by beginning and end (`eni-0b7c…41e2`); `naming.ts` completes them, always the same way.
 */
export type VpcSpec = {
  readonly accountId: string;
  readonly region: string;
  readonly id: string;
  readonly name: string;
  readonly cidr: string;
  /** Further IPv4 CIDRs. */
  readonly moreCidrs?: readonly string[];
  readonly ipv6?: string;
  readonly tags?: TagSpec;
  readonly gateway?: { readonly id: string; readonly name: string };
  /** Zone name to zone id. */
  readonly zoneIds: Readonly<Record<string, string>>;
  readonly groups: readonly GroupSpec[];
  readonly subnets: readonly SubnetSpec[];
  readonly tables: readonly TableSpec[];
  readonly instances: readonly InstanceSpec[];
  readonly interfaces: readonly InterfaceSpec[];
  /** Elastic IPs that stand for no address. */
  readonly idleElastics?: readonly ElasticSpec[];
  /** What is not as in most VPCs, such as another owner. */
  readonly over?: Partial<Vpc>;
};

/** An elastic IP; the address may be a carrier's, which `over` then tells. */
export type ElasticSpec = { readonly ip: string; readonly name: string; readonly over?: Partial<ElasticIp> };

export type TagSpec = Readonly<Record<string, string>>;

export type SubnetSpec = {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly cidr: string;
  readonly ipv6?: string;
  readonly publicIpOnLaunch?: boolean;
  readonly tags?: TagSpec;
  /** What is not as in most subnets. */
  readonly over?: Partial<Subnet>;
};

export type TableSpec = {
  readonly id: string;
  readonly name: string;
  readonly main?: boolean;
  /** Names of the subnets that name the table. */
  readonly subnets: readonly string[];
  /** Destination, target, and the state where it is not active; the local routes come by themselves. */
  readonly routes: readonly (readonly [destination: string, target: string, state?: string])[];
  /** What is not as in most tables, such as the gateway whose incoming traffic it routes. */
  readonly over?: Partial<RouteTable>;
};

/** An instance stands in the subnet of its interface on card 0, device 0. */
export type InstanceSpec = {
  readonly id: string;
  /** Its own name in the plan, and its Name tag. */
  readonly name: string;
  /** The Name tag, where instances share one, as those of an auto scaling group do. */
  readonly sharedName?: string;
  readonly type: string;
  readonly state?: string;
  readonly tags?: TagSpec;
  /** What is not as in most instances. */
  readonly over?: Partial<Instance>;
};

export type InterfaceSpec = {
  readonly id: string;
  /** The Name tag; undefined = the interface has none. */
  readonly name?: string;
  readonly description?: string;
  /** Name of its subnet. */
  readonly subnet: string;
  readonly ip: string;
  /** Further IPv4 addresses. */
  readonly more?: readonly string[];
  readonly ipv6?: string;
  readonly mac?: string;
  /** Names of its security groups. */
  readonly groups: readonly string[];
  /** Name of the instance that it is attached to. */
  readonly on?: string;
  readonly device?: number;
  readonly card?: number;
  /** Kept when its instance is terminated. */
  readonly keep?: boolean;
  /** Source/destination check off. */
  readonly checkOff?: boolean;
  readonly elastic?: ElasticSpec;
  /** An automatic public address. */
  readonly publicIp?: string;
  readonly service?: ServiceKind;
  /** EC2's interface type, when not the one of its service. */
  readonly type?: string;
  readonly prefixes?: readonly string[];
  readonly tcpIdle?: number;
  readonly udpIdle?: number;
  readonly tags?: TagSpec;
  /** What is not as in most interfaces, such as who holds it. */
  readonly over?: Partial<Eni>;
};

export type ServiceKind = 'nat' | 'load-balancer' | 'lambda' | 'rds' | 'efs' | 'endpoint';
