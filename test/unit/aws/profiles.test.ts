import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listProfiles } from '../../../src/aws/profiles.ts';
import { awsFiles, keys, type AwsFiles } from '../../support/awsFiles.ts';

let files: AwsFiles;
beforeEach(() => void (files = awsFiles()));
afterEach(() => files.remove());

const names = () => listProfiles().list.map(({ name }) => name);
const kinds = () => Object.fromEntries(listProfiles().list.map(({ name, kind }) => [name, kind]));

const oddNames = [
  '[profile "my prod"]',
  "[profile 'other prod']",
  '[profile produção]',
  '[profile my\\ third]',
  '[profile services.team]',
  '[profile sso-session.x]',
  '[profile a.b@c/d]',
  '[profile two words]',
  '[profile "open]',
  '[profile ]',
  '[plugins]',
  '[sso-session corp]',
  '[services ours]',
  '[ profile blanks ]',
];

/** What `botocore.session.Session().available_profiles` of botocore 1.43.11 lists of these sections, but for `[ profile blanks ]`. */
const listedByBotocore = [
  'my prod',
  'other prod',
  'produção',
  'my third',
  'services.team',
  'sso-session.x',
  'a.b@c/d',
  'default',
  'from credentials',
];

describe('the profiles of the files', () => {
  it('have any name that the AWS CLI takes', () => {
    files.config(oddNames.map((title) => `${title}\nregion = eu-west-1\n`).join(''));
    expect(names()).toEqual([
      'my prod',
      'other prod',
      'produção',
      'my third',
      'services.team',
      'sso-session.x',
      'a.b@c/d',
      'blanks',
    ]);
  });

  it('are those that botocore lists, by which the AWS CLI is made', () => {
    files.config(
      oddNames
        .filter((title) => title !== '[ profile blanks ]')
        .map((title) => `${title}\nregion = x\n`)
        .join(''),
    );
    files.credentials(`[default]\n${keys}[from credentials]\n${keys}`);
    expect(new Set(names())).toEqual(new Set(listedByBotocore));
  });

  it('tell how they come by their credentials, and to which account they lead', () => {
    files.config(
      [
        '[sso-session corp]\nsso_region = us-east-1\nsso_start_url = https://x\n',
        '[profile sso]\nsso_session = corp\nsso_account_id = 222222222222\nsso_role_name = Dev\nregion = eu-west-1\n',
        '[profile old]\nsso_region = us-east-1\nsso_start_url = https://x\nsso_account_id = 333333333333\nsso_role_name = Ops\n',
        '[profile role]\nrole_arn = arn:aws:iam::444444444444:role/team/Deploy\nsource_profile = sso\n',
        '[profile code]\nrole_arn = arn:aws:iam::444444444444:role/a\nsource_profile = keys\nmfa_serial = x\n',
        '[profile after]\nrole_arn = arn:aws:iam::555555555555:role/b\nsource_profile = code\n',
        `[profile keys]\n${keys}`,
        `[profile timed]\n${keys}aws_session_token = t\n`,
        '[profile program]\ncredential_process = x\n',
        '[profile console]\nlogin_session = arn:aws:iam::666666666666:user/me\n',
        '[profile pod]\nrole_arn = arn:aws:iam::777777777777:role/pod\nweb_identity_token_file = /x\n',
        '[profile box]\nrole_arn = arn:aws:iam::888888888888:role/box\ncredential_source = Ec2InstanceMetadata\n',
        '[profile half]\nsso_session = corp\n',
        '[profile nothing]\nregion = x\n',
      ].join(''),
    );
    expect(kinds()).toEqual({
      sso: 'identityCenter',
      old: 'identityCenter',
      role: 'role',
      code: 'mfaRole',
      after: 'mfaRole',
      keys: 'keys',
      timed: 'sessionKeys',
      program: 'process',
      console: 'login',
      pod: 'webIdentity',
      box: 'role',
      half: 'incomplete',
      nothing: 'incomplete',
    });
    const { list } = listProfiles();
    const of = (name: string) => list.find((profile) => profile.name === name);
    expect(of('sso')).toMatchObject({
      accountId: '222222222222',
      role: 'Dev',
      region: 'eu-west-1',
      place: { line: 4 },
    });
    expect(of('role')).toMatchObject({ accountId: '444444444444', role: 'Deploy', source: 'sso' });
    expect([of('console')?.accountId, of('box')?.source]).toEqual(['666666666666', undefined]);
    expect(of('half')?.fault).toMatch(/lacks: sso_account_id and sso_role_name/);
    expect(JSON.stringify(list)).not.toMatch(/AKIDEXAMPLE|SECRETEXAMPLE/);
  });

  it('are read afresh, and none where there is no file', () => {
    expect(listProfiles().list).toEqual([]);
    files.credentials(`[late]\n${keys}`);
    expect(names()).toEqual(['late']);
  });
});

describe('what the environment says', () => {
  it.each([
    [{ AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }, 'keys'],
    [{ AWS_ACCESS_KEY_ID: 'a' }, undefined],
    [{ AWS_WEB_IDENTITY_TOKEN_FILE: 'a', AWS_ROLE_ARN: 'b' }, 'webIdentity'],
    [{ AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/a' }, 'container'],
    [{}, undefined],
  ])('about credentials: %j is %s', (env, expected) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    expect(listProfiles().environment).toBe(expected);
  });

  it('about profile and region', () => {
    vi.stubEnv('AWS_PROFILE', 'prod');
    vi.stubEnv('AWS_DEFAULT_REGION', 'eu-north-1');
    expect(listProfiles().preset).toEqual({ profile: 'prod', region: 'eu-north-1' });
    vi.stubEnv('AWS_REGION', 'eu-west-3');
    expect(listProfiles().preset.region).toBe('eu-west-3');
  });
});
