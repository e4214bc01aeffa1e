import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '../../../../src/aws/connection.ts';
import type { ProfileScope } from '../../../../src/aws/credentials/scopeMeans.ts';
import type { AwsThread } from '../../../../src/aws/worker/awsThread.ts';
import { workerConnection } from '../../../../src/aws/worker/workerConnection.ts';
import { awsInThread } from '../../../../src/aws/worker/awsInThread.ts';
import { isPassing } from '../../../../src/domain/gap.ts';
import { partNames } from '../../../../src/domain/snapshotShape.ts';
import { awsFiles } from '../../../support/awsFiles.ts';
import { newThread, workerFile } from '../../../support/threads.ts';
import { sayHalf, sayNothing, sayXml, wireEc2, type WireEc2 } from '../../../support/wireEc2.ts';

/** A worker of another program: text of a module, which may begin the real one. */
const programOf = (text: string): URL => new URL(`data:text/javascript,${encodeURIComponent(text)}`);
/** A scope whose keys are in the environment. */
const regional = (endpoint: string | undefined): ProfileScope => ({
  kind: 'profile',
  profile: 'p',
  region: 'eu-west-1',
  endpoint,
  source: { kind: 'environment' },
});
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const port = "import { parentPort } from 'node:worker_threads';";
const dying = 'ENI_TEST_WORKER_DIES';

let ec2: WireEc2;
let thread: AwsThread;
const begin = async (options: Parameters<typeof newThread>[0] = {}): Promise<Connection> => {
  thread = newThread(options);
  ec2 = await wireEc2(thread);
  return ec2.open();
};
afterEach(async () => {
  await ec2.close();
  thread.dispose();
  vi.unstubAllEnvs();
});

