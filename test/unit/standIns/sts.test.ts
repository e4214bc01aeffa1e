import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  GetSessionTokenCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { oneTimeCodes } from '../../../src/simulator/identity/iam.ts';
import { webIdentityToken } from '../../../src/simulator/sts/webIdentity.ts';
import { awsFiles, type AwsFiles } from '../../support/awsFiles.ts';
import { standIns, type StandIns } from '../../support/standIns/standIns.ts';

let files: AwsFiles;
let aws: StandIns;
let now = Date.UTC(2026, 2, 2, 9);
beforeEach(async () => {
  now = Date.UTC(2026, 2, 2, 9);
  files = awsFiles();
  aws = await standIns({ clock: () => now });
});
afterEach(async () => {
  await aws.close();
  files.remove();
});

type Keys = { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string };
const user = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 's' };
const stsOf = (credentials: Keys = user, region = 'eu-west-1') =>
  new STSClient({ credentials, region, maxAttempts: 1 });
const roleArn = 'arn:aws:iam::444455556666:role/path/audit';
const role = { RoleArn: roleArn, RoleSessionName: 'jo' };
const device = 'arn:aws:iam::111122223333:mfa/jo';
/** As the SDK takes them. */
const keysOf = ({
  Credentials,
}: {
  readonly Credentials?:
    | { AccessKeyId?: string | undefined; SecretAccessKey?: string | undefined; SessionToken?: string | undefined }
    | undefined;
}) => ({
  accessKeyId: Credentials?.AccessKeyId ?? '',
  secretAccessKey: Credentials?.SecretAccessKey ?? '',
  sessionToken: Credentials?.SessionToken ?? '',
});
const refusal = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : ''),
  );
const whoIs = async (credentials: Keys) => stsOf(credentials).send(new GetCallerIdentityCommand({}));

describe('GetCallerIdentity', () => {
  it('tells the account of long-term keys: their own where they name it', async () => {
    expect(await whoIs(user)).toMatchObject({
      Account: '111122223333',
      Arn: 'arn:aws:iam::111122223333:user/simulated',
      UserId: expect.stringMatching(/^AIDA[A-Z2-7]{17}$/) as string,
    });
    expect(await whoIs({ ...user, accessKeyId: '777788889999' })).toMatchObject({ Account: '777788889999' });
    expect(aws.hostsOf('GetCallerIdentity')).toEqual(['sts.eu-west-1.amazonaws.com']);
  });

  it('refuses keys that were never given out, and those with another token', async () => {
    const unknown = { ...user, accessKeyId: 'ASIANOBODY', sessionToken: 't' };
    const invalid = 'InvalidClientTokenId: The security token included in the request is invalid.';
    expect(await refusal(whoIs(unknown))).toBe(invalid);
    const given = keysOf(await stsOf().send(new GetSessionTokenCommand({})));
    expect(await refusal(whoIs({ ...given, sessionToken: 'other' }))).toBe(invalid);
    expect(await whoIs(given)).toMatchObject({ Account: '111122223333' });
  });
});

