import {
  CreateVpcCommand,
  DescribeAvailabilityZonesCommand,
  DescribeRegionsCommand,
  DescribeSubnetsCommand,
  DescribeVpcsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { simulateCloud, type Cloud, type CloudOptions } from '../../../src/simulator/cloud.ts';
import { beginningNamed } from '../../../src/simulator/worlds/worldNamed.ts';
import { fixedConfig, refusalOf } from '../../support/simulated.ts';

const home = { accountId: '123456789012', region: 'eu-west-1' };
const cloudOf = (over: Partial<CloudOptions> = {}): Cloud =>
  simulateCloud({ home, beginningOf: (place) => beginningNamed({ kind: 'default' }, place), ...over });

type Keys = { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string };
const long: Keys = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 's' };
const keysOf = (account: string): Keys => ({ ...long, accessKeyId: `AKIA${account}DEMO` });
const ec2At = ({ requestHandler }: Cloud, region: string, credentials = long) =>
  new EC2Client({ ...fixedConfig, region, credentials, requestHandler });
const stsAt = ({ requestHandler }: Cloud, region: string, credentials = long) =>
  new STSClient({ ...fixedConfig, region, credentials, requestHandler });
const vpcsSeen = async (ec2: EC2Client) => (await ec2.send(new DescribeVpcsCommand({}))).Vpcs ?? [];

describe('account and region', () => {
  it('are those of the signature, and each place keeps what is made in it', async () => {
    const cloud = cloudOf();
    await ec2At(cloud, 'us-east-1').send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
    const seen = await Promise.all(
      [
        ec2At(cloud, 'us-east-1'),
        ec2At(cloud, 'eu-west-1'),
        ec2At(cloud, 'us-east-1', keysOf('444455556666')),
        ec2At(cloud, 'us-east-1', { ...long, accessKeyId: '444455556666' }),
      ].map(vpcsSeen),
    );
    expect(seen.map((vpcs) => vpcs.length)).toEqual([2, 1, 1, 1]);
    expect(seen.map((vpcs) => vpcs[0]?.OwnerId)).toEqual([
      '123456789012',
      '123456789012',
      '444455556666',
      '444455556666',
    ]);
    expect(new Set(seen.flat().map(({ VpcId }) => VpcId)).size).toBe(4);
  });

  it('are the home’s for a request that is not signed', async () => {
    const { endpoint } = cloudOf();
    const answer = await endpoint('Action=DescribeAvailabilityZones&Version=2016-11-15');
    expect(answer?.body).toContain('<zoneName>eu-west-1a</zoneName>');
  });

  it('follow temporary keys, which expire and are nobody else’s', async () => {
    let now = 1_700_000_000_000;
    const cloud = cloudOf({ clock: () => now });
    const role = { RoleArn: 'arn:aws:iam::777788889999:role/audit', RoleSessionName: 'jo' };
    const { Credentials } = await stsAt(cloud, 'eu-west-1').send(new AssumeRoleCommand(role));
    const keys = {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    };
    const ec2 = ec2At(cloud, 'eu-west-1', keys);
    expect((await vpcsSeen(ec2))[0]?.OwnerId).toBe('777788889999');
    const stolen = ec2At(cloud, 'eu-west-1', { ...keys, sessionToken: 'other' });
    expect(await refusalOf(vpcsSeen(stolen))).toMatch(/^AuthFailure/);
    now += 3_600_001;
    expect(await refusalOf(vpcsSeen(ec2))).toMatch(/^RequestExpired/);
    expect(await refusalOf(stsAt(cloud, 'eu-west-1', keys).send(new GetCallerIdentityCommand({})))).toMatch(
      /^ExpiredToken/,
    );
  });

  it('are alike in each run, and other for another seed', async () => {
    const ids = async (seed: string) =>
      (await beginningNamed({ kind: 'default' }, home, seed)).snapshot.subnets.map(({ id }) => id);
    expect(await ids('')).toEqual(await ids(''));
    expect(await ids('a')).not.toEqual(await ids(''));
  });
});

