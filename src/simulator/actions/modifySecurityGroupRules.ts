import type {
  ModifySecurityGroupRulesRequest,
  ModifySecurityGroupRulesResult,
  SecurityGroupRuleRequest,
  UpdateSecurityGroupRuleDescriptionsEgressRequest,
  UpdateSecurityGroupRuleDescriptionsEgressResult,
  UpdateSecurityGroupRuleDescriptionsIngressRequest,
  UpdateSecurityGroupRuleDescriptionsIngressResult,
} from '@aws-sdk/client-ec2';
import type { Ec2Action, World } from '../world.ts';
import type { GroupRule, GroupRulePeer } from '../extras.ts';
import { checkGroupNamed, groupAsked } from '../groupAsked.ts';
import { rulesOf } from '../groups.ts';
import { find } from '../lookup.ts';
import { endDryRun, isAbsent, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { ruleContent } from '../ruleContent.ts';
import {
  askedRules,
  checkedCidr,
  requiredRule,
  isSameRule,
  refuseDuplicate,
  type RuleRequest,
} from '../ruleRequest.ts';

/**
 * Replaces the content of rules; id, direction and tags stay. What the request leaves out is removed, the description
 * as well. `InvalidPermission.Duplicate` when another rule says the same.
 */
export const modifySecurityGroupRules: Ec2Action<ModifySecurityGroupRulesRequest, ModifySecurityGroupRulesResult> = (
  request,
  world,
) => {
  const groupId = required(request.GroupId, 'groupId');
  const updates = required(isAbsent(request.SecurityGroupRules) ? undefined : request.SecurityGroupRules, 'ruleSet');
  const wanted = updates.map((update) => ({
    id: required(update.SecurityGroupRuleId, 'securityGroupRuleId'),
    content: contentOf(update.SecurityGroupRule ?? {}),
  }));
  endDryRun(request);

  const group = find.group(world, groupId);
  const rules = new Map(rulesOf(world, group.id).map((rule) => [rule.id, rule]));
  for (const { id, content } of wanted) {
    const before = rules.get(id);
    if (!before) {
      throw new Refusal('InvalidSecurityGroupRuleId.NotFound', `The security group rule ID '${id}' does not exist`);
    }
    if (content.peer.kind === 'group') find.group(world, content.peer.id);
    const others = [...rules.values()].filter((rule) => rule.egress === before.egress && rule.id !== id);
    refuseDuplicate(content, others);
    rules.set(id, { ...before, ...content });
  }
  for (const rule of rules.values()) world.extras.groupRules.set(rule.id, rule);
  return { Return: true };
};

const contentOf = (asked: SecurityGroupRuleRequest) => {
  if (asked.IpProtocol === undefined) {
    throw new Refusal(
      'InvalidParameterValue',
      "Invalid value 'null' for protocol. VPC security group rules must specify protocols explicitly.",
    );
  }
  return { ...ruleContent(asked), peer: peerOf(asked), description: asked.Description };
};

const peerOf = (asked: SecurityGroupRuleRequest): GroupRulePeer => {
  const { CidrIpv4: ipv4, CidrIpv6: ipv6, PrefixListId: prefixList, ReferencedGroupId: groupId } = asked;
  const given = [ipv4, ipv6, prefixList, groupId].filter((one) => one !== undefined).length;
  const kinds = 'cidrIp, cidrIpv6, prefixListId, or referencedGroupId';
  if (given > 1) throw new Refusal('InvalidParameterCombination', `Only one of ${kinds} can be specified`);
  if (groupId !== undefined) return { kind: 'group', id: groupId };
  if (prefixList !== undefined) return { kind: 'prefixList', id: prefixList };
  if (ipv6 !== undefined) return { kind: 'ipv6', cidr: checkedCidr(ipv6, 'cidrIpv6') };
  if (ipv4 !== undefined) return { kind: 'ipv4', cidr: checkedCidr(ipv4, 'cidrIpv4') };
  throw new Refusal('MissingParameter', `The request must contain exactly one of: ${kinds}`);
};

/** Changes descriptions of inbound rules only; rules are found by id, or by protocol, ports and peer. */
export const updateSecurityGroupRuleDescriptionsIngress: Ec2Action<
  UpdateSecurityGroupRuleDescriptionsIngressRequest,
  UpdateSecurityGroupRuleDescriptionsIngressResult
> = (request, world) => describeAnew(request, world, false);

/** Changes descriptions of outbound rules only; rules are found by id, or by protocol, ports and peer. */
export const updateSecurityGroupRuleDescriptionsEgress: Ec2Action<
  UpdateSecurityGroupRuleDescriptionsEgressRequest,
  UpdateSecurityGroupRuleDescriptionsEgressResult
> = (request, world) => describeAnew(request, world, true);

type DescriptionRequest = RuleRequest & {
  readonly SecurityGroupRuleDescriptions?:
    | readonly { readonly SecurityGroupRuleId?: string | undefined; readonly Description?: string | undefined }[]
    | undefined;
};

/** The rules are named by what they allow, or by their ids. */
const describeAnew = (request: DescriptionRequest, world: World, egress: boolean): { readonly Return: boolean } => {
  checkGroupNamed(request);
  const byId = request.SecurityGroupRuleDescriptions ?? [];
  const asked = byId.length > 0 ? [] : askedRules(request, world);
  endDryRun(request);

  const present = rulesOf(world, groupAsked(world, request).id).filter((rule) => rule.egress === egress);
  const changes: readonly GroupRule[] = [
    ...byId.map(({ SecurityGroupRuleId: id, Description: description }) => ({
      ...requiredRule(present, (rule) => rule.id === id),
      description,
    })),
    ...asked.map((wanted) => ({
      ...requiredRule(present, (rule) => isSameRule(rule, wanted)),
      description: wanted.description,
    })),
  ];
  for (const rule of changes) world.extras.groupRules.set(rule.id, rule);
  return { Return: true };
};
