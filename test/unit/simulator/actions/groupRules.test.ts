import { expect, test } from 'vitest';
import { emptySnapshot } from '../../../../src/simulator/worlds/defaultVpc.ts';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';
import { securityGroup, vpc } from '../../../support/snapshot.ts';

const groups = { securityGroups: [securityGroup(), securityGroup({ id: 'sg-0w', name: 'web' })] };
const port = (from: number, to = from) => ({ IpProtocol: 'tcp', FromPort: from, ToPort: to });
const everywhere = { CidrIp: '0.0.0.0/0' };

const withRule = async () => {
  const { ec2, simulator } = simulatedEc2(groups);
  const { SecurityGroupRules } = await ec2.authorizeSecurityGroupIngress({
    GroupId: 'sg-0a',
    IpPermissions: [{ ...port(443), IpRanges: [{ ...everywhere, Description: 'shop' }] }],
    TagSpecifications: [{ ResourceType: 'security-group-rule', Tags: [{ Key: 'Name', Value: 'shop' }] }],
  });
  return { ec2, simulator, id: SecurityGroupRules?.[0]?.SecurityGroupRuleId ?? '' };
};

test('rules have tags, an ARN, and are found by them', async () => {
  const { ec2, simulator, id } = await withRule();
  await ec2.createTags({ Resources: [id], Tags: [{ Key: 'env', Value: 'test' }] });
  const found = await ec2.describeSecurityGroupRules({ Filters: [{ Name: 'tag:env', Values: ['test'] }] });
  const arn = `arn:aws:ec2:${simulator.world.region}:${simulator.world.accountId}:security-group-rule/${id}`;
  expect(found.SecurityGroupRules).toMatchObject([
    {
      SecurityGroupRuleId: id,
      SecurityGroupRuleArn: arn,
      Tags: [
        { Key: 'Name', Value: 'shop' },
        { Key: 'env', Value: 'test' },
      ],
    },
  ]);
  const { Tags } = await ec2.describeTags({ Filters: [{ Name: 'resource-type', Values: ['security-group-rule'] }] });
  expect(Tags).toMatchObject([{ ResourceId: id, Key: 'Name' }, { Key: 'env' }]);
  await ec2.deleteTags({ Resources: [id] });
  expect((await ec2.describeSecurityGroupRules({})).SecurityGroupRules?.[0]?.Tags).toEqual([]);
});

test('a rule is modified as a whole: id and tags stay, what is left out is gone', async () => {
  const { ec2, id } = await withRule();
  const content = { ...port(8443), ReferencedGroupId: 'sg-0w' };
  await ec2.modifySecurityGroupRules({
    GroupId: 'sg-0a',
    SecurityGroupRules: [{ SecurityGroupRuleId: id, SecurityGroupRule: content }],
  });
  const [rule] = (await ec2.describeSecurityGroupRules({})).SecurityGroupRules ?? [];
  expect(rule).toMatchObject({ FromPort: 8443, IsEgress: false, Tags: [{ Key: 'Name' }] });
  expect(rule?.ReferencedGroupInfo?.GroupId).toBe('sg-0w');
  expect(rule?.CidrIpv4).toBeUndefined();
  expect(rule?.Description).toBeUndefined();
});

test.each([
  ['a rule of another group', 'sg-0w', { CidrIpv4: '10.0.0.0/8' }, 'InvalidSecurityGroupRuleId.NotFound'],
  ['two peers', 'sg-0a', { CidrIpv4: '10.0.0.0/8', ReferencedGroupId: 'sg-0w' }, 'InvalidParameterCombination'],
  ['no peer', 'sg-0a', {}, 'MissingParameter'],
  ['a group that is not there', 'sg-0a', { ReferencedGroupId: 'sg-00000000' }, 'InvalidGroup.NotFound'],
  ['what another rule says', 'sg-0a', { CidrIpv4: '192.168.0.0/16' }, 'InvalidPermission.Duplicate'],
])('%s is refused, and the rule stays', async (_what, GroupId, peer, code) => {
  const { ec2, id } = await withRule();
  const other = { GroupId: 'sg-0a', IpPermissions: [{ ...port(1), IpRanges: [{ CidrIp: '192.168.0.0/16' }] }] };
  await ec2.authorizeSecurityGroupIngress(other);
  const before = await ec2.describeSecurityGroupRules({});
  const SecurityGroupRules = [{ SecurityGroupRuleId: id, SecurityGroupRule: { ...port(1), ...peer } }];
  expect(await refusalOf(ec2.modifySecurityGroupRules({ GroupId, SecurityGroupRules }))).toContain(code);
  expect((await ec2.describeSecurityGroupRules({})).SecurityGroupRules).toEqual(before.SecurityGroupRules);
});

