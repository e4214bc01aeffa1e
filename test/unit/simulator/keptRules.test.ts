import {
  AuthorizeSecurityGroupIngressCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeVpcsCommand,
} from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { securityGroupOf, subnetOf, vpcOf } from '../../../src/aws/mapping/vpcOf.ts';
import type { SecurityGroupRule } from '../../../src/domain/model.ts';
import { simulated } from '../../support/simulated.ts';
import { securityGroup, subnet, vpc } from '../../support/snapshot.ts';

const rule = (
  peer: SecurityGroupRule['peer'],
  of: string,
  over: Partial<SecurityGroupRule> = {},
): SecurityGroupRule => ({
  egress: false,
  protocol: 'tcp',
  from: 443,
  to: 443,
  peer,
  of,
  description: undefined,
  ...over,
});
const rules = [
  rule('ipv4', '0.0.0.0/0', { description: 'all of it' }),
  rule('ipv6', '::/0'),
  rule('group', 'sg-0a', { protocol: '-1', from: undefined, to: undefined }),
  rule('prefixList', 'pl-0a', { protocol: 'icmp', from: 8, to: -1 }),
  rule('ipv4', '10.0.0.0/8', { egress: true }),
];
const inOrder = (some: readonly SecurityGroupRule[] | undefined) => some?.map((one) => JSON.stringify(one)).toSorted();

test('an account that a twin is made of keeps the rules of its security groups, in its answers as well', async () => {
  const { simulator, ec2 } = simulated({ securityGroups: [securityGroup({ rules })] });
  expect(simulator.snapshot().securityGroups).toEqual([securityGroup({ rules })]);
  const { SecurityGroups: [told = {}] = [] } = await ec2.send(new DescribeSecurityGroupsCommand({}));
  expect(inOrder(securityGroupOf(told).rules)).toEqual(inOrder(rules));

  await ec2.send(
    new AuthorizeSecurityGroupIngressCommand({
      GroupId: 'sg-0a',
      IpProtocol: 'udp',
      FromPort: 53,
      ToPort: 53,
      CidrIp: '10.0.0.0/8',
    }),
  );
  const added = rule('ipv4', '10.0.0.0/8', { protocol: 'udp', from: 53, to: 53 });
  expect(simulator.snapshot().securityGroups[0]?.rules).toEqual([...rules, added]);
});

test('rules that were not read stay unknown', () => {
  const { simulator } = simulated({ securityGroups: [securityGroup({ rules: undefined })] });
  expect(simulator.snapshot().securityGroups[0]?.rules).toBeUndefined();
});

test('private IPv6 blocks stay private', async () => {
  const blocks = { ipv6Cidrs: ['2a05:d018:4f2:8a00::/64'], privateIpv6Cidrs: ['2a05:d018:4f2:8a00::/64'] };
  const { ec2 } = simulated({ vpcs: [vpc(blocks)], subnets: [subnet(blocks)] });
  const { Vpcs: vpcs = [] } = await ec2.send(new DescribeVpcsCommand({}));
  const { Subnets: subnets = [] } = await ec2.send(new DescribeSubnetsCommand({}));
  expect([vpcs.map(vpcOf), subnets.map(subnetOf)]).toMatchObject([[blocks], [blocks]]);
});
