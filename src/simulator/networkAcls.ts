import type { NetworkAcl, NetworkAclEntry, RuleAction } from '@aws-sdk/client-ec2';
import { associationId } from './associationIds.ts';
import type { Vpc } from '../domain/model.ts';
import { looksLikeId, malformedText } from './lookup.ts';
import { Refusal } from './refusal.ts';
import { tagsView } from './view/sharedViews.ts';
import type { World } from './world.ts';

/** The id (`acl-…`) of a VPC's default network ACL, which all of its subnets use: the simulator makes no others. */
export const defaultAclId = (vpcId: string): string => associationId('acl', vpcId);

/** The default network ACLs of all VPCs, by their ids. */
export const aclsOf = (world: World): readonly NetworkAcl[] =>
  Array.from(world.vpcs.values(), (vpc) => aclView(world, vpc));

/** The network ACL in EC2's shape; throws `InvalidNetworkAclID.NotFound` or `InvalidNetworkAclId.Malformed`. */
export const findAcl = (world: World, id: string): NetworkAcl => {
  const vpc = [...world.vpcs.values()].find((one) => defaultAclId(one.id) === id);
  if (vpc) return aclView(world, vpc);
  if (!looksLikeId('acl', id)) throw new Refusal('InvalidNetworkAclId.Malformed', malformedText('acl', id)); // simulated wording
  throw new Refusal('InvalidNetworkAclID.NotFound', `The networkAcl ID '${id}' does not exist`);
};

const aclView = (world: World, vpc: Vpc): NetworkAcl => {
  const id = defaultAclId(vpc.id);
  const subnets = [...world.subnets.values()].filter((subnet) => subnet.vpcId === vpc.id);
  return {
    NetworkAclId: id,
    VpcId: vpc.id,
    OwnerId: vpc.ownerId,
    IsDefault: true,
    Associations: subnets.map((subnet) => ({
      NetworkAclAssociationId: associationId('aclassoc', id, subnet.id),
      NetworkAclId: id,
      SubnetId: subnet.id,
    })),
    Entries: [...entriesOf(vpc, true), ...entriesOf(vpc, false)],
    Tags: tagsView(world.extras.aclTags.get(id)?.tags ?? []),
  };
};

/** All traffic is allowed, over IPv6 too where the VPC has it. Source: VPC user guide, default network ACL. */
const entriesOf = (vpc: Vpc, egress: boolean): readonly NetworkAclEntry[] => {
  const entry = (number: number, action: RuleAction, cidr: string): NetworkAclEntry => ({
    RuleNumber: number,
    RuleAction: action,
    Protocol: '-1',
    Egress: egress,
    [cidr.includes(':') ? 'Ipv6CidrBlock' : 'CidrBlock']: cidr,
  });
  const hasIpv6 = vpc.ipv6Cidrs.length > 0;
  return [
    entry(100, 'allow', '0.0.0.0/0'),
    ...(hasIpv6 ? [entry(101, 'allow', '::/0')] : []),
    entry(32_767, 'deny', '0.0.0.0/0'),
    ...(hasIpv6 ? [entry(32_768, 'deny', '::/0')] : []),
  ];
};
