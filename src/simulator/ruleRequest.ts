import type { IpPermission, TagSpecification } from '@aws-sdk/client-ec2';
import { isCidr } from '../domain/ip.ts';
import type { GroupRule, GroupRulePeer } from './extras.ts';
import { notACidr } from './cidrs.ts';
import { required } from './parameters.ts';
import { Refusal } from './refusal.ts';

/** What the four calls for rules have in common: a list of permissions, or the old fields for a single one. */
export type RuleRequest = {
  readonly GroupId?: string | undefined;
  readonly IpPermissions?: readonly IpPermission[] | undefined;
  readonly IpProtocol?: string | undefined;
  readonly FromPort?: number | undefined;
  readonly ToPort?: number | undefined;
  readonly CidrIp?: string | undefined;
  readonly TagSpecifications?: readonly TagSpecification[] | undefined;
  readonly DryRun?: boolean | undefined;
};

export type AskedRule = Omit<GroupRule, 'id' | 'groupId' | 'egress' | 'tags'>;

/** One rule for each peer of each permission; throws EC2's refusal of what is wrong in the request alone. */
export const askedRules = (request: RuleRequest): readonly AskedRule[] => {
  const permissions = request.IpPermissions ?? [];
  if (permissions.length > 0) return permissions.flatMap(rulesOfPermission);
  const protocol = required(request.IpProtocol, 'ipPermissions');
  const { FromPort, ToPort, CidrIp } = request;
  return rulesOfPermission({ IpProtocol: protocol, FromPort, ToPort, IpRanges: [{ CidrIp }] });
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

const rulesOfPermission = (permission: IpPermission): readonly AskedRule[] => {
  const protocol = required(permission.IpProtocol, 'ipProtocol');
  const isAll = protocol === '-1';
  const rule = (peer: GroupRulePeer, description: string | undefined): AskedRule => ({
    protocol,
    fromPort: isAll ? undefined : permission.FromPort,
    toPort: isAll ? undefined : permission.ToPort,
    peer,
    description,
  });
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
      rule({ kind: 'group', id: required(one.GroupId, 'groupId') }, one.Description),
    ),
  ];
};

/** The CIDR as it is given; throws EC2's refusal when it is missing or no CIDR. */
export const checkedCidr = (cidr: string | undefined, name: string): string => {
  const given = required(cidr, name);
  if (!isCidr(given)) throw notACidr(given, name);
  return given;
};
