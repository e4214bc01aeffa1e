import type {
  AuthorizeSecurityGroupEgressRequest,
  AuthorizeSecurityGroupEgressResult,
  AuthorizeSecurityGroupIngressRequest,
  AuthorizeSecurityGroupIngressResult,
  RevokeSecurityGroupEgressRequest,
  RevokeSecurityGroupEgressResult,
  RevokeSecurityGroupIngressRequest,
  RevokeSecurityGroupIngressResult,
} from '@aws-sdk/client-ec2';
import { type Action, Refusal } from '../action.ts';
import type { GroupRule } from '../extras.ts';
import { addRule, rulesOf } from '../groups.ts';
import { find } from '../lookup.ts';
import { endDryRun, required } from '../parameters.ts';
import { checkQuota } from '../quotas.ts';
import { askedRules, type AskedRule, isSameRule, type RuleRequest } from '../ruleRequest.ts';
import { groupRuleView } from '../view/groupRule.ts';
import type { World } from '../world.ts';

export const authorizeSecurityGroupIngress: Action<
  AuthorizeSecurityGroupIngressRequest,
  AuthorizeSecurityGroupIngressResult
> = (request, world) => authorize(request, world, false);

export const authorizeSecurityGroupEgress: Action<
  AuthorizeSecurityGroupEgressRequest,
  AuthorizeSecurityGroupEgressResult
> = (request, world) => authorize(request, world, true);

export const revokeSecurityGroupIngress: Action<RevokeSecurityGroupIngressRequest, RevokeSecurityGroupIngressResult> = (
  request,
  world,
) => revoke(request, world, false);

export const revokeSecurityGroupEgress: Action<RevokeSecurityGroupEgressRequest, RevokeSecurityGroupEgressResult> = (
  request,
  world,
) => revoke(request, world, true);

const authorize = (request: RuleRequest, world: World, egress: boolean): AuthorizeSecurityGroupIngressResult => {
  const groupId = required(request.GroupId, 'groupId');
  const asked = askedRules(request);
  endDryRun(request);

  const group = find.group(world, groupId);
  const present = rulesOf(world, group.id).filter((rule) => rule.egress === egress);
  for (const rule of asked) {
    if (rule.peer.kind === 'group') find.group(world, rule.peer.id);
    if (!present.some((other) => isSameRule(other, rule))) continue;
    // simulated wording
    throw new Refusal('InvalidPermission.Duplicate', `the specified rule "${wordsOf(rule)}" already exists`);
  }

  checkQuota(world.quotas, 'rulesPerGroup', present.length + asked.length);
  const added = asked.map((rule) => addRule(world, { ...rule, groupId: group.id, egress }));
  return { Return: true, SecurityGroupRules: added.map((rule) => groupRuleView(rule, world.accountId)) };
};

const revoke = (
  request: RuleRequest & { readonly SecurityGroupRuleIds?: readonly string[] | undefined },
  world: World,
  egress: boolean,
): RevokeSecurityGroupIngressResult => {
  const groupId = required(request.GroupId, 'groupId');
  const ids = request.SecurityGroupRuleIds ?? [];
  const asked = ids.length > 0 ? [] : askedRules(request);
  endDryRun(request);

  const present = rulesOf(world, find.group(world, groupId).id).filter((rule) => rule.egress === egress);
  const found = [
    ...ids.map((id) => foundIn(present, (rule) => rule.id === id)),
    ...asked.map((wanted) => foundIn(present, (rule) => isSameRule(rule, wanted))),
  ];
  for (const rule of found) world.extras.groupRules.delete(rule.id);
  const revoked = found.map((rule) => ({ SecurityGroupRuleId: rule.id, GroupId: groupId, IsEgress: egress }));
  return { Return: true, RevokedSecurityGroupRules: revoked };
};

const foundIn = (rules: readonly GroupRule[], matches: (rule: GroupRule) => boolean): GroupRule => {
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
