import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../../src/aws/connect.ts';
import type { Person } from '../../../../src/aws/credentials/way.ts';
import { explain } from '../../../../src/aws/explain.ts';
import { accountsOf, rolesOf } from '../../../../src/aws/identityCenter/accountRoles.ts';
import { listProfiles } from '../../../../src/aws/profiles.ts';
import { signInOf, signInTo } from '../../../../src/aws/signIn/signInWay.ts';
import { oneTimeCodes } from '../../../../src/simulator/identity/iam.ts';
import { awsFiles, type AwsFiles } from '../../../support/awsFiles.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { standIns, type StandIns } from '../../../support/standIns/standIns.ts';
import { desktop, resetDesktop, settled } from '../../../support/vscode/desktop.ts';
import { messages, warned } from '../../../support/vscode/person.ts';

let files: AwsFiles;
let aws: StandIns;
/** Every secret that was given out, as it was given. */
let secrets: Set<string>;
const printed: string[] = [];

beforeEach(async () => {
  resetDesktop();
  Object.assign(desktop, { uiKind: 2 });
  files = awsFiles();
  aws = await standIns();
  aws.iam.mfaDevices.set(device, oneTimeCodes(mfaCode));
  secrets = new Set(['canary-long-secret-of-the-file', mfaCode]);
  printed.splice(0);
  for (const level of ['log', 'info', 'debug', 'trace', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...given: readonly unknown[]) => void printed.push(given.join(' ')));
  watchAnswers();
  files.config(
    '[sso-session corp]\nsso_region = us-east-1\nsso_start_url = https://corp.awsapps.example/start\n' +
      '[profile p]\nsso_session = corp\nsso_account_id = 111122223333\nsso_role_name = Admin\n' +
      '[profile base]\naws_access_key_id = AKIA111122223333ABCD\naws_secret_access_key = canary-long-secret-of-the-file\n' +
      `[profile m]\nrole_arn = arn:aws:iam::111122223333:role/Deploy\nsource_profile = base\nmfa_serial = ${device}\n`,
  );
});
afterEach(async () => {
  await aws.close();
  vi.restoreAllMocks();
  files.remove();
});

const device = 'arn:aws:iam::111122223333:mfa/me';
const mfaCode = '918273';
const names = ['accessToken', 'refreshToken', 'clientSecret', 'deviceCode', 'secretAccessKey', 'sessionToken'];

/** Notes what Identity Center and STS give, member by member, before it goes out. */
const watchAnswers = (): void => {
  const { center, sessions } = aws;
  const answer = center.answer.bind(center);
  vi.spyOn(center, 'answer').mockImplementation((request) => {
    const given = answer(request);
    for (const name of names)
      for (const [, secret] of (given?.body ?? '').matchAll(new RegExp(`"${name}":"([^"]+)"`, 'g')))
        secrets.add(secret ?? '');
    return given;
  });
  const issue = sessions.issue.bind(sessions);
  vi.spyOn(sessions, 'issue').mockImplementation((principal, seconds) => {
    const keys = issue(principal, seconds);
    secrets.add(keys.secretAccessKey).add(keys.sessionToken);
    return keys;
  });
};

/** The extension over AWS's own way to credentials, and a person with a device. */
const opened = () => {
  const kept = new Map<string, string>();
  const person: Person = {
    askCode: async () => mfaCode,
    sessions: {
      get: async (key) => kept.get(key),
      set: async (key, value) => void (value === undefined ? kept.delete(key) : kept.set(key, value)),
    },
  };
  const window = openedWindow({
    connect: async (scope) => connect(scope, { person, maxAttempts: 1 }),
    explain: async (error, scope) => explain(error, scope),
    signIn: async (of) => ('kind' in of ? (of.kind === 'profile' ? signInOf(of) : { kind: 'none' }) : signInTo(of)),
    profiles: async () => listProfiles(),
    accountsOf,
    rolesOf,
  });
  return { ...window, secretStorage: kept };
};

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );

