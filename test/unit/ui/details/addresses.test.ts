import { describe, expect, it } from 'vitest';
import { arnOf } from '../../../../src/domain/arn.ts';
import { consoleUrl } from '../../../../src/ui/details/consoleUrl.ts';
import { isRegion, regions } from '../../../../src/domain/regions.ts';
import { eni, inventoryOf, ownAccount, snapshot } from '../../../support/snapshot.ts';

describe('the page in the AWS console', () => {
  it.each([
    ['vpc', 'vpc-0a', 'vpcconsole/home?region=eu-west-1#VpcDetails:VpcId=vpc-0a'],
    ['subnet', 'subnet-0a', 'vpcconsole/home?region=eu-west-1#SubnetDetails:subnetId=subnet-0a'],
    ['instance', 'i-0a', 'ec2/home?region=eu-west-1#InstanceDetails:instanceId=i-0a'],
    ['interface', 'eni-0a', 'ec2/home?region=eu-west-1#NetworkInterface:networkInterfaceId=eni-0a'],
  ] as const)('of a %s', (kind, id, page) => {
    expect(consoleUrl({ kind, id }, 'eu-west-1')).toBe(`https://console.aws.amazon.com/${page}`);
  });

  it.each([
    ['cn-north-1', 'console.amazonaws.cn'],
    ['us-gov-west-1', 'console.amazonaws-us-gov.com'],
    ['eusc-de-east-1', 'eusc-de-east-1.console.amazonaws-eusc.eu'],
    ['ap-southeast-9', 'console.aws.amazon.com'],
  ])('is elsewhere for %s', (region, host) => {
    expect(new URL(consoleUrl({ kind: 'vpc', id: 'vpc-0a' }, region) ?? '').host).toBe(host);
  });

  it.each(['us-iso-east-1', 'us-isob-east-1', 'eu-isoe-west-1', 'us-isof-south-1', 'xx-newplace-1', '.evil.example/'])(
    'is none rather than a wrong one: %s',
    (region) => expect(consoleUrl({ kind: 'vpc', id: 'vpc-0a' }, region)).toBeUndefined(),
  );

  it('stays on its host whatever the id says', () => {
    const url = new URL(consoleUrl({ kind: 'vpc', id: '@evil.example/#?&' }, 'eu-west-1') ?? '');
    expect(url.host).toBe('console.aws.amazon.com');
    expect(url.hash).toBe('#VpcDetails:VpcId=%40evil.example%2F%23%3F%26');
  });
});

describe('the ARN', () => {
  it.each([
    ['vpc', 'vpc-0a', 'vpc/vpc-0a'],
    ['subnet', 'subnet-0a', 'subnet/subnet-0a'],
    ['instance', 'i-0a', 'instance/i-0a'],
    ['interface', 'eni-0a', 'network-interface/eni-0a'],
  ] as const)('of a %s', (kind, id, resource) => {
    expect(arnOf({ kind, id }, inventoryOf())).toBe(`arn:aws:ec2:eu-west-1:${ownAccount}:${resource}`);
  });

  it('names the owner of a shared thing, not the one who looks', () => {
    const inventory = inventoryOf({ enis: [eni({ ownerId: '999988887777' })] });
    expect(arnOf({ kind: 'interface', id: 'eni-0a' }, inventory)).toContain(':999988887777:');
  });

  it('falls back on the account for a thing that is not there, and is none when that is unknown', () => {
    const gone = { kind: 'interface', id: 'eni-0gone' } as const;
    expect(arnOf(gone, inventoryOf())).toContain(`:${ownAccount}:network-interface/eni-0gone`);
    expect(arnOf(gone, inventoryOf({ ...snapshot(), accountId: undefined }))).toBeUndefined();
  });

  it.each([
    ['cn-north-1', 'aws-cn'],
    ['us-gov-east-1', 'aws-us-gov'],
    ['ap-southeast-7', 'aws'],
    ['eusc-de-east-1', 'aws-eusc'],
    ['us-iso-west-1', 'aws-iso'],
    ['us-isob-east-1', 'aws-iso-b'],
    ['eu-isoe-west-1', 'aws-iso-e'],
    ['us-isof-south-1', 'aws-iso-f'],
  ])('has the partition of its region: %s', (region, partition) => {
    expect(arnOf({ kind: 'vpc', id: 'vpc-0a' }, inventoryOf({ region }))).toMatch(`arn:${partition}:ec2:${region}:`);
  });
});

it('is no ARN in a partition that is not known', () => {
  expect(arnOf({ kind: 'vpc', id: 'vpc-0a' }, inventoryOf({ region: 'xx-newplace-1' }))).toBeUndefined();
});

describe('a region', () => {
  it('is each one of the list, and no other is listed twice', () => {
    expect(regions.filter(({ id }) => !isRegion(id))).toEqual([]);
    expect(new Set(regions.map(({ id }) => id)).size).toBe(regions.length);
  });

  it.each(['eusc-de-east-1', 'us-iso-east-1', 'xx-newplace-12'])('may be one that came later: %s', (region) => {
    expect(isRegion(region)).toBe(true);
  });

  it.each([
    '',
    'eu-west',
    'EU-WEST-1',
    'eu-west-1.evil.example',
    'eu-west-1/',
    ' eu-west-1',
    'eu-west-1\n',
    'a@eu-west-1',
  ])('is not what could lead requests elsewhere: %j', (text) => {
    expect(isRegion(text)).toBe(false);
  });
});
