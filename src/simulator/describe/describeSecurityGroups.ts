import type {
  DescribeSecurityGroupRulesRequest,
  DescribeSecurityGroupRulesResult,
  DescribeSecurityGroupsRequest,
  DescribeSecurityGroupsResult,
  GetSecurityGroupsForVpcRequest,
  GetSecurityGroupsForVpcResult,
  SecurityGroup as SdkSecurityGroup,
} from '@aws-sdk/client-ec2';
import type { SecurityGroup } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import type { GroupRule } from '../extras.ts';
import { findRule } from '../groups.ts';
import { groupNamed } from '../groupAsked.ts';
import { find } from '../lookup.ts';
import { Refusal } from '../refusal.ts';
import { groupRuleView, permissionsView } from '../view/groupRuleView.ts';
import { groupView } from '../view/vpcViews.ts';
import { tagsView } from '../view/sharedViews.ts';
import { securityGroupFilters } from './securityGroupFilters.ts';
import { listThings, type Listing } from './listing.ts';

const groups: Listing<SecurityGroup> = {
  things: (world) => world.securityGroups.values(),
  keyOf: (group) => group.id,
  find: find.group,
  tagged: (group) => group.tags,
  filters: securityGroupFilters,
};

/** By id or name, in pages, with the rules gathered into permissions. `InvalidGroup.NotFound` for what is not there. */
export const describeSecurityGroups: Ec2Action<DescribeSecurityGroupsRequest, DescribeSecurityGroupsResult> = (
  request,
  world,
) => {
  const ids = [...(request.GroupIds ?? []), ...idsNamed(request.GroupNames ?? [], world)];
  const { things, nextToken } = listThings(groups, { ...request, ids }, world);
  return { SecurityGroups: things.map((group) => fullView(group, world)), NextToken: nextToken };
};

/** The groups that interfaces of a VPC may have: its own and those associated with it. In pages. */
export const getSecurityGroupsForVpc: Ec2Action<GetSecurityGroupsForVpcRequest, GetSecurityGroupsForVpcResult> = (
  request,
  world,
) => {
  const vpcId = request.VpcId ?? '';
  const ofVpc: Listing<SecurityGroup> = {
    ...groups,
    things: (here) => {
      const vpc = find.vpc(here, vpcId);
      return [...here.securityGroups.values()].filter(
        (group) => group.vpcId === vpc.id || here.extras.groupVpcs.get(group.id)?.has(vpc.id) === true,
      );
    },
    filters: { ...securityGroupFilters, 'primary-vpc-id': (group) => group.vpcId },
  };
  const { things, nextToken } = listThings(ofVpc, request, world);
  return {
    SecurityGroupForVpcs: things.map((group) => ({
      GroupId: group.id,
      GroupName: group.name,
      Description: group.description,
      OwnerId: group.ownerId,
      PrimaryVpcId: group.vpcId,
      Tags: tagsView(group.tags),
    })),
    NextToken: nextToken,
  };
};

const rules: Listing<GroupRule> = {
  things: (world) => world.extras.groupRules.values(),
  keyOf: (rule) => rule.id,
  find: findRule,
  checks: { 'group-id': checkGroupId },
  filters: { 'group-id': (rule) => rule.groupId, 'security-group-rule-id': (rule) => rule.id },
  tagged: (rule) => rule.tags,
};

/** Of the calls for groups, this one alone looks at the ids of a filter. Source: tests of Terraform's AWS provider. */
function checkGroupId(id: string): void {
  if (/^sg-|\*|\?/.test(id)) return;
  throw new Refusal('InvalidGroupId.Malformed', `The security group ID '${id}' is malformed`);
}

/** One entry for each rule and peer, in pages. */
export const describeSecurityGroupRules: Ec2Action<
  DescribeSecurityGroupRulesRequest,
  DescribeSecurityGroupRulesResult
> = (request, world) => {
  const { things, nextToken } = listThings(rules, { ...request, ids: request.SecurityGroupRuleIds }, world);
  return { SecurityGroupRules: things.map((rule) => groupRuleView(rule, world)), NextToken: nextToken };
};

const fullView = (group: SecurityGroup, world: World): SdkSecurityGroup => {
  const own = [...world.extras.groupRules.values()].filter((rule) => rule.groupId === group.id);
  const permissions = (egress: boolean) =>
    permissionsView(
      own.filter((rule) => rule.egress === egress),
      group.ownerId ?? world.accountId,
    );
  return { ...groupView(group, world), IpPermissions: permissions(false), IpPermissionsEgress: permissions(true) };
};

/** Names stand for groups of the default VPC. */
const idsNamed = (names: readonly string[], world: World): readonly string[] =>
  names.map((name) => groupNamed(world, name).id);
