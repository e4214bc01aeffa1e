import { expect, test } from 'vitest';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';
import { securityGroup, vpc } from '../../../support/snapshot.ts';

const shared = securityGroup({ id: 'sg-0s', name: 'shared', vpcId: 'vpc-0b' });
const account = {
  vpcs: [vpc(), vpc({ id: 'vpc-0b' })],
  securityGroups: [securityGroup(), shared],
};
const ask = { GroupId: 'sg-0s', VpcId: 'vpc-0a' };

test('a group associated with a VPC may be given to interfaces of it', async () => {
  const { ec2, simulator } = simulatedEc2(account);
  const change = { NetworkInterfaceId: 'eni-0a', Groups: ['sg-0s'] };
  expect(await refusalOf(ec2.modifyNetworkInterfaceAttribute(change))).toBe(
    'InvalidGroup.NotFound: You have specified two resources that belong to different networks.',
  );
  expect((await ec2.associateSecurityGroupVpc(ask)).State).toBe('associated');
  await ec2.modifyNetworkInterfaceAttribute(change);
  expect(simulator.world.enis.get('eni-0a')?.groups).toEqual([{ id: 'sg-0s', name: 'shared' }]);
  const associations = await ec2.describeSecurityGroupVpcAssociations({
    Filters: [{ Name: 'vpc-id', Values: ['vpc-0a'] }],
  });
  expect(associations.SecurityGroupVpcAssociations).toMatchObject([{ ...ask, State: 'associated' }]);
  const usable = await ec2.getSecurityGroupsForVpc({ VpcId: 'vpc-0a' });
  expect(usable.SecurityGroupForVpcs?.map((group) => [group.GroupId, group.PrimaryVpcId])).toEqual([
    ['sg-0a', 'vpc-0a'],
    ['sg-0s', 'vpc-0b'],
  ]);
});

test('the association ends once no interface needs it', async () => {
  const { ec2 } = simulatedEc2(account);
  await ec2.associateSecurityGroupVpc(ask);
  await ec2.modifyNetworkInterfaceAttribute({ NetworkInterfaceId: 'eni-0a', Groups: ['sg-0s'] });
  expect(await refusalOf(ec2.disassociateSecurityGroupVpc(ask))).toBe(
    'DependencyViolation: The security group sg-0s has dependent objects in vpc-0a.',
  );
  await ec2.modifyNetworkInterfaceAttribute({ NetworkInterfaceId: 'eni-0a', Groups: ['sg-0a'] });
  expect((await ec2.disassociateSecurityGroupVpc(ask)).State).toBe('disassociated');
  expect((await ec2.describeSecurityGroupVpcAssociations({})).SecurityGroupVpcAssociations).toEqual([]);
});

test.each([
  ['a default group', { GroupId: 'sg-0a', VpcId: 'vpc-0b' }],
  ['its own VPC', { GroupId: 'sg-0s', VpcId: 'vpc-0b' }],
])('refused: %s', async (_why, asked) => {
  const { ec2 } = simulatedEc2(account);
  expect(await refusalOf(ec2.associateSecurityGroupVpc(asked))).toBe(
    `InvalidParameterValue: The security group ${asked.GroupId} cannot be associated with vpc-0b.`,
  );
});

test('nobody is permitted to use interfaces of another account', async () => {
  const { ec2 } = simulatedEc2(account);
  expect((await ec2.describeNetworkInterfacePermissions({})).NetworkInterfacePermissions).toEqual([]);
});
