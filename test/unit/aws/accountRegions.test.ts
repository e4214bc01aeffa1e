import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountRegions } from '../../../src/aws/accountRegions.ts';
import { awsFiles, type AwsFiles } from '../../support/awsFiles.ts';
import { awsStandIn, type AwsStandIn } from '../../support/awsStandIn.ts';

let files: AwsFiles;
let aws: AwsStandIn;
beforeEach(async () => {
  files = awsFiles();
  files.write('.aws/config', '[profile work]\nregion = cn-north-1\n');
  files.write('.aws/credentials', '[work]\naws_access_key_id = AKIAWORK\naws_secret_access_key = secret\n');
  aws = await awsStandIn();
});
afterEach(async () => {
  await aws.close();
  files.remove();
});

const scope = { kind: 'profile', profile: 'work', region: 'eu-west-1', endpoint: undefined } as const;
const item = (name: string, status?: string) =>
  `<item><regionName>${name}</regionName>${status === undefined ? '' : `<optInStatus>${status}</optInStatus>`}</item>`;
const answer = (...items: readonly string[]) => ({
  status: 200,
  body: `<DescribeRegionsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><regionInfo>${items.join('')}</regionInfo></DescribeRegionsResponse>`,
});

describe('the regions that there are for an account', () => {
  it('are told by name, also those that it has not enabled, by one call to its own host', async () => {
    aws.answer('DescribeRegions', () =>
      answer(
        item('us-east-1', 'opt-in-not-required'),
        item('eu-south-1', 'not-opted-in'),
        item('af-south-1', 'opted-in'),
        item('odd-1'),
      ),
    );
    expect(await accountRegions(scope, {})).toEqual([
      { region: 'af-south-1', isEnabled: true },
      { region: 'eu-south-1', isEnabled: false },
      { region: 'odd-1', isEnabled: true },
      { region: 'us-east-1', isEnabled: true },
    ]);
    expect(aws.hosts()).toEqual(['ec2.eu-west-1.amazonaws.com DescribeRegions']);
  });

  it.each([
    ['cn-north-1', 'ec2.cn-north-1.amazonaws.com.cn'],
    ['us-gov-west-1', 'ec2.us-gov-west-1.amazonaws.com'],
    ['eusc-de-east-1', 'ec2.eusc-de-east-1.amazonaws.eu'],
    ['us-iso-east-1', 'ec2.us-iso-east-1.c2s.ic.gov'],
    ['us-isob-east-1', 'ec2.us-isob-east-1.sc2s.sgov.gov'],
    ['eu-isoe-west-1', 'ec2.eu-isoe-west-1.cloud.adc-e.uk'],
    ['us-isof-south-1', 'ec2.us-isof-south-1.csp.hci.ic.gov'],
  ])('are asked in the partition of the scope: %s', async (region, host) => {
    aws.answer('DescribeRegions', () => answer(item(region, 'opt-in-not-required')));
    expect(await accountRegions({ ...scope, region }, {})).toEqual([{ region, isEnabled: true }]);
    expect(aws.hosts()).toEqual([`${host} DescribeRegions`]);
  });

  it('that may not be listed are a problem that names the permission', async () => {
    aws.answer('DescribeRegions', () => ({
      status: 403,
      body: '<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>No</Message></Error></Errors><RequestID>r</RequestID></Response>',
    }));
    await expect(accountRegions(scope, {})).rejects.toMatchObject({ problem: { code: 'UnauthorizedOperation' } });
  });
});
