import type { Instance } from '@aws-sdk/client-ec2';
import { associationId } from './associationIds.ts';
import type { SecurityGroup, Subnet, Tag } from '../domain/model.ts';

/** One security group rule, kept as it is asked for and shown; nothing in the simulator filters traffic. */
export type GroupRule = {
  readonly id: string;
  readonly groupId: string;
  readonly egress: boolean;
  /** tcp, udp, icmp, a number, or -1 for all. */
  readonly protocol: string;
  readonly fromPort: number | undefined;
  readonly toPort: number | undefined;
  readonly peer: GroupRulePeer;
  readonly description: string | undefined;
  readonly tags: readonly Tag[];
};

export type GroupRulePeer =
  | { readonly kind: 'ipv4' | 'ipv6'; readonly cidr: string }
  | { readonly kind: 'group' | 'prefixList'; readonly id: string };

export type VpcDns = {
  readonly support: boolean;
  readonly hostnames: boolean;
  /** Network address usage metrics. They are not DNS, and travel with it as the third attribute of a VPC. */
  readonly usageMetrics: boolean;
};

/** Which calls an instance is kept from. */
export type InstanceProtection = { readonly termination: boolean; readonly stop: boolean };

/** Addresses of a subnet that EC2 never gives out by itself: `prefix` keeps them for prefixes, `explicit` for who names them. */
export type KeptReservation = {
  readonly id: string;
  readonly subnetId: string;
  /** IPv4 or IPv6. */
  readonly cidr: string;
  readonly type: 'prefix' | 'explicit';
  readonly description: string | undefined;
  readonly tags: readonly Tag[];
};

/** An EBS volume, made with its instance. */
export type Volume = VolumePlan & {
  readonly id: string;
  readonly zone: string;
  /** Undefined once the instance is gone that it was made for. */
  readonly instanceId: string | undefined;
  /** Milliseconds since 1970; it was attached at once. */
  readonly createdAt: number;
  readonly tags: readonly Tag[];
};

export type VolumePlan = {
  readonly deviceName: string;
  /** Undefined for an empty volume. */
  readonly snapshotId: string | undefined;
  /** GiB. */
  readonly size: number;
  readonly type: string;
  /** Undefined where the type has none of its own. */
  readonly iops: number | undefined;
  /** MiB/s, of gp3 alone. */
  readonly throughput: number | undefined;
  readonly encrypted: boolean;
  /** Undefined for one of AWS, or none. */
  readonly kmsKeyId: string | undefined;
  readonly deleteOnTermination: boolean;
};

/** How many EBS volumes an instance type takes, the root volume included. Source: EC2 user guide, EBS volume limits. */
export type VolumeRoom = {
  readonly most: number;
  /** Whether each interface besides the primary one takes the place of a volume. */
  readonly isShared: boolean;
};

/** What a launch settles about an instance besides the model, and what can be changed of it later. */
export type Launch = {
  /** Key pairs are not simulated: every name is taken. */
  readonly keyName: string | undefined;
  /** In Base64, as it travels. */
  readonly userData: string | undefined;
  readonly monitored: boolean;
  readonly ebsOptimized: boolean;
  readonly shutdownBehavior: string;
  /** `standard` or `unlimited`; undefined for types that earn no credits. */
  readonly cpuCredits: string | undefined;
  readonly metadata: MetadataOptions;
  /** Members of the instance that are shown as they were asked for, over the defaults. */
  readonly asked: AskedOfLaunch;
};

export type AskedOfLaunch = Pick<
  Instance,
  | 'AmiLaunchIndex'
  | 'CapacityReservationSpecification'
  | 'ClientToken'
  | 'CpuOptions'
  | 'EnclaveOptions'
  | 'HibernationOptions'
  | 'IamInstanceProfile'
  | 'MaintenanceOptions'
  | 'Placement'
  | 'PrivateDnsNameOptions'
  | 'SriovNetSupport'
> & { readonly reservationId?: string | undefined };

/** Why an instance stopped or ended, and when (milliseconds since 1970). */
export type Transition = { readonly code: string; readonly at: number };

export type MetadataOptions = {
  readonly tokens: string;
  readonly endpoint: string;
  readonly hopLimit: number;
  readonly ipv6: string;
  readonly tags: string;
};

/** State of EC2 that the actions need and the product's model leaves out. Maps are changed in place, values replaced. */
export class Extras {
  /** By rule id. */
  readonly groupRules = new Map<string, GroupRule>();
  /** Those that a snapshot tells of a group; it tells neither their ids nor their tags. */
  keepRules({ id: groupId, rules = [] }: SecurityGroup): void {
    for (const [at, { peer, of, from, to, ...rule }] of rules.entries()) {
      const id = associationId('sgr', groupId, String(at));
      const told = peer === 'ipv4' || peer === 'ipv6' ? { kind: peer, cidr: of } : { kind: peer, id: of };
      this.groupRules.set(id, { ...rule, id, groupId, fromPort: from, toPort: to, peer: told, tags: [] });
    }
  }
  /** By VPC id; a VPC that is not here has {@link defaultDns}. */
  readonly vpcDns = new Map<string, VpcDns>();
  /** By action and client token: what was asked, and the id of what it made. */
  readonly clientTokens = new Map<string, { readonly request: string; readonly madeId: string }>();
  /** By ENI id: whether it asks for an automatic public IPv4 while it is a primary interface. Else its subnet decides. */
  readonly automaticPublicIp = new Map<string, boolean>();
  /** ENIs whose first IPv6 address is the primary one, as soon as there is one. */
  readonly primaryIpv6 = new Set<string>();
  /** By instance id; an instance that is not here has {@link unprotected}. */
  readonly protection = new Map<string, InstanceProtection>();
  /** Elastic IPs given back, which may be asked for again. */
  readonly releasedIps = new Set<string>();
  /** Ended associations of elastic IPs; ending one again is fine. */
  readonly endedAssociations = new Set<string>();
  /** By reservation id. */
  readonly cidrReservations = new Map<string, KeptReservation>();
  /** Those that a snapshot tells of a subnet; it does not tell their tags. */
  keepReservations(subnetId: string, told: NonNullable<Subnet['reservations']>): void {
    for (const { id, cidr, type, description } of told) {
      const kind = type === 'prefix' ? 'prefix' : 'explicit';
      this.cidrReservations.set(id, { id, subnetId, cidr, type: kind, description, tags: [] });
    }
  }
  /** By ARN: destinations that flow logs cannot be delivered to. The simulator knows no other AWS service. */
  readonly logDestinationFaults = new Map<string, 'missing' | 'denied'>();
  /** By group id: the VPCs besides its own whose interfaces may have the group. */
  readonly groupVpcs = new Map<string, ReadonlySet<string>>();
  /** By the id of a VPC's default network ACL. */
  readonly aclTags = new Map<string, { readonly tags: readonly Tag[] }>();
  /** By image id. */
  readonly imageTags = new Map<string, { readonly tags: readonly Tag[] }>();
  /** By instance id, for those that were launched here: what their launch asked for besides the model. */
  readonly launches = new Map<string, Launch>();
  /** By instance id, of those that stopped or ended here. */
  readonly transitions = new Map<string, Transition>();
  /** By volume id. */
  readonly volumes = new Map<string, Volume>();
}

export const unprotected: InstanceProtection = { termination: false, stop: false };

export const defaultDns: VpcDns = { support: true, hostnames: false, usageMetrics: false };
