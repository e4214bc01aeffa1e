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
import type { Ec2Action, World } from '../world.ts';
import { addRule, rulesOf } from '../groups.ts';
import { checkGroupNamed, groupAsked } from '../groupAsked.ts';
import { find } from '../lookup.ts';
import { endDryRun } from '../parameters.ts';
import { checkQuota } from '../quotas.ts';
import { askedRules, requiredRule, isSameRule, refuseDuplicate, type RuleRequest } from '../ruleRequest.ts';
import { tagsFor } from '../tagging.ts';
import { groupRuleView } from '../view/groupRuleView.ts';

/**
 * Adds inbound rules, all or none. `InvalidPermission.Duplicate` for one that is there, and a refusal beyond the quota
 * of rules.
 */
export const authorizeSecurityGroupIngress: Ec2Action<
  AuthorizeSecurityGroupIngressRequest,
  AuthorizeSecurityGroupIngressResult
> = (request, world) => authorize(request, world, false);

/**
 * Adds outbound rules, all or none. `InvalidPermission.Duplicate` for one that is there, and a refusal beyond the quota
 * of rules.
 */
export const authorizeSecurityGroupEgress: Ec2Action<
  AuthorizeSecurityGroupEgressRequest,
  AuthorizeSecurityGroupEgressResult
> = (request, world) => authorize(request, world, true);

/**
 * Removes inbound rules, given by id or by content, all or none. `InvalidPermission.NotFound` for one that is not
 * there.
 */
export const revokeSecurityGroupIngress: Ec2Action<
  RevokeSecurityGroupIngressRequest,
  RevokeSecurityGroupIngressResult
> = (request, world) => revoke(request, world, false);

/**
 * Removes outbound rules, given by id or by content, all or none. `InvalidPermission.NotFound` for one that is not
 * there.
 */
export const revokeSecurityGroupEgress: Ec2Action<RevokeSecurityGroupEgressRequest, RevokeSecurityGroupEgressResult> = (
  request,
  world,
) => revoke(request, world, true);

const authorize = (request: RuleRequest, world: World, egress: boolean): AuthorizeSecurityGroupIngressResult => {
  checkGroupNamed(request);
  const asked = askedRules(request, world);
  const tags = tagsFor(request.TagSpecifications, 'security-group-rule');
  endDryRun(request);

  const group = groupAsked(world, request);
  const present = rulesOf(world, group.id).filter((rule) => rule.egress === egress);
  for (const rule of asked) {
    if (rule.peer.kind === 'group') find.group(world, rule.peer.id);
    refuseDuplicate(rule, present);
  }

  checkQuota(world.quotas, 'rulesPerGroup', present.length + asked.length);
  const added = asked.map((rule) => addRule(world, { ...rule, groupId: group.id, egress, tags }));
  return { Return: true, SecurityGroupRules: added.map((rule) => groupRuleView(rule, world)) };
};

const revoke = (
  request: RuleRequest & { readonly SecurityGroupRuleIds?: readonly string[] | undefined },
  world: World,
  egress: boolean,
): RevokeSecurityGroupIngressResult => {
  checkGroupNamed(request);
  const ids = request.SecurityGroupRuleIds ?? [];
  const asked = ids.length > 0 ? [] : askedRules(request, world);
  endDryRun(request);

  const { id: groupId } = groupAsked(world, request);
  const present = rulesOf(world, groupId).filter((rule) => rule.egress === egress);
  const found = [
    ...ids.map((id) => requiredRule(present, (rule) => rule.id === id)),
    ...asked.map((wanted) => requiredRule(present, (rule) => isSameRule(rule, wanted))),
  ];
  for (const rule of found) world.extras.groupRules.delete(rule.id);
  const revoked = found.map((rule) => ({ SecurityGroupRuleId: rule.id, GroupId: groupId, IsEgress: egress }));
  return { Return: true, RevokedSecurityGroupRules: revoked };
};
