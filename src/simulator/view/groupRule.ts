import type { IpPermission, SecurityGroupRule } from '@aws-sdk/client-ec2';
import type { GroupRule } from '../extras.ts';

/** A rule as the newer calls show it: one rule, one peer. */
export const groupRuleView = (rule: GroupRule, ownerId: string): SecurityGroupRule => ({
  SecurityGroupRuleId: rule.id,
  GroupId: rule.groupId,
  GroupOwnerId: ownerId,
  IsEgress: rule.egress,
  IpProtocol: rule.protocol,
  FromPort: rule.fromPort ?? -1,
  ToPort: rule.toPort ?? -1,
  CidrIpv4: rule.peer.kind === 'ipv4' ? rule.peer.cidr : undefined,
  CidrIpv6: rule.peer.kind === 'ipv6' ? rule.peer.cidr : undefined,
  PrefixListId: rule.peer.kind === 'prefixList' ? rule.peer.id : undefined,
  ReferencedGroupInfo: rule.peer.kind === 'group' ? { GroupId: rule.peer.id, UserId: ownerId } : undefined,
  Description: rule.description,
});

/** A rule as DescribeSecurityGroups shows it. */
export const permissionView = (rule: GroupRule, ownerId: string): IpPermission => ({
  IpProtocol: rule.protocol,
  FromPort: rule.fromPort,
  ToPort: rule.toPort,
  IpRanges: rule.peer.kind === 'ipv4' ? [{ CidrIp: rule.peer.cidr, Description: rule.description }] : [],
  Ipv6Ranges: rule.peer.kind === 'ipv6' ? [{ CidrIpv6: rule.peer.cidr, Description: rule.description }] : [],
  PrefixListIds: rule.peer.kind === 'prefixList' ? [{ PrefixListId: rule.peer.id, Description: rule.description }] : [],
  UserIdGroupPairs:
    rule.peer.kind === 'group' ? [{ GroupId: rule.peer.id, UserId: ownerId, Description: rule.description }] : [],
});
