import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../src/aws/connect.ts';
import { Store } from '../../../src/services/store.ts';
import { awsFiles, keys, type AwsFiles } from '../../support/awsFiles.ts';
import { fakePlatform, FakeAccount } from '../../support/fakeAccount.ts';
import { standIns, type StandIns } from '../../support/standIns/standIns.ts';

let files: AwsFiles;
let aws: StandIns;
beforeEach(async () => {
  files = awsFiles();
  aws = await standIns();
});
afterEach(async () => {
  await aws.close();
  files.remove();
});

const scope = { kind: 'profile', profile: 'p', region: 'eu-west-1', endpoint: undefined } as const;
const given = JSON.stringify({ Version: 1, AccessKeyId: 'AKIA111122223333ABCD', SecretAccessKey: 's' });

/** A program that waits until a file is there, as one that waits for a person; its number is in `pid`. */
const waitingProgram = (): string => {
  const path = join(files.home, 'wait.sh');
  files.write(
    'wait.sh',
    `#!/bin/sh\necho $$ > "${files.home}/pid"\nwhile [ ! -e "${files.home}/go" ]; do sleep 0.02; done\necho '${given}'\n`,
  );
  chmodSync(path, 0o755);
  return path;
};

/** What a read says that it waits for, each once, in order. */
const waitsOf = async (config: string, meanwhile: () => void = () => undefined) => {
  files.config(config);
  const connection = connect(scope, { maxAttempts: 1 });
  const waits: unknown[] = [];
  const read = connection.read({
    onProgress: ({ waitsFor }) => {
      if (waits.at(-1) !== waitsFor || waits.length === 0) waits.push(waitsFor);
      if (waits.length === 1) meanwhile();
    },
  });
  await read.catch(() => undefined).finally(() => connection.close());
  return waits;
};

describe('credentials that take their time', () => {
  it('of a credential_process are waited for by name, until they have come', async () => {
    const program = waitingProgram();
    const waits = await waitsOf(`[profile p]\ncredential_process = ${program}\n`, () => files.write('go', ''));
    expect(waits).toEqual(['process', undefined]);
  });

  it.each([
    [
      'identityCenter',
      '[sso-session corp]\nsso_region = us-east-1\nsso_start_url = https://corp.awsapps.example/start\n[profile p]\nsso_session = corp\nsso_account_id = 111122223333\nsso_role_name = Admin\n',
    ],
    ['keys', `[profile p]\n${keys}`],
  ])('of %s say so where anybody has to wait', async (kind, config) => {
    const waits = await waitsOf(config);
    expect(waits).toEqual(kind === 'keys' ? [undefined] : [kind]);
  });

  it('can be cancelled: the program is ended, nothing is asked with what it might have given', async () => {
    const program = waitingProgram();
    files.config(`[profile p]\ncredential_process = ${program}\n`);
    const platform = fakePlatform(new FakeAccount(), { connect: async (of) => connect(of, { maxAttempts: 1 }) });
    const store = new Store(platform);
    const reading = store.setScope(scope);
    await expect.poll(() => existsSync(join(files.home, 'pid'))).toBe(true);
    const pid = Number(readFileSync(join(files.home, 'pid'), 'utf8'));
    store.cancel();
    expect((await reading).kind).toBe('empty');
    await expect.poll(() => isRunning(pid)).toBe(false);
    expect(aws.asked).toEqual([]);
  });
});

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
