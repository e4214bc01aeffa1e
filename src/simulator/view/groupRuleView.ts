import type { IpPermission, SecurityGroupRule } from '@aws-sdk/client-ec2';
import type { GroupRule } from '../extras.ts';
import { type World, worldArn } from '../world.ts';
import { tagsView } from './sharedViews.ts';

/** A rule as the newer calls show it: one rule, one peer. */
export const groupRuleView = (rule: GroupRule, world: World): SecurityGroupRule => ({
  SecurityGroupRuleId: rule.id,
  SecurityGroupRuleArn: worldArn(world, `security-group-rule/${rule.id}`),
  GroupId: rule.groupId,
  GroupOwnerId: world.accountId,
  IsEgress: rule.egress,
  IpProtocol: rule.protocol,
  FromPort: rule.fromPort ?? -1,
  ToPort: rule.toPort ?? -1,
  CidrIpv4: rule.peer.kind === 'ipv4' ? rule.peer.cidr : undefined,
  CidrIpv6: rule.peer.kind === 'ipv6' ? rule.peer.cidr : undefined,
  PrefixListId: rule.peer.kind === 'prefixList' ? rule.peer.id : undefined,
  ReferencedGroupInfo: rule.peer.kind === 'group' ? { GroupId: rule.peer.id, UserId: world.accountId } : undefined,
  Description: rule.description,
  Tags: tagsView(rule.tags),
});

/** Rules as DescribeSecurityGroups shows them: one permission for all that have protocol and ports in common. */
export const permissionsView = (rules: readonly GroupRule[], ownerId: string): IpPermission[] => {
  const alike = new Map<string, GroupRule[]>();
  for (const rule of rules) {
    const key = [rule.protocol, rule.fromPort, rule.toPort].join('|');
    alike.set(key, [...(alike.get(key) ?? []), rule]);
  }
  return [...alike.values()].map((together) => permissionView(together, ownerId));
};

const permissionView = (rules: readonly GroupRule[], ownerId: string): IpPermission => ({
  IpProtocol: rules[0]?.protocol,
  FromPort: rules[0]?.fromPort,
  ToPort: rules[0]?.toPort,
  IpRanges: rules.flatMap(({ peer, description: Description }) =>
    peer.kind === 'ipv4' ? [{ CidrIp: peer.cidr, Description }] : [],
  ),
  Ipv6Ranges: rules.flatMap(({ peer, description: Description }) =>
    peer.kind === 'ipv6' ? [{ CidrIpv6: peer.cidr, Description }] : [],
  ),
  PrefixListIds: rules.flatMap(({ peer, description: Description }) =>
    peer.kind === 'prefixList' ? [{ PrefixListId: peer.id, Description }] : [],
  ),
  UserIdGroupPairs: rules.flatMap(({ peer, description: Description }) =>
    peer.kind === 'group' ? [{ GroupId: peer.id, UserId: ownerId, Description }] : [],
  ),
});
