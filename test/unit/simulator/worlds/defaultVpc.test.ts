import {
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeVpcAttributeCommand,
  EC2Client,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import { expect, it } from 'vitest';
import { simulateCloud } from '../../../../src/simulator/cloud.ts';
import { beginningNamed } from '../../../../src/simulator/worlds/worldNamed.ts';
import { fixedConfig } from '../../../support/simulated.ts';

const open = (region: string) => {
  const home = { accountId: '123456789012', region };
  const cloud = simulateCloud({ home, beginningOf: (place) => beginningNamed({ kind: 'default' }, place) });
  return new EC2Client({ ...fixedConfig, region, requestHandler: cloud.requestHandler });
};

it('is public in each zone, as AWS makes it', async () => {
  const { snapshot } = await beginningNamed({ kind: 'default' }, { accountId: '123456789012', region: 'us-east-1' });
  const [vpc] = snapshot.vpcs;
  expect(vpc).toMatchObject({ cidrs: ['172.31.0.0/16'], isDefault: true });
  expect(snapshot.subnets.map(({ zone, cidr }) => `${zone} ${cidr}`)).toEqual([
    'us-east-1a 172.31.0.0/20',
    'us-east-1b 172.31.16.0/20',
    'us-east-1c 172.31.32.0/20',
    'us-east-1d 172.31.48.0/20',
    'us-east-1e 172.31.64.0/20',
    'us-east-1f 172.31.80.0/20',
  ]);
  expect(
    snapshot.subnets.every(({ defaultForZone, mapPublicIpOnLaunch }) => defaultForZone && mapPublicIpOnLaunch),
  ).toBe(true);
});

it('takes a launch that names no subnet, and gives it a public address with a name', async () => {
  const ec2 = open('us-east-1');
  const { Instances = [] } = await ec2.send(
    new RunInstancesCommand({ ImageId: 'ami-0c5e8d1f2a7b49630', InstanceType: 't3.micro', MinCount: 1, MaxCount: 1 }),
  );
  expect(Instances[0]).toMatchObject({
    PrivateDnsName: 'ip-172-31-0-4.ec2.internal',
    PublicDnsName: expect.stringMatching(/^ec2-[\d-]+\.compute-1\.amazonaws\.com$/) as string,
  });
});

it('leads out by its main table, and its default group lets its members in', async () => {
  const ec2 = open('eu-central-1');
  const { RouteTables = [] } = await ec2.send(new DescribeRouteTablesCommand({}));
  expect(RouteTables[0]?.Routes).toMatchObject([
    { GatewayId: 'local' },
    { GatewayId: expect.stringMatching(/^igw-/) as string },
  ]);
  const { SecurityGroups = [] } = await ec2.send(new DescribeSecurityGroupsCommand({}));
  expect(SecurityGroups).toMatchObject([
    {
      GroupName: 'default',
      IpPermissions: [{ UserIdGroupPairs: [{ GroupId: SecurityGroups[0]?.GroupId }] }],
      IpPermissionsEgress: [{ IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    },
  ]);
  const asked = { VpcId: SecurityGroups[0]?.VpcId, Attribute: 'enableDnsHostnames' } as const;
  expect((await ec2.send(new DescribeVpcAttributeCommand(asked))).EnableDnsHostnames?.Value).toBe(true);
});
