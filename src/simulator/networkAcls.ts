import type { NetworkAcl, NetworkAclEntry, Vpc } from '../domain/model.ts';
import { associationId } from './associationIds.ts';
import { looksLikeId, malformedText } from './lookup.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** The id (`acl-…`) of the default network ACL that a VPC is made with. */
export const defaultAclId = (vpcId: string): string => associationId('acl', vpcId);

/** All network ACLs. Each VPC has a default one, which its subnets use that no other has. */
export const aclsOf = (world: World): readonly NetworkAcl[] => {
  const own = [...world.networkAcls.values()];
  const withDefault = new Set(own.filter(({ isDefault }) => isDefault).map(({ vpcId }) => vpcId));
  const made = [...world.vpcs.values()].filter(({ id }) => !withDefault.has(id)).map(defaultAclOf);
  const taken = new Set(own.flatMap(({ subnetIds }) => subnetIds));
  const free = [...world.subnets.values()].filter(({ id }) => !taken.has(id));
  const freeIn = Map.groupBy(free, ({ vpcId }) => vpcId);
  return [...own, ...made].map((acl) => {
    const subnetIds = acl.subnetIds.filter((id) => world.subnets.has(id));
    const more = acl.isDefault ? (freeIn.get(acl.vpcId) ?? []).map(({ id }) => id) : [];
    const tags = world.extras.aclTags.get(acl.id)?.tags ?? acl.tags;
    return { ...acl, subnetIds: [...subnetIds, ...more].sort(), tags };
  });
};

/** Throws `InvalidNetworkAclID.NotFound` or `InvalidNetworkAclId.Malformed`. */
export const findAcl = (world: World, id: string): NetworkAcl => {
  const acl = aclsOf(world).find((one) => one.id === id);
  if (acl) return acl;
  if (!looksLikeId('acl', id)) throw new Refusal('InvalidNetworkAclId.Malformed', malformedText('acl', id)); // simulated wording
  throw new Refusal('InvalidNetworkAclID.NotFound', `The networkAcl ID '${id}' does not exist`);
};

const defaultAclOf = (vpc: Vpc): NetworkAcl => ({
  id: defaultAclId(vpc.id),
  vpcId: vpc.id,
  ownerId: vpc.ownerId,
  isDefault: true,
  subnetIds: [],
  entries: [...entriesOf(vpc, false), ...entriesOf(vpc, true)],
  tags: [],
});

/** All traffic is allowed, over IPv6 too where the VPC has it. Source: VPC user guide, default network ACL. */
const entriesOf = (vpc: Vpc, egress: boolean): readonly NetworkAclEntry[] => {
  const entry = (number: number, action: string, cidr: string): NetworkAclEntry => ({
    egress,
    number,
    action,
    protocol: '-1',
    cidr,
    ports: undefined,
    icmp: undefined,
  });
  const hasIpv6 = vpc.ipv6Cidrs.length > 0;
  return [
    entry(100, 'allow', '0.0.0.0/0'),
    ...(hasIpv6 ? [entry(101, 'allow', '::/0')] : []),
    entry(32_767, 'deny', '0.0.0.0/0'),
    ...(hasIpv6 ? [entry(32_768, 'deny', '::/0')] : []),
  ];
};