describe('AssumeRole', () => {
  it('gives keys of the role’s own account, until they expire', async () => {
    const answer = await stsOf().send(new AssumeRoleCommand(role));
    expect(answer.Credentials?.Expiration).toEqual(new Date(now + 3_600_000));
    const arn = 'arn:aws:sts::444455556666:assumed-role/audit/jo';
    expect(answer.AssumedRoleUser).toEqual({
      Arn: arn,
      AssumedRoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}:jo$/) as string,
    });
    expect(await whoIs(keysOf(answer))).toMatchObject({ Account: '444455556666', Arn: arn });
    now += 3_600_001;
    expect(await refusal(whoIs(keysOf(answer)))).toBe(
      'ExpiredToken: The security token included in the request is expired',
    );
  });

  it('refuses what the trust policy does, without a word about why', async () => {
    const denied = `AccessDenied: User: arn:aws:iam::111122223333:user/simulated is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`;
    aws.iam.roles.set(roleArn, { externalId: 'x-1' });
    expect(await refusal(stsOf().send(new AssumeRoleCommand(role)))).toBe(denied);
    expect(await stsOf().send(new AssumeRoleCommand({ ...role, ExternalId: 'x-1' }))).toHaveProperty('Credentials');
    aws.iam.roles.set(roleArn, { isClosed: true });
    expect(await refusal(stsOf().send(new AssumeRoleCommand(role)))).toBe(denied);
  });

  it.each([
    [{ DurationSeconds: 7200 }, 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.'],
    [{ DurationSeconds: 60 }, "Value '60' at 'durationSeconds' failed"],
    [{ RoleArn: 'arn:aws:s3:::no-role-at-all' }, 'arn:aws:s3:::no-role-at-all is invalid'],
    [{ RoleArn: 'short' }, "Value 'short' at 'roleArn' failed"],
    [{ RoleSessionName: 'j o' }, "Value 'j o' at 'roleSessionName' failed"],
  ])('refuses %o', async (over, words) => {
    expect(await refusal(stsOf().send(new AssumeRoleCommand({ ...role, ...over })))).toContain(words);
  });

  it('keeps chains of roles to an hour', async () => {
    aws.iam.roles.set(roleArn, { longestSession: 43_200 });
    const first = keysOf(await stsOf().send(new AssumeRoleCommand(role)));
    const longer = { ...role, DurationSeconds: 7200 };
    expect(await refusal(stsOf(first).send(new AssumeRoleCommand(longer)))).toContain('role chaining');
    expect(await stsOf().send(new AssumeRoleCommand(longer))).toHaveProperty('Credentials');
  });

  it('wants a right code of a known device, and each code once', async () => {
    aws.iam.roles.set(roleArn, { needsMfa: true });
    aws.iam.mfaDevices.set(device, oneTimeCodes('123456', '654321'));
    const by = (SerialNumber: string, TokenCode: string) =>
      refusal(stsOf().send(new AssumeRoleCommand({ ...role, SerialNumber, TokenCode })));
    expect(await refusal(stsOf().send(new AssumeRoleCommand(role)))).toContain('not authorized');
    expect(await by(device, '000000')).toContain('invalid MFA one time pass code');
    expect(await by(`${device}2`, '123456')).toContain('verify your MFA serial number');
    expect(await by(device, '12')).toContain("at 'tokenCode' failed");
    expect(await by(device, '123456')).toBe('no refusal');
    expect(await by(device, '123456')).toContain('invalid MFA one time pass code');
    const session = keysOf(
      await stsOf().send(new GetSessionTokenCommand({ SerialNumber: device, TokenCode: '654321' })),
    );
    expect(await refusal(stsOf(session).send(new AssumeRoleCommand(role)))).toBe('no refusal');
  });
});

describe('AssumeRoleWithWebIdentity', () => {
  const assume = (WebIdentityToken: string) =>
    stsOf().send(new AssumeRoleWithWebIdentityCommand({ ...role, WebIdentityToken }));

  it('takes a token without a signature of the request, and tells whose it is', async () => {
    const answer = await assume(webIdentityToken('pod', now + 60_000));
    expect(answer).toMatchObject({ SubjectFromWebIdentityToken: 'pod' });
    expect(await whoIs(keysOf(answer))).toMatchObject({ Account: '444455556666' });
    expect(aws.asked.find(({ action }) => action === 'AssumeRoleWithWebIdentity')?.keyId).toBeUndefined();
  });

  it('refuses one that is too old, one that is none, and a role that does not trust it', async () => {
    expect(await refusal(assume(webIdentityToken('pod', now - 1000)))).toMatch(/^ExpiredTokenException: Token expired/);
    expect(await refusal(assume('no token'))).toMatch(/^InvalidIdentityToken/);
    aws.iam.roles.set(roleArn, { isClosed: true });
    expect(await refusal(assume(webIdentityToken('pod', now + 60_000)))).toMatch(/^AccessDenied/);
  });
});

it('GetSessionToken refuses keys that are temporary themselves', async () => {
  const session = keysOf(await stsOf().send(new GetSessionTokenCommand({ DurationSeconds: 900 })));
  expect(await refusal(stsOf(session).send(new GetSessionTokenCommand({})))).toBe(
    'AccessDenied: Cannot call GetSessionToken with session credentials',
  );
});

it('a request for another region’s host than its signature names is refused', async () => {
  const elsewhere = new STSClient({
    credentials: user,
    region: 'us-east-1',
    endpoint: 'https://sts.eu-west-1.amazonaws.com',
    maxAttempts: 1,
  });
  expect(await refusal(elsewhere.send(new GetCallerIdentityCommand({})))).toMatch(/^SignatureDoesNotMatch/);
});

it('what is recorded of a request holds no secret', async () => {
  const session = keysOf(await stsOf().send(new GetSessionTokenCommand({})));
  await stsOf(session).send(new AssumeRoleCommand({ ...role, ExternalId: 'canary-external' }));
  const recorded = JSON.stringify(aws.asked);
  for (const secret of [session.secretAccessKey, session.sessionToken, 'canary-external', 'Signature='])
    expect(recorded).not.toContain(secret);
  expect(aws.asked.at(-1)).toMatchObject({ keyId: session.accessKeyId, region: 'eu-west-1', path: '/' });
});