describe('a region', () => {
  it.each([
    ['us-east-1', 'us-east-1f', 'use1-az6', 'arn:aws:ec2:us-east-1:'],
    ['ap-northeast-1', 'ap-northeast-1d', 'apne1-az4', 'arn:aws:ec2:ap-northeast-1:'],
    ['cn-north-1', 'cn-north-1b', 'cnn1-az2', 'arn:aws-cn:ec2:cn-north-1:'],
    ['us-gov-west-1', 'us-gov-west-1c', 'usgw1-az3', 'arn:aws-us-gov:ec2:us-gov-west-1:'],
    ['us-iso-east-1', 'us-iso-east-1a', 'usisoe1-az1', 'arn:aws-iso:ec2:us-iso-east-1:'],
  ])('%s has its own zones and ARNs', async (region, zone, zoneId, arn) => {
    const ec2 = ec2At(cloudOf(), region);
    const { AvailabilityZones = [] } = await ec2.send(new DescribeAvailabilityZonesCommand({ ZoneNames: [zone] }));
    expect(AvailabilityZones).toMatchObject([{ ZoneId: zoneId, RegionName: region, GroupName: `${region}-zg-1` }]);
    const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand({}));
    expect(Subnets.filter(({ SubnetArn }) => !SubnetArn?.startsWith(arn))).toEqual([]);
    expect(Subnets.some(({ AvailabilityZone }) => AvailabilityZone === zone)).toBe(true);
  });

  it('that AWS does not have is refused by EC2 and STS in their own ways', async () => {
    const cloud = cloudOf();
    expect(await refusalOf(vpcsSeen(ec2At(cloud, 'eu-nowhere-1')))).toMatch(/^AuthFailure: AWS was not able/);
    expect(await refusalOf(stsAt(cloud, 'eu-nowhere-1').send(new GetCallerIdentityCommand({})))).toMatch(
      /^SignatureDoesNotMatch: Credential should be scoped to a valid region/,
    );
  });

  it('that the account has not enabled is refused, and listed as such', async () => {
    const cloud = cloudOf({ enabledRegions: new Set(['eu-south-1']) });
    expect(await refusalOf(vpcsSeen(ec2At(cloud, 'af-south-1')))).toMatch(/^AuthFailure/);
    expect(await refusalOf(stsAt(cloud, 'af-south-1').send(new GetCallerIdentityCommand({})))).toMatch(
      /^RegionDisabledException/,
    );
    expect(await vpcsSeen(ec2At(cloud, 'eu-south-1'))).toHaveLength(1);
    const listed = async (AllRegions: boolean) =>
      (await ec2At(cloud, 'eu-west-1').send(new DescribeRegionsCommand({ AllRegions }))).Regions ?? [];
    const status = (await listed(true)).map(({ RegionName, OptInStatus }) => `${RegionName} ${OptInStatus}`);
    expect(status).toContain('af-south-1 not-opted-in');
    expect(status).toContain('eu-south-1 opted-in');
    expect(status).toContain('us-east-1 opt-in-not-required');
    const enabled = (await listed(false)).map(({ RegionName }) => RegionName);
    expect(enabled).toContain('eu-south-1');
    expect(enabled).not.toContain('af-south-1');
    expect(enabled).not.toContain('cn-north-1');
  });

  it('lists those of its own partition, with their endpoints', async () => {
    const { Regions = [] } = await ec2At(cloudOf(), 'cn-north-1').send(new DescribeRegionsCommand({}));
    expect(Regions.map(({ Endpoint }) => Endpoint)).toEqual([
      'ec2.cn-north-1.amazonaws.com.cn',
      'ec2.cn-northwest-1.amazonaws.com.cn',
    ]);
  });
});

it('whoever asks is told in their own partition who they are', async () => {
  const sts = stsAt(cloudOf(), 'us-gov-west-1', keysOf('444455556666'));
  expect(await sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
    Account: '444455556666',
    Arn: 'arn:aws-us-gov:iam::444455556666:user/simulated',
  });
});