describe('the thread', () => {
  it('begins with the first question: opening begins nothing, and knows where it will be asked', async () => {
    const connection = await begin();
    expect(connection.endpoint).toMatch(/^http:\/\/127/);
    expect(connection.otherEndpoints).toContain(connection.endpoint);
    expect(connection.identity()).toBeUndefined();
    connection.close();
    expect(thread.isRunning).toBe(false);
    expect((await ec2.open().read()).gaps).toEqual([]);
    expect(thread.isRunning).toBe(true);
  });

  it('serves all scopes', async () => {
    const first = await begin();
    const second = ec2.open();
    await Promise.all([first.read(), second.read()]);
    expect(first.identity()).toBe(second.identity());
  });

  it('ends with the extension, and what is under way with an AbortError', async () => {
    const connection = await begin();
    ec2.say('*', sayNothing);
    const read = connection.read();
    await expect.poll(() => ec2.count('DescribeVpcs')).toBe(1);
    thread.dispose();
    await expect(read).rejects.toMatchObject({ name: 'AbortError' });
    expect(thread.isRunning).toBe(false);
  });

  it('ends the programs that it has begun', async () => {
    const files = awsFiles();
    files.write('slow.sh', `#!/bin/sh\necho $$ > ${join(files.home, 'pid')}\nsleep 30\n`);
    chmodSync(join(files.home, 'slow.sh'), 0o755);
    files.config(`[profile p]\ncredential_process = ${join(files.home, 'slow.sh')}\n`);
    const { endpoint } = await begin();
    const scope = { kind: 'profile', profile: 'p', region: 'eu-west-1', endpoint } as const;
    workerConnection(scope, thread)
      .read()
      .catch(() => undefined);
    const pid = () => Number(readFileSync(join(files.home, 'pid'), 'utf8'));
    await expect.poll(pid, { timeout: 8_000 }).toBeGreaterThan(0);
    const program = pid();
    thread.dispose();
    await expect.poll(() => isAlive(program), { timeout: 8_000 }).toBe(false);
    files.remove();
  });

  it('ends some time after the last connection was closed', async () => {
    const connection = await begin();
    await connection.read();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      ec2.say('*', sayNothing);
      const control = new AbortController();
      const regions = thread.during({}, (during) =>
        thread.peer.ask('regionsInUse', { during, scope: regional(connection.endpoint), person: 'none' }, control),
      );
      regions.catch(() => undefined);
      connection.close();
      vi.advanceTimersByTime(31_000);
      expect(thread.isRunning).toBe(true);
      control.abort();
      await expect(regions).rejects.toMatchObject({ name: 'AbortError' });
      vi.advanceTimersByTime(31_000);
      expect(thread.isRunning).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a thread that dies', () => {
  const stopped = { name: 'ProblemError', problem: { code: 'ThreadStopped', recovery: 'retry' } };

  it.each([
    ['ends', 'process.exit(1)'],
    ['fails', "throw new Error('broken')"],
  ])('rejects all that is under way with a plain problem where it %s', async (_how, what) => {
    const file = programOf(`${port} parentPort.on('message', ({ name }) => { if (name === 'dryRun') { ${what} } });`);
    const connection = await begin({ file });
    const call = { action: 'deleteInterface', input: { eniId: 'eni-0a' } } as const;
    const write = connection.ec2().deleteInterface(call.input);
    const outcomes = await Promise.allSettled([connection.read(), connection.dryRun(call)]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'rejected', reason: stopped });
    await expect(write).rejects.toMatchObject({
      problem: { code: 'AnswerLost', message: expect.stringMatching(/may or may not have done this/) as string },
    });
    expect(thread.isRunning).toBe(false);
  });

  it('is followed by a new one, in which the same connection goes on', async () => {
    const real = `await import(${JSON.stringify(workerFile.href)})`;
    const file = programOf(
      `${port} if (process.env.${dying}) parentPort.on('message', () => process.exit(1)); else ${real};`,
    );
    const connection = await begin({ file });
    vi.stubEnv(dying, '1');
    await expect(connection.read()).rejects.toMatchObject(stopped);
    vi.unstubAllEnvs();
    expect((await connection.read()).gaps).toEqual([]);
  });

  it.each([
    ['is not there', new URL('file:///nowhere/awsWorker.mjs')],
    ['is no file', new URL('https://127.0.0.1/awsWorker.js')],
  ])('says so in plain words where its program %s', async (_how, file) => {
    const connection = await begin({ file });
    await expect(connection.read()).rejects.toMatchObject(stopped);
  });

  it('takes its sockets along', async () => {
    const connection = await begin();
    let isClosed = false;
    ec2.say('*', (response) => void response.on('close', () => (isClosed = true)));
    const read = connection.read();
    read.catch(() => undefined);
    await expect.poll(() => ec2.count('DescribeVpcs')).toBe(1);
    thread.dispose();
    await expect.poll(() => isClosed).toBe(true);
  });
});

describe('a cancel', () => {
  it('is heard while the worker is busy and hears nothing', async () => {
    const file = programOf(`${port} parentPort.on('message', ({ name }) => { if (name === 'read') for (;;); });`);
    const connection = await begin({ file });
    const control = new AbortController();
    const read = connection.read({ signal: control.signal });
    await expect.poll(() => thread.isRunning).toBe(true);
    control.abort();
    // It would never end by itself.
    await expect(read).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('ends the requests, and tells nothing more of the read', async () => {
    const connection = await begin();
    let isClosed = false;
    ec2.say('DescribeRouteTables', (response) => void response.on('close', () => (isClosed = true)));
    const control = new AbortController();
    const told: unknown[] = [];
    const read = connection.read({
      signal: control.signal,
      onProgress: ({ done }) => done === partNames.length - 2 && control.abort(),
      onRead: (slice) => told.push(slice),
    });
    await expect(read).rejects.toMatchObject({ name: 'AbortError' });
    const { length } = told;
    await expect.poll(() => isClosed).toBe(true);
    expect(told).toHaveLength(length);
  });
});

describe('the limits of a call', () => {
  // They run where the sockets are: in this thread.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['nothing comes', sayNothing],
    ['the body stalls', sayHalf],
  ])('hold over the worker where %s', async (_what, say) => {
    const connection = await begin();
    ec2.say('DescribeRouteTables', say);
    let done = 0;
    const work = connection.read({ onProgress: (progress) => (done = progress.done) });
    await expect.poll(() => done, { timeout: 8_000 }).toBe(partNames.length - 2);
    await vi.advanceTimersByTimeAsync(61_000);
    const { gaps } = await work;
    expect(gaps).toMatchObject([{ part: 'routeTables', code: 'TimeoutError' }]);
    expect(gaps.every(isPassing)).toBe(true);
  });
});

describe('an account', () => {
  it('is named as soon as it is known, also after the read', async () => {
    await begin();
    const connection = ec2.open({ identityGraceMs: 20 });
    let answer = (): void => undefined;
    ec2.say('GetCallerIdentity', (response, request) => {
      answer = () =>
        sayXml('<GetCallerIdentityResult><Account>333333333333</Account></GetCallerIdentityResult>')(response, request);
    });
    expect((await connection.read()).accountId).toBeUndefined();
    answer();
    await expect.poll(() => connection.identity()).toBe('333333333333');
  });
});

it('regions in use are asked for in the worker, and told one by one', async () => {
  await begin();
  ec2.say('DescribeRegions', sayXml('<regionInfo><item><regionName>eu-west-1</regionName></item></regionInfo>'));
  const { endpoint } = ec2.open();
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAREGIONS');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 's');
  const aws = awsInThread({ file: workerFile, person: undefined });
  const told: unknown[] = [];
  try {
    const uses = await aws.regionsInUse(regional(endpoint), { onRegion: (use, of) => told.push([use, of]) });
    expect(uses).toEqual([{ region: 'eu-west-1', isInUse: false }]);
    expect(told).toEqual([[uses[0], 1]]);
    const states = await aws.accountRegions(regional(endpoint), {});
    expect(states).toEqual([{ region: 'eu-west-1', isEnabled: true }]);
  } finally {
    aws.thread.dispose();
  }
});