test('descriptions change by content or by id', async () => {
  const { ec2, id } = await withRule();
  const described = async () => (await ec2.describeSecurityGroupRules({})).SecurityGroupRules?.[0]?.Description;
  const ranges = [{ ...everywhere, Description: 'the shop' }];
  const byContent = { GroupId: 'sg-0a', IpPermissions: [{ ...port(443), IpRanges: ranges }] };
  await ec2.updateSecurityGroupRuleDescriptionsIngress(byContent);
  expect(await described()).toBe('the shop');
  const byId = [{ SecurityGroupRuleId: id, Description: 'by id' }];
  await ec2.updateSecurityGroupRuleDescriptionsIngress({ GroupId: 'sg-0a', SecurityGroupRuleDescriptions: byId });
  expect(await described()).toBe('by id');
  // The rule is one of ingress.
  expect(await refusalOf(ec2.updateSecurityGroupRuleDescriptionsEgress(byContent))).toContain(
    'InvalidPermission.NotFound',
  );
});

test('a group shows one permission for rules of the same ports', async () => {
  const { ec2 } = await withRule();
  const more = { ...port(443), IpRanges: [{ CidrIp: '10.0.0.0/8' }], UserIdGroupPairs: [{ GroupId: 'sg-0w' }] };
  const GroupId = 'sg-0a';
  await ec2.authorizeSecurityGroupIngress({ GroupId, IpPermissions: [more, { ...port(22), IpRanges: [everywhere] }] });
  const { SecurityGroups } = await ec2.describeSecurityGroups({ GroupIds: ['sg-0a'] });
  expect(SecurityGroups?.[0]?.IpPermissions).toMatchObject([
    {
      FromPort: 443,
      IpRanges: [{ CidrIp: '0.0.0.0/0', Description: 'shop' }, { CidrIp: '10.0.0.0/8' }],
      UserIdGroupPairs: [{ GroupId: 'sg-0w' }],
    },
    { FromPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
  ]);
});

test('groups of a VPC with IPv6 let IPv6 out, its default group from the first block on', async () => {
  const { ec2 } = simulatedEc2(emptySnapshot());
  const VpcId = (await ec2.createVpc({ CidrBlock: '10.0.0.0/16' })).Vpc?.VpcId ?? '';
  const outOf = async (name: string) => {
    const named = [{ Name: 'group-name', Values: [name] }];
    const { SecurityGroups } = await ec2.describeSecurityGroups({ Filters: named });
    return SecurityGroups?.[0]?.IpPermissionsEgress?.flatMap((one) => [
      ...(one.IpRanges ?? []).map(({ CidrIp }) => CidrIp),
      ...(one.Ipv6Ranges ?? []).map(({ CidrIpv6 }) => CidrIpv6),
    ]);
  };
  expect(await outOf('default')).toEqual(['0.0.0.0/0']);
  await ec2.associateVpcCidrBlock({ VpcId, AmazonProvidedIpv6CidrBlock: true });
  await ec2.createSecurityGroup({ GroupName: 'web', Description: 'web', VpcId });
  expect(await outOf('default')).toEqual(['0.0.0.0/0', '::/0']);
  expect(await outOf('web')).toEqual(['0.0.0.0/0', '::/0']);
});

test('groups of a VPC without IPv6 do not', async () => {
  const { ec2 } = simulatedEc2({ vpcs: [vpc()] });
  const made = await ec2.createSecurityGroup({ GroupName: 'web', Description: 'web', VpcId: 'vpc-0a' });
  const { SecurityGroups } = await ec2.describeSecurityGroups({ GroupIds: [made.GroupId ?? ''] });
  expect(SecurityGroups?.[0]?.IpPermissionsEgress).toMatchObject([{ Ipv6Ranges: [] }]);
});