/** All that people, logs, other programs and later windows may come to see. */
const seen = ({ kept, keptForPerson }: Pick<ReturnType<typeof opened>, 'kept' | 'keptForPerson'>): string =>
  JSON.stringify([
    printed,
    messages(),
    desktop.channels.map(({ lines }) => lines),
    desktop.progresses.map(({ title, steps }) => [title, steps]),
    desktop.flashes,
    desktop.statusItems.map(({ text, tooltip }) => [text, tooltip]),
    desktop.executed,
    desktop.terminals,
    desktop.clipboard,
    desktop.opened.map((url) => new URL(url).pathname),
    [...kept],
    [...keptForPerson],
    // The cache of the AWS CLI, and the files of the person, are theirs.
    filesBelow(files.home)
      .filter((file) => !file.includes('/.aws/'))
      .map((file) => readFileSync(file, 'utf8')),
  ]);

const expectNoSecret = (window: ReturnType<typeof opened>): void => {
  const all = seen(window);
  expect([...secrets].filter((secret) => secret !== '' && all.includes(secret))).toEqual([]);
};

const at = (profile: string) => ({ kind: 'profile', profile, region: 'eu-west-1', endpoint: undefined }) as const;

describe('no secret is in logs, state, files of ours or messages', () => {
  it('of a sign-in by a code, a picked role, and a session that was revoked', async () => {
    const window = opened();
    await window.session.open(at('p'));
    const signing = window.run('signIn');
    const dialog = await warned('Confirm this code in your browser');
    const [, userCode = ''] = /browser: (\S+)/.exec(dialog.question) ?? [];
    expect(aws.center.decide(userCode, 'approved')).toBe(true);
    dialog.press('Open Page');
    await signing;
    await expect.poll(() => window.scopes.all[0]?.store.state.kind).toBe('ready');
    await window.session.openAll(
      [
        {
          ...at('shop-stage/Admin'),
          source: { kind: 'identityCenter', session: 'corp', accountId: '444455556666', roleName: 'Admin' },
        },
      ],
      { read: 'all' },
    );
    await expect.poll(() => window.scopes.all[1]?.store.state.kind).toBe('ready');
    aws.center.revokeAll();
    aws.sessions.expireAll();
    for (const open of window.scopes.all) await window.session.refresh(open);
    await settled();
    expect(window.network.rows.map(({ label }) => label)).toContain('Sign in to corp');
    // Access token, refresh token, client secret, device code, and keys of two roles with their tokens.
    expect(secrets.size).toBeGreaterThan(8);
    expectNoSecret(window);
  });

  it('of a session with a code of a device: it is with VS Code’s secrets alone', async () => {
    const window = opened();
    await window.session.open(at('m'));
    await expect.poll(() => window.scopes.all[0]?.store.state.kind).toBe('ready');
    const kept = [...window.secretStorage.values()].join();
    expect([...secrets].some((secret) => kept.includes(secret))).toBe(true);
    expect(kept).not.toContain(mfaCode);
    aws.sessions.expireAll();
    for (const open of window.scopes.all) await window.session.refresh(open);
    await settled();
    expectNoSecret(window);
  });

  it('of services that answer with what they were asked, or with a page full of it', async () => {
    files.write(
      `.aws/sso/cache/${'0'.repeat(40)}.json`,
      JSON.stringify({ accessToken: 'canary', expiresAt: '2030-01-01T00:00:00Z' }),
    );
    const window = opened();
    const echo = ({ headers }: { readonly headers: Readonly<Record<string, string>> }) => ({
      status: 500,
      body: `<html>canary-long-secret-of-the-file ${JSON.stringify(headers)}</html>`,
    });
    for (const action of ['GetSessionToken', 'AssumeRole', 'CreateToken', 'GetRoleCredentials'])
      aws.answer(action, echo);
    await window.session.open(at('m'));
    await window.session.open(at('p'));
    await settled();
    expectNoSecret(window);
  });
});
