import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../src/aws/connect.ts';
import { awsFiles, keys, type AwsFiles } from '../../support/awsFiles.ts';
import { allAnswered } from '../../support/requestsUnderWay.ts';
import { awsStandIn, type AwsStandIn } from '../../support/awsStandIn.ts';

let files: AwsFiles;
let aws: AwsStandIn;
beforeEach(async () => {
  files = awsFiles();
  aws = await awsStandIn();
});
afterEach(async () => {
  await aws.close();
  files.remove();
});

const list = '/assignment/accounts';
const page = (accounts: readonly (readonly [string, string])[], nextToken?: string) => ({
  status: 200,
  body: JSON.stringify({
    accountList: accounts.map(([accountId, accountName]) => ({
      accountId,
      accountName,
      emailAddress: 'x@example.com',
    })),
    nextToken,
  }),
});
const config =
  '[sso-session corp]\nsso_region = us-east-1\nsso_start_url = https://corp.awsapps.example/start\n' +
  '[profile dev]\nsso_session = corp\nsso_account_id = 111122223333\nsso_role_name = Dev\n' +
  '[profile admin]\nrole_arn = arn:aws:iam::111122223333:role/r\nsource_profile = dev\n';
const signedIn = (expiresAt = new Date(Date.now() + 3_600_000).toISOString()): void => {
  files.config(config);
  const name = createHash('sha1').update('corp').digest('hex');
  files.write(`.aws/sso/cache/${name}.json`, JSON.stringify({ accessToken: 'the-token', expiresAt }));
};

/** What the account is called once the name has come, or once it is sure that none does. */
const nameOf = async (profile: string): Promise<string | undefined> => {
  const scope = { kind: 'profile', profile, region: 'eu-west-1', endpoint: undefined } as const;
  const connection = connect(scope, { maxAttempts: 1 });
  await connection.read().catch(() => undefined);
  await allAnswered();
  connection.close();
  return connection.accountName?.();
};

describe('the name of an account', () => {
  it.each(['dev', 'admin'])(
    'is told by the Identity Center session of the profile or of its source: %s',
    async (profile) => {
      signedIn();
      aws.answer(list, () => page([['111122223333', 'Shop live']]));
      expect(await nameOf(profile)).toBe('Shop live');
      expect(aws.asked.find(({ action }) => action === list)?.host).toBe('portal.sso.us-east-1.amazonaws.com');
      expect(aws.count(list)).toBe(1);
    },
  );
  it('may stand on a later page; a page that names itself as the next one ends the list', async () => {
    signedIn();
    aws.answer(list, () =>
      aws.count(list) === 1 ? page([['2', 'other']], 'a') : page([['111122223333', 'Shop']], 'a'),
    );
    expect(await nameOf('dev')).toBe('Shop');
    expect(aws.count(list)).toBe(2);
  });
  it.each([
    ['a refusal', () => ({ status: 403, body: '{}' })],
    ['no JSON', () => ({ status: 200, body: '<html>' })],
    ['another shape', () => ({ status: 200, body: '{"accountList":[{"accountId":7}]}' })],
    ['another account', () => page([['999988887777', 'Bank']])],
  ])('is missing, and nothing else with it, after %s', async (_what, answer) => {
    signedIn();
    aws.answer(list, answer);
    expect(await nameOf('dev')).toBeUndefined();
    expect(aws.count('DescribeVpcs')).toBe(1);
  });
  it('is not asked for with a token that has run out, nor for a profile with keys', async () => {
    signedIn('2020-01-01T00:00:00Z');
    await nameOf('dev');
    files.config(`[profile plain]\n${keys}`);
    await nameOf('plain');
    expect(aws.count(list)).toBe(0);
  });
});
