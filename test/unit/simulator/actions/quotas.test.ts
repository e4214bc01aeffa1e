import type { EC2 } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import type { Quotas } from '../../../../src/simulator/quotas.ts';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';
import { securityGroup } from '../../../support/snapshot.ts';

const port = (ec2: EC2, from: number) =>
  ec2.authorizeSecurityGroupIngress({
    GroupId: 'sg-0a',
    IpProtocol: 'tcp',
    FromPort: from,
    ToPort: from,
    CidrIp: '0.0.0.0/0',
  });

test.each<[kind: keyof Quotas, room: number, refusal: string, make: (ec2: EC2, nth: number) => Promise<unknown>]>([
  [
    'elasticIps',
    1,
    'AddressLimitExceeded: The maximum number of addresses has been reached.',
    (ec2) => ec2.allocateAddress({}),
  ],
  [
    'gateways',
    1,
    'InternetGatewayLimitExceeded: The maximum number of internet gateways has been reached.',
    (ec2) => ec2.createInternetGateway({}),
  ],
  [
    'groups',
    2,
    'SecurityGroupLimitExceeded: The maximum number of security groups has been reached.',
    (ec2, nth) => ec2.createSecurityGroup({ VpcId: 'vpc-0a', GroupName: `g${nth}`, Description: 'one of many' }),
  ],
  [
    'rulesPerGroup',
    1,
    'RulesPerSecurityGroupLimitExceeded: The maximum number of rules per security group has been reached.',
    port,
  ],
  [
    'subnetsPerVpc',
    2,
    'SubnetLimitExceeded: The maximum number of subnets has been reached.',
    (ec2, nth) => ec2.createSubnet({ VpcId: 'vpc-0a', CidrBlock: `10.0.${nth + 1}.0/24` }),
  ],
  [
    'vpcs',
    2,
    'VpcLimitExceeded: The maximum number of VPCs has been reached.',
    (ec2) => ec2.createVpc({ CidrBlock: '10.1.0.0/16' }),
  ],
])('%s: the last one that fits is made, the next one is refused', async (kind, room, refusal, make) => {
  const { ec2, simulator } = simulatedEc2({ securityGroups: [securityGroup()] });
  simulator.world.quotas[kind] = room;
  await make(ec2, 0);
  expect(await refusalOf(make(ec2, 1))).toBe(refusal);
});
