import { expect, test } from 'vitest';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';
import { securityGroup, vpc } from '../../../support/snapshot.ts';

const web = securityGroup({ id: 'sg-0w', name: 'web' });

test('protocols that have a name are shown by it, ports only where there are some, and blocks without host bits', async () => {
  const { ec2 } = simulatedEc2({ securityGroups: [web] });
  const IpRanges = [{ CidrIp: '9.9.9.9/24' }];
  const ports = { FromPort: 1, ToPort: 2 };
  const asked = ['6', 'UDP', '58', '50', 'all'].map((IpProtocol) => ({ IpProtocol, ...ports, IpRanges }));
  const { SecurityGroupRules = [] } = await ec2.authorizeSecurityGroupIngress({
    GroupId: 'sg-0w',
    IpPermissions: asked,
  });
  expect(SecurityGroupRules.map(({ IpProtocol, FromPort, CidrIpv4 }) => [IpProtocol, FromPort, CidrIpv4])).toEqual([
    ['tcp', 1, '9.9.9.0/24'],
    ['udp', 1, '9.9.9.0/24'],
    ['icmpv6', 1, '9.9.9.0/24'],
    ['50', -1, '9.9.9.0/24'],
    ['-1', -1, '9.9.9.0/24'],
  ]);
});

test('an IPv6 block among the IPv4 ones is refused', async () => {
  const { ec2 } = simulatedEc2();
  const IpPermissions = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '::/0' }] }];
  expect(await refusalOf(ec2.authorizeSecurityGroupIngress({ GroupId: 'sg-0a', IpPermissions }))).toContain('cidrIp');
});

test('groups of the default VPC go by their names: as the group meant, as a peer, and when they are deleted', async () => {
  const { ec2 } = simulatedEc2({ vpcs: [vpc({ isDefault: true })], securityGroups: [securityGroup(), web] });
  const peers = { UserIdGroupPairs: [{ GroupName: 'web' }] };
  const rule = { GroupName: 'app', IpPermissions: [{ IpProtocol: '-1', ...peers }] };
  const { GroupId } = await ec2.createSecurityGroup({ GroupName: 'app', Description: 'app' });
  const { SecurityGroupRules } = await ec2.authorizeSecurityGroupIngress(rule);
  expect(SecurityGroupRules).toMatchObject([{ GroupId, ReferencedGroupInfo: { GroupId: 'sg-0w' } }]);
  const byPeer = { Filters: [{ Name: 'ip-permission.group-name', Values: ['web'] }] };
  expect((await ec2.describeSecurityGroups(byPeer)).SecurityGroups).toMatchObject([{ GroupName: 'app' }]);
  await ec2.revokeSecurityGroupIngress(rule);
  expect((await ec2.describeSecurityGroups(byPeer)).SecurityGroups).toEqual([]);
  await ec2.authorizeSecurityGroupIngress({ GroupName: 'app', SourceSecurityGroupName: 'web' });
  const [{ IpPermissions = [] } = {}] = (await ec2.describeSecurityGroups(byPeer)).SecurityGroups ?? [];
  expect(IpPermissions.map(({ IpProtocol, ToPort }) => [IpProtocol, ToPort])).toEqual([
    ['tcp', 65_535],
    ['udp', 65_535],
    ['icmp', -1],
  ]);
  await ec2.deleteSecurityGroup({ GroupName: 'app' });
  expect((await ec2.describeSecurityGroups({ GroupNames: ['web'] })).SecurityGroups).toHaveLength(1);
  expect(await refusalOf(ec2.describeSecurityGroups({ GroupNames: ['app'] }))).toContain('InvalidGroup.NotFound');
});

test('elsewhere a name stands for no group, and a group of another account is reached by none', async () => {
  const { ec2 } = simulatedEc2({ securityGroups: [securityGroup(), web] });
  expect(await refusalOf(ec2.deleteSecurityGroup({ GroupName: 'web' }))).toContain('does not exist in default VPC');
  const foreign = { GroupId: 'sg-0w', UserId: '999999999999' };
  const IpPermissions = [{ IpProtocol: '-1', UserIdGroupPairs: [foreign] }];
  expect(await refusalOf(ec2.authorizeSecurityGroupIngress({ GroupId: 'sg-0a', IpPermissions }))).toContain(
    'InvalidGroup.NotFound: You have specified two resources that belong to different networks.',
  );
});

test('a group has an ARN from the beginning', async () => {
  const { ec2, simulator } = simulatedEc2();
  const { GroupId, SecurityGroupArn } = await ec2.createSecurityGroup({
    GroupName: 'app',
    Description: 'app',
    VpcId: 'vpc-0a',
  });
  const arn = `arn:aws:ec2:eu-west-1:${simulator.world.accountId}:security-group/${GroupId}`;
  expect(SecurityGroupArn).toBe(arn);
  const { SecurityGroups = [] } = await ec2.describeSecurityGroups({ GroupIds: [GroupId ?? ''] });
  expect(SecurityGroups[0]?.SecurityGroupArn).toBe(arn);
});

test('things are found by the value of any of their tags', async () => {
  const { ec2 } = simulatedEc2({
    securityGroups: [securityGroup({ tags: [{ key: 'env', value: 'prod' }] }), web],
  });
  const found = await ec2.describeSecurityGroups({ Filters: [{ Name: 'tag-value', Values: ['pro?'] }] });
  expect(found.SecurityGroups?.map(({ GroupId }) => GroupId)).toEqual(['sg-0a']);
});
