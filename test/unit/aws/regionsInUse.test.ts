import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { regionsInUse, type RegionUse } from '../../../src/aws/regionsInUse.ts';
import { awsFiles, type AwsFiles } from '../../support/awsFiles.ts';
import { awsStandIn, type Asked, type AwsStandIn } from '../../support/awsStandIn.ts';

let files: AwsFiles;
let aws: AwsStandIn;
beforeEach(async () => {
  files = awsFiles();
  files.write('.aws/config', '[profile work]\nregion = eu-west-1\n');
  files.write('.aws/credentials', '[work]\naws_access_key_id = AKIAWORK\naws_secret_access_key = secret\n');
  aws = await awsStandIn();
});
afterEach(async () => {
  await aws.close();
  files.remove();
});

const scope = { kind: 'profile', profile: 'work', region: 'eu-west-1', endpoint: undefined } as const;
const ns = 'http://ec2.amazonaws.com/doc/2016-11-15/';
const ok = (body: string) => ({ status: 200, body });
const regions = (...names: readonly string[]) =>
  ok(
    `<DescribeRegionsResponse xmlns="${ns}"><regionInfo>${names
      .map((name) => `<item><regionName>${name}</regionName></item>`)
      .join('')}</regionInfo></DescribeRegionsResponse>`,
  );
const interfaces = (id?: string) =>
  ok(
    `<DescribeNetworkInterfacesResponse xmlns="${ns}"><networkInterfaceSet>${
      id === undefined ? '' : `<item><networkInterfaceId>${id}</networkInterfaceId></item>`
    }</networkInterfaceSet></DescribeNetworkInterfacesResponse>`,
  );
const refusal = {
  status: 403,
  body: '<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>No</Message></Error></Errors><RequestID>r</RequestID></Response>',
};

describe('the regions of an account', () => {
  it('are asked once each, at their own host and with the same key, whether they hold an interface', async () => {
    aws.answer('DescribeRegions', () => regions('us-east-1', 'eu-west-1', 'sa-east-1'));
    aws.answer('DescribeNetworkInterfaces', ({ host }: Asked) => {
      if (host.includes('sa-east-1')) return refusal;
      return interfaces(host.includes('eu-west-1') ? 'eni-0a' : undefined);
    });
    const told: RegionUse[] = [];
    const uses = await regionsInUse(scope, { onRegion: (use) => void told.push(use) });
    expect(uses).toEqual([
      { region: 'eu-west-1', isInUse: true },
      { region: 'sa-east-1', isInUse: undefined },
      { region: 'us-east-1', isInUse: false },
    ]);
    expect(told).toHaveLength(3);
    expect(aws.hosts().toSorted()).toEqual([
      'ec2.eu-west-1.amazonaws.com DescribeNetworkInterfaces',
      'ec2.eu-west-1.amazonaws.com DescribeRegions',
      'ec2.sa-east-1.amazonaws.com DescribeNetworkInterfaces',
      'ec2.us-east-1.amazonaws.com DescribeNetworkInterfaces',
    ]);
    expect(new Set(aws.asked.map(({ keyId }) => keyId))).toEqual(new Set(['AKIAWORK']));
  });

  it('that may not be listed are a problem that names the permission', async () => {
    aws.answer('DescribeRegions', () => refusal);
    await expect(regionsInUse(scope, {})).rejects.toMatchObject({ problem: { code: 'UnauthorizedOperation' } });
  });

  it('are not waited for once the person steps back', async () => {
    aws.answer('DescribeRegions', () => regions('us-east-1'));
    aws.answer('DescribeNetworkInterfaces', () => undefined);
    const stop = new AbortController();
    const asking = regionsInUse(scope, { signal: stop.signal });
    await expect.poll(() => aws.count('DescribeNetworkInterfaces')).toBe(1);
    stop.abort();
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
  });
});
