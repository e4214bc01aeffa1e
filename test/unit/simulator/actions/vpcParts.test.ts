import type { CreateFlowLogsRequest } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { simulatedEc2 } from '../../../support/simulatedEc2.ts';
import { subnet, vpc } from '../../../support/snapshot.ts';

test('a VPC has its DHCP options and the tenancy that was asked for, and is found by its block', async () => {
  const { ec2 } = simulatedEc2();
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.7.1.1/16', InstanceTenancy: 'dedicated' });
  expect(Vpc).toMatchObject({ CidrBlock: '10.7.0.0/16', InstanceTenancy: 'dedicated' });
  expect(Vpc?.DhcpOptionsId).toMatch(/^dopt-[\da-f]{17}$/);
  const found = await ec2.describeVpcs({ Filters: [{ Name: 'cidr-block', Values: ['10.7.0.0/16'] }] });
  expect(found.Vpcs).toMatchObject([{ VpcId: Vpc?.VpcId, DhcpOptionsId: Vpc?.DhcpOptionsId }]);
});

test('a block is associating in the answer, and associated afterwards', async () => {
  const { ec2 } = simulatedEc2();
  const VpcId = 'vpc-0a';
  const ipv4 = await ec2.associateVpcCidrBlock({ VpcId, CidrBlock: '10.99.0.0/16' });
  expect(ipv4.CidrBlockAssociation?.CidrBlockState?.State).toBe('associating');
  const ipv6 = await ec2.associateVpcCidrBlock({ VpcId, AmazonProvidedIpv6CidrBlock: true });
  expect(ipv6.Ipv6CidrBlockAssociation?.Ipv6CidrBlockState?.State).toBe('associating');
  const { Vpcs: [here] = [] } = await ec2.describeVpcs({ VpcIds: [VpcId] });
  const blocks = [...(here?.CidrBlockAssociationSet ?? [])].map(({ CidrBlockState }) => CidrBlockState?.State);
  expect(new Set(blocks)).toEqual(new Set(['associated']));
});

test('IPv6 blocks of subnets are /44 to /64 in steps of four, and can be reserved', async () => {
  const ipv6 = vpc({ ipv6Cidrs: ['2001:db8::/44'] });
  const { ec2 } = simulatedEc2({ vpcs: [ipv6], subnets: [subnet({ ipv6Cidrs: ['2001:db8:1::/56'] })] });
  const made = await ec2.createSubnet({ VpcId: 'vpc-0a', CidrBlock: '10.0.9.0/24', Ipv6CidrBlock: '2001:db8:2::/60' });
  expect(made.Subnet?.Ipv6CidrBlockAssociationSet).toMatchObject([{ Ipv6CidrBlock: '2001:db8:2::/60' }]);
  const odd = ec2.createSubnet({ VpcId: 'vpc-0a', CidrBlock: '10.0.8.0/24', Ipv6CidrBlock: '2001:db8:3::/62' });
  await expect(odd).rejects.toThrow('not a valid CIDR block');
  const reserved = await ec2.createSubnetCidrReservation({
    SubnetId: 'subnet-0a',
    Cidr: '2001:db8:1::/80',
    ReservationType: 'prefix',
  });
  expect(reserved.SubnetCidrReservation?.Cidr).toBe('2001:db8:1::/80');
  const { SubnetIpv6CidrReservations } = await ec2.getSubnetCidrReservations({ SubnetId: 'subnet-0a' });
  expect(SubnetIpv6CidrReservations).toMatchObject([{ Cidr: '2001:db8:1::/80' }]);
});

test('zones tell their group as people read it, and an account its six attributes', async () => {
  const { ec2 } = simulatedEc2();
  const { AvailabilityZones } = await ec2.describeAvailabilityZones();
  expect(AvailabilityZones?.[0]).toMatchObject({ GroupName: 'eu-west-1-zg-1', GroupLongName: 'Europe (Ireland) 1' });
  const { AccountAttributes } = await ec2.describeAccountAttributes();
  expect(AccountAttributes).toHaveLength(6);
});

test('a flow log to S3 keeps how its files are written, and an answer has a token', async () => {
  const { ec2 } = simulatedEc2();
  const log: Omit<CreateFlowLogsRequest, 'LogDestination'> = {
    ResourceType: 'VPC',
    TrafficType: 'ALL',
    LogDestinationType: 's3',
    ResourceIds: ['vpc-0a'],
  };
  const files = { FileFormat: 'parquet', HiveCompatiblePartitions: true, PerHourPartition: true } as const;
  const made = await ec2.createFlowLogs({ ...log, LogDestination: 'arn:aws:s3:::one', DestinationOptions: files });
  expect(made.ClientToken).toMatch(/.+/);
  await ec2.createFlowLogs({ ...log, LogDestination: 'arn:aws:s3:::two' });
  const { FlowLogs = [] } = await ec2.describeFlowLogs();
  expect(FlowLogs.map(({ DestinationOptions }) => DestinationOptions)).toEqual([
    files,
    { FileFormat: 'plain-text', HiveCompatiblePartitions: false, PerHourPartition: false },
  ]);
});
