import type { IpPermission, TagSpecification, UserIdGroupPair } from '@aws-sdk/client-ec2';
import { isCidr } from '../domain/ip.ts';
import type { GroupRule, GroupRulePeer } from './extras.ts';
import { blockOf, notACidr } from './cidrs.ts';
import { groupNamed, strangerGroup } from './groupAsked.ts';
import { isAbsent, required } from './parameters.ts';
import { Refusal } from './refusal.ts';
import { ruleContent } from './ruleContent.ts';
import type { World } from './world.ts';

/** What the four calls for rules have in common: a list of permissions, or the old fields for a single one. */
export type RuleRequest = {
  readonly GroupId?: string | undefined;
  /** Of a group of the default VPC; inbound rules alone may be asked for by it. */
  readonly GroupName?: string | undefined;
  readonly IpPermissions?: readonly IpPermission[] | undefined;
  readonly IpProtocol?: string | undefined;
  readonly FromPort?: number | undefined;
  readonly ToPort?: number | undefined;
  readonly CidrIp?: string | undefined;
  readonly SourceSecurityGroupName?: string | undefined;
  readonly SourceSecurityGroupOwnerId?: string | undefined;
  readonly TagSpecifications?: readonly TagSpecification[] | undefined;
  readonly DryRun?: boolean | undefined;
};

export type AskedRule = Omit<GroupRule, 'id' | 'groupId' | 'egress' | 'tags'>;

/** One rule for each peer of each permission; throws EC2's refusal of what is wrong, and of a group that is not there. */
export const askedRules = (request: RuleRequest, world: World): readonly AskedRule[] => {
  const permissions = request.IpPermissions ?? [];
  if (permissions.length > 0) return permissions.flatMap((one) => rulesOfPermission(one, world));
  const { CidrIp, SourceSecurityGroupName: GroupName, SourceSecurityGroupOwnerId: UserId } = request;
  if (GroupName !== undefined) {
    const all = ['tcp', 'udp', 'icmp'].map((IpProtocol) => ({ IpProtocol, ...everyPort[IpProtocol] }));
    const asked = request.IpProtocol === undefined ? all : [request];
    return asked.flatMap((one) => rulesOfPermission({ ...one, UserIdGroupPairs: [{ GroupName, UserId }] }, world));
  }
  required(request.IpProtocol, 'ipPermissions');
  const { IpProtocol, FromPort, ToPort } = request;
  return rulesOfPermission({ IpProtocol, FromPort, ToPort, IpRanges: [{ CidrIp }] }, world);
};

/** What a group that is named alone may reach: everything, as one rule for each protocol. Source: API reference. */
const everyPort: { readonly [protocol: string]: Pick<IpPermission, 'FromPort' | 'ToPort'> } = {
  tcp: { FromPort: 0, ToPort: 65_535 },
  udp: { FromPort: 0, ToPort: 65_535 },
  icmp: { FromPort: -1, ToPort: -1 },
};

/** Whether protocol, ports and peer are equal; descriptions do not count. */
export const isSameRule = (a: AskedRule, b: AskedRule): boolean => keyOf(a) === keyOf(b);

/** Throws `InvalidPermission.Duplicate` when one of the rules present is the same. */
export const refuseDuplicate = (rule: AskedRule, present: readonly GroupRule[]): void => {
  if (!present.some((other) => isSameRule(other, rule))) return;
  // simulated wording
  throw new Refusal('InvalidPermission.Duplicate', `the specified rule "${wordsOf(rule)}" already exists`);
};

/** The first rule that matches; throws `InvalidPermission.NotFound` without one. */
export const requiredRule = (rules: readonly GroupRule[], matches: (rule: GroupRule) => boolean): GroupRule => {
  const rule = rules.find(matches);
  if (rule) return rule;
  // simulated wording
  throw new Refusal('InvalidPermission.NotFound', 'The specified rule does not exist in this security group.');
};

const wordsOf = ({ peer, protocol, fromPort, toPort }: AskedRule): string => {
  const place = 'cidr' in peer ? peer.cidr : peer.id;
  const ports = fromPort === undefined ? '' : `, from port: ${fromPort}, to port: ${toPort ?? fromPort}`;
  return `peer: ${place}, ${protocol === '-1' ? 'ALL' : protocol.toUpperCase()}${ports}, ALLOW`;
};

const keyOf = ({ protocol, fromPort, toPort, peer }: AskedRule): string =>
  [protocol, fromPort, toPort, peer.kind, 'cidr' in peer ? peer.cidr : peer.id].join('|');

const rulesOfPermission = (permission: IpPermission, world: World): readonly AskedRule[] => {
  required(permission.IpProtocol, 'ipProtocol');
  const content = ruleContent(permission);
  const rule = (peer: GroupRulePeer, description: string | undefined): AskedRule => ({ ...content, peer, description });
  return [
    ...(permission.IpRanges ?? []).map((one) =>
      rule({ kind: 'ipv4', cidr: checkedCidr(one.CidrIp, 'cidrIp') }, one.Description),
    ),
    ...(permission.Ipv6Ranges ?? []).map((one) =>
      rule({ kind: 'ipv6', cidr: checkedCidr(one.CidrIpv6, 'cidrIpv6') }, one.Description),
    ),
    ...(permission.PrefixListIds ?? []).map((one) =>
      rule({ kind: 'prefixList', id: required(one.PrefixListId, 'prefixListId') }, one.Description),
    ),
    ...(permission.UserIdGroupPairs ?? []).map((one) =>
      rule({ kind: 'group', id: peerGroup(one, world) }, one.Description),
    ),
  ];
};

/** Groups of other accounts are reached over peering connections, of which there are none here. */
const peerGroup = ({ GroupId, GroupName, UserId }: UserIdGroupPair, world: World): string => {
  if (UserId !== undefined && UserId !== world.accountId) throw strangerGroup();
  if (isAbsent(GroupId) && GroupName !== undefined) return groupNamed(world, GroupName).id;
  return required(GroupId, 'groupId');
};

/** The block as EC2 keeps it, without host bits; throws its refusal when it is missing, no CIDR, or of the other family. */
export const checkedCidr = (cidr: string | undefined, name: string): string => {
  const given = required(cidr, name);
  if (!isCidr(given) || given.includes(':') !== name.endsWith('v6')) throw notACidr(given, name);
  return blockOf(given);
};
