import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '../../support/awsFiles.ts';
import { inSeconds, profileHarness, type ProfileHarness } from '../../support/profileHarness.ts';

let harness: ProfileHarness;
beforeEach(async () => void (harness = await profileHarness()));
afterEach(() => harness.leave());

const role = 'role_arn = arn:aws:iam::222222222222:role/team/Deploy\n';
const session = '[sso-session corp]\nsso_region = us-east-1\nsso_start_url = https://corp.example/start\n';
const sso = '[profile p]\nsso_session = corp\nsso_account_id = 222222222222\nsso_role_name = Dev\n';

type Row = {
  readonly config: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What an action is refused with: code, and status where it is not 403. */
  readonly refuse?: readonly [action: string, code: string, status?: number];
  readonly token?: object;
  readonly message: RegExp;
  readonly remedy: RegExp;
  readonly recovery: string;
  /** The line of the configuration where it is corrected. */
  readonly line?: number;
};

const good = { accessToken: 'canary-token', expiresAt: inSeconds(3_600) };

const rows: Readonly<Record<string, Row>> = {
  'a source_profile that does not exist': {
    config: `[profile p]\n${role}source_profile = nobody\n`,
    message: /^The profile p names a source_profile that the AWS configuration does not have: nobody$/,
    remedy: /Correct source_profile/,
    recovery: 'openConfig',
    line: 3,
  },
  'roles in a circle': {
    config: `[profile p]\n${role}source_profile = b\n[profile b]\n${role}source_profile = p\n`,
    message: /^The roles of the profile b lead back to where they begin: p, b, p$/,
    remedy: /credentials of its own/,
    recovery: 'openConfig',
    line: 6,
  },
  'a role without a source': {
    config: `[profile p]\n${role}`,
    message: /^The profile p is not complete, it lacks: source_profile or credential_source$/,
    remedy: /Add what is missing/,
    recovery: 'openConfig',
    line: 1,
  },
  'a role that may not be taken, with an external_id': {
    config: `[profile base]\n${keys}[profile p]\n${role}source_profile = base\nexternal_id = 42\n`,
    refuse: ['AssumeRole', 'AccessDenied'],
    message: /^The profile p may not take on the role: arn:aws:iam::222222222222:role\/team\/Deploy$/,
    remedy: /trust policy must allow the profile base, with the external_id of the profile.*sts:AssumeRole/,
    recovery: 'openConfig',
    line: 5,
  },
  'a role that may not be taken, without an external_id': {
    config: `[profile base]\n${keys}[profile p]\n${role}source_profile = base\n`,
    refuse: ['AssumeRole', 'AccessDenied'],
    message: /may not take on the role/,
    remedy: /with an external_id in the profile if the policy asks for one/,
    recovery: 'openConfig',
  },
  'a duration_seconds that is too long': {
    config: `[profile base]\n${keys}[profile p]\n${role}source_profile = base\nduration_seconds = 43200\n`,
    refuse: ['AssumeRole', 'ValidationError', 400],
    message: /^STS does not take the duration_seconds of the profile p: 43200$/,
    remedy: /maximum session duration/,
    recovery: 'openConfig',
  },
  'a duration_seconds that is no number': {
    config: `[profile base]\n${keys}[profile p]\n${role}source_profile = base\nduration_seconds = 1h\n`,
    message: /^The setting duration_seconds of the profile p cannot be used as it is: 1h$/,
    remedy: /Correct it/,
    recovery: 'openConfig',
    line: 7,
  },
  'keys of a role’s source that AWS does not accept': {
    config: `[profile base]\n${keys}[profile p]\n${role}source_profile = base\n`,
    refuse: ['AssumeRole', 'InvalidClientTokenId'],
    message: /^AWS does not accept the credentials of the profile: base$/,
    remedy: /Renew them/,
    recovery: 'openConfig',
  },
  'a code that nobody can be asked for': {
    config: `[profile base]\n${keys}[profile p]\n${role}source_profile = base\nmfa_serial = arn:aws:iam::1:mfa/me\n`,
    message: /needs a multi-factor code, which cannot be asked for here: p$/,
    remedy: /./,
    recovery: 'chooseScope',
    line: 7,
  },
  'credential_source Environment without variables': {
    config: `[profile p]\n${role}credential_source = Environment\n`,
    message:
      /^AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment, which credential_source of the profile p names$/,
    remedy: /Set both before VS Code is started/,
    recovery: 'openConfig',
    line: 3,
  },
  'credential_source Ec2InstanceMetadata on a machine without a role': {
    config: `[profile p]\n${role}credential_source = Ec2InstanceMetadata\n`,
    env: { AWS_EC2_METADATA_DISABLED: 'false', AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://127.0.0.1:1' },
    message: /^This machine has no instance role, which credential_source/,
    remedy: /Attach a role/,
    recovery: 'openConfig',
  },
  'credential_source EcsContainer without a container': {
    config: `[profile p]\n${role}credential_source = EcsContainer\n`,
    message: /^No container gives credentials by AWS_CONTAINER_CREDENTIALS_RELATIVE_URI/,
    remedy: /./,
    recovery: 'openConfig',
  },
  'a credential_source that nobody knows': {
    config: `[profile p]\n${role}credential_source = Moon\n`,
    message: /^The setting credential_source of the profile p cannot be used as it is: Moon$/,
    remedy: /./,
    recovery: 'openConfig',
    line: 3,
  },
  'a session of Identity Center that is not there': {
    config: session + sso,
    message: /^You are signed out of IAM Identity Center: corp$/,
    remedy: /aws sso login --profile p$/,
    recovery: 'signIn',
  },
  'a session that has run out': {
    config: session + sso,
    token: { accessToken: 't', expiresAt: inSeconds(-60) },
    message: /^You are signed out of IAM Identity Center: corp$/,
    remedy: /Sign in again/,
    recovery: 'signIn',
  },
  'a session that was revoked': {
    config: session + sso,
    token: good,
    refuse: ['/federation/credentials', 'UnauthorizedException', 401],
    message: /^IAM Identity Center has ended the session: corp$/,
    remedy: /Sign in again/,
    recovery: 'signIn',
  },
  'a role that Identity Center does not give': {
    config: session + sso,
    token: good,
    refuse: ['/federation/credentials', 'ForbiddenException'],
    message: /^IAM Identity Center does not give you the role Dev in the account: 222222222222$/,
    remedy: /correct sso_account_id and sso_role_name of the profile p/,
    recovery: 'openConfig',
    line: 7,
  },
  'a profile of Identity Center without a role': {
    config: `${session}[profile p]\nsso_session = corp\n`,
    token: good,
    message: /^The profile p is not complete, it lacks: sso_account_id and sso_role_name$/,
    remedy: /aws configure sso/,
    recovery: 'openConfig',
    line: 4,
  },
  'an sso-session that is not there': {
    config: sso,
    message: /^The profile p names an sso-session that the AWS configuration does not have: corp$/,
    remedy: /add \[sso-session corp\] with sso_start_url and sso_region/,
    recovery: 'openConfig',
    line: 2,
  },
  'an sso-session without its region': {
    config: `[sso-session corp]\nsso_start_url = https://corp.example/start\n${sso}`,
    message: /^The section \[sso-session corp\] is not complete, it lacks: sso_region$/,
    remedy: /./,
    recovery: 'openConfig',
    line: 1,
  },
  'a region of Identity Center that leads elsewhere': {
    config: `${session.replace('us-east-1', 'evil.example/')}${sso}`,
    token: good,
    message: /^The setting sso_region of the profile p cannot be used as it is: evil\.example\/$/,
    remedy: /./,
    recovery: 'openConfig',
  },
  'a web identity whose file is not there': {
    config: `[profile p]\n${role}web_identity_token_file = /nowhere/token\n`,
    message: /^The web_identity_token_file of the profile p names a file that is not there: \/nowhere\/token$/,
    remedy: /Correct the setting/,
    recovery: 'openConfig',
    line: 3,
  },
  'no session of aws login': {
    config: '[profile p]\nlogin_session = arn:aws:iam::222222222222:user/me\n',
    message: /^There is no session of aws login, or it has ended, for the profile: p$/,
    remedy: /aws login --profile p$/,
    recovery: 'signIn',
  },
  'a profile without anything that gives credentials': {
    config: '[profile p]\nregion = eu-west-1\n',
    message: /^The profile has no setting that gives credentials: p$/,
    remedy: /Add sso_session/,
    recovery: 'openConfig',
    line: 1,
  },
  'half of the keys': {
    config: '[profile p]\naws_access_key_id = AKIAHALF\n',
    message: /^The profile p is not complete, it lacks: aws_secret_access_key$/,
    remedy: /./,
    recovery: 'openConfig',
  },
  'keys for a time that are over': {
    config: `[profile p]\n${keys}aws_session_token = t\n`,
    refuse: ['DescribeVpcs', 'RequestExpired', 400],
    message: /^The keys of the profile have expired: p$/,
    remedy: /aws_session_token/,
    recovery: 'openConfig',
    line: 2,
  },
  'a clock that is wrong, with keys that last': {
    config: `[profile p]\n${keys}`,
    refuse: ['DescribeVpcs', 'RequestExpired', 400],
    message: /this machine's clock differs too much$/,
    remedy: /Set this machine's clock right/,
    recovery: 'retry',
  },
};

/** As the service of the action tells its errors. */
const refusalOf = (action: string, code: string): string =>
  action.startsWith('/')
    ? JSON.stringify({ __type: code, message: `${code}, says AWS` })
    : action.startsWith('Describe')
      ? `<Response><Errors><Error><Code>${code}</Code><Message>${code}</Message></Error></Errors></Response>`
      : `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${code}</Message></Error></ErrorResponse>`;

describe('a profile that cannot be opened says why, and leads to what resolves it', () => {
  it.each(Object.entries(rows))('%s', async (_name, { config, env = {}, refuse, token, line, ...wanted }) => {
    harness.files.config(config);
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    if (token) harness.keepToken('corp', token);
    if (refuse) {
      const [action, code, status = 403] = refuse;
      harness.aws.answer(action, () => ({ status, body: refusalOf(action, code) }));
    }
    const problem = await harness.open('p');
    expect([problem?.message, problem?.remedy, problem?.recovery]).toEqual([
      expect.stringMatching(wanted.message),
      expect.stringMatching(wanted.remedy),
      wanted.recovery,
    ]);
    const place = { file: join(harness.files.home, '.aws/config'), line: line ?? problem?.place?.line };
    expect(problem?.place ?? place).toEqual(place);
    expect(line === undefined || problem?.place !== undefined).toBe(true);
    expect(JSON.stringify(problem)).not.toMatch(/SECRETEXAMPLE|canary|AKIDEXAMPLE/);
    // What cannot be right is not sent anywhere, and no request for credentials leaves the regions that are configured.
    expect(harness.aws.hosts().filter((host) => !/^\S+\.(eu-west-1|us-east-1)\.amazonaws\.com /.test(host))).toEqual(
      [],
    );
  });

  it('names Identity Center and its region when it cannot be reached', async () => {
    harness.files.config(session + sso);
    harness.keepToken('corp', good);
    vi.stubEnv('AWS_ENDPOINT_URL_SSO', 'http://127.0.0.1:1');
    expect(await harness.open('p')).toMatchObject({
      message: 'The endpoint cannot be reached: http://127.0.0.1:1',
      recovery: 'retry',
      code: 'ECONNREFUSED',
    });
    // It is tried three times.
  }, 20_000);
});
