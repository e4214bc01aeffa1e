import { createHash } from 'node:crypto';
import { existsSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accountsOf } from '../../../src/aws/identityCenter/accountRoles.ts';
import { workerConnection } from '../../../src/aws/worker/workerConnection.ts';
import type { Scope } from '../../../src/domain/scope.ts';
import { awsFiles, type AwsFiles } from '../../support/awsFiles.ts';
import { standIns, type StandIns } from '../../support/standIns/standIns.ts';
import { newThread } from '../../support/threads.ts';

let files: AwsFiles;
let aws: StandIns;
const thread = newThread();
beforeEach(async () => {
  files = awsFiles();
  aws = await standIns();
  files.config(
    '[sso-session corp]\nsso_region = us-east-1\nsso_start_url = https://corp.awsapps.example/start\n' +
      '[profile dev]\nsso_session = corp\nsso_account_id = 111122223333\nsso_role_name = Admin\nregion = eu-west-1\n',
  );
});
afterEach(async () => {
  thread.dispose();
  await aws.close();
  files.remove();
});

const cached = `.aws/sso/cache/${createHash('sha1').update('corp').digest('hex')}.json`;
const keep = (token: object): void => files.write(cached, JSON.stringify(token));
const signInUntil = (seconds: number): void => keep(aws.center.signIn(seconds));
const scope: Scope = { kind: 'profile', profile: 'dev', region: 'eu-west-1', endpoint: undefined };

/** The accounts of the session, as the window itself asks for them. */
const inMain = async (): Promise<number> =>
  (await accountsOf({ session: 'corp' }, { signal: new AbortController().signal, agree: async () => false })).length;
/** Whether the account is read by the session, in the thread that talks to AWS. */
const inWorker = async (): Promise<readonly unknown[]> => {
  const connection = workerConnection(scope, thread, { maxAttempts: 1 });
  try {
    return (await connection.read()).gaps;
  } finally {
    connection.close();
  }
};

describe('a session that is about to end', () => {
  it('is renewed once when both threads come to it at the same moment, since a refresh token counts once', async () => {
    // The worker has begun, so that both are as fast.
    signInUntil(3_600);
    await inWorker();
    signInUntil(60);
    const renewals = (): number => aws.count('CreateToken');
    aws.hold('CreateToken', async () => {
      // So long that whoever wants to ask as well has asked.
      await vi.waitUntil(() => renewals() > 1, { timeout: 700 }).catch(() => undefined);
    });
    const [accounts, gaps] = await Promise.all([inMain(), inWorker()]);
    expect([accounts > 0, gaps, renewals()]).toEqual([true, [], 1]);
    expect(existsSync(join(files.home, `${cached}.lock`))).toBe(false);
  });

  it.each([
    ['in the window', inMain],
    ['in the thread', inWorker],
  ])('is taken from the file where another program has used the refresh token first: %s', async (_where, ask) => {
    signInUntil(-5);
    aws.answer('CreateToken', () => {
      signInUntil(3_600);
      return { status: 400, body: JSON.stringify({ error: 'invalid_grant', error_description: 'used' }) };
    });
    const before = aws.count('GetRoleCredentials') + aws.count('ListAccounts');
    await ask();
    expect(aws.count('CreateToken')).toBe(1);
    expect(aws.count('GetRoleCredentials') + aws.count('ListAccounts')).toBeGreaterThan(before);
  });

  it('waits for another window that renews it, and uses what that has got', async () => {
    signInUntil(60);
    files.write(`${cached}.lock`, '');
    const done = inMain();
    await vi.waitUntil(() => aws.count('CreateToken') > 0, { timeout: 300 }).catch(() => undefined);
    expect(aws.count('CreateToken')).toBe(0);
    signInUntil(3_600);
    rmSync(join(files.home, `${cached}.lock`));
    expect(await done).toBeGreaterThan(0);
    expect(aws.count('CreateToken')).toBe(0);
  });

  it('is renewed although a window was killed while it did so', async () => {
    signInUntil(60);
    files.write(`${cached}.lock`, '');
    const lock = join(files.home, `${cached}.lock`);
    utimesSync(lock, new Date(0), new Date(0));
    expect(await inMain()).toBeGreaterThan(0);
    expect([aws.count('CreateToken'), existsSync(lock)]).toEqual([1, false]);
  });
});
