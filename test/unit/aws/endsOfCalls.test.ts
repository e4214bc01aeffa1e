import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../src/aws/connect.ts';
import { explain } from '../../../src/aws/explain.ts';
import { sharedCredentials } from '../../../src/aws/sharedCredentials.ts';
import { isPassing } from '../../../src/domain/gap.ts';
import { partNames } from '../../../src/domain/snapshotShape.ts';
import { awsFiles } from '../../support/awsFiles.ts';
import { emptyBut, scriptedEc2 } from '../../support/scriptedEc2.ts';
import { sayDrop, sayHalf, sayNothing, sayXml, wireEc2, type Say, type WireEc2 } from '../../support/wireEc2.ts';

const realTimeout = setTimeout;
let ec2: WireEc2;
beforeEach(async () => void (ec2 = await wireEc2()));
afterEach(() => ec2.close());

const identitySays = (account: string): Say =>
  sayXml(`<GetCallerIdentityResult><Account>${account}</Account></GetCallerIdentityResult>`);
/** How long the work takes to settle, in milliseconds, and how it does. */
const timed = async (work: Promise<unknown>) => {
  const begun = performance.now();
  const outcome = await work.catch((error: unknown) => error);
  return { outcome, ms: performance.now() - begun };
};
const ways: readonly (readonly [string, Say])[] = [
  ['nothing comes', sayNothing],
  ['the body stalls', sayHalf],
  ['a byte comes now and then', sayDrop(20)],
];

/** Long enough for what is on its way between two sockets of this process. */
const turns = async () => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};
/** Whether the work has settled, without waiting for it. */
const watched = (work: Promise<unknown>) => {
  const state = { isOver: false };
  work.then(
    () => (state.isOver = true),
    () => (state.isOver = true),
  );
  return state;
};

describe('a call', () => {
  // The sockets and this file's servers keep to the real time.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
  afterEach(() => void vi.useRealTimers());
  const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);
  /**
   * Seconds pass one by one until this is so; sockets have real time after each, so that what a busy machine sends a little
   * later is heard in the second it belongs to, and a byte every 20 ms is no silence. How many passed, 90 at most.
   */
  const passUntil = async (isSo: () => boolean): Promise<number> => {
    let passed = 0;
    for (; passed < 90 && !isSo(); passed += 1) {
      await pass(1);
      await new Promise((resolve) => realTimeout(resolve, 25));
      await turns();
    }
    return passed;
  };
  const late = {
    name: 'ProblemError',
    problem: { code: 'TimeoutError', message: expect.stringMatching(/did not answer in time/) as string },
  };

  /** After how many seconds of silence a try ends. */
  const silences: Readonly<Record<string, number>> = { 'nothing comes': 30, 'the body stalls': 20 };

  it.each(ways)('ends after a minute with all its tries where %s, and the read with a problem', async (name, say) => {
    ec2.say('*', say);
    const work = ec2.open({ maxAttempts: 5 }).read();
    const state = watched(work);
    // The SDK has a budget of tries for all calls together, which is used up before each has its third.
    const tried = () => Math.max(0, ...ec2.asked.map((action) => ec2.count(action)));
    await expect.poll(tried).toBe(1);
    await turns();
    let passed = 0;
    // Silence ends a try early, so that there is time for others.
    const silence = silences[name] ?? 60;
    const tries = 60 / silence;
    for (let begun = 1; begun < tries; begun += 1) {
      passed += await passUntil(() => tried() > begun);
      expect(passed).toBeGreaterThanOrEqual(begun * silence);
    }
    expect(state.isOver).toBe(false);
    passed += await passUntil(() => state.isOver);
    expect(passed).toBeGreaterThanOrEqual(60);
    // On a busy machine some of the read's calls are sent a little later than the first, and end so much later.
    expect(passed).toBeLessThan(80);
    await expect(work).rejects.toMatchObject(late);
    expect(tried()).toBe(tries);
  });

  it('that hangs alone leaves a gap that may be gone at the next read', async () => {
    ec2.say('DescribeRouteTables', sayHalf);
    let done = 0;
    const work = ec2.open().read({ onProgress: (progress) => (done = progress.done) });
    await expect.poll(() => done).toBe(partNames.length - 2);
    await pass(61);
    const { gaps } = await work;
    expect(gaps).toMatchObject([{ part: 'routeTables', code: 'TimeoutError' }]);
    expect(gaps.every(isPassing)).toBe(true);
  });

  it('that changes something ends, and is not sent again where EC2 would do it twice', async () => {
    ec2.say('AllocateAddress', sayHalf);
    const write = ec2.open({ maxAttempts: 5 }).ec2().allocateAddress({ tags: [] });
    write.catch(() => undefined);
    await expect.poll(() => ec2.count('AllocateAddress')).toBe(1);
    await pass(61);
    await expect(write).rejects.toMatchObject({ problem: { code: 'AnswerLost' } });
    expect(ec2.count('AllocateAddress')).toBe(1);
  });

  it('for the attributes of one interface ends too', async () => {
    ec2.say('*', sayHalf);
    const work = ec2.open().interfaceAttributes('eni-0a');
    await expect.poll(() => ec2.count('DescribeNetworkInterfaces')).toBe(1);
    await pass(61);
    const problems = (await work).map(({ problem }) => problem);
    expect(new Set(problems)).toEqual(new Set([expect.stringMatching(/in time/) as string]));
  });
});

describe('a cancel is heard', () => {
  const expectCancelled = async (read: (signal: AbortSignal) => Promise<unknown>, when: () => boolean) => {
    const controller = new AbortController();
    const work = read(controller.signal);
    work.catch(() => undefined);
    await expect.poll(when).toBe(true);
    controller.abort();
    const { outcome, ms } = await timed(work);
    expect(outcome).toMatchObject({ name: 'AbortError' });
    expect(ms).toBeLessThan(1_000);
  };

  it.each(ways)('where %s', async (_name, say) => {
    ec2.say('*', say);
    const connection = ec2.open();
    await expectCancelled(
      (signal) => connection.read({ signal }),
      () => ec2.count('DescribeVpcs') === 1,
    );
  });

  it('between pages that come without a pause, in memory too', async () => {
    let pages = 0;
    const script = emptyBut({
      DescribeVpcs: () =>
        `<vpcSet><item><vpcId>vpc-${pages}</vpcId></item></vpcSet><nextToken>${(pages += 1)}</nextToken>`,
    });
    const connection = connect({ kind: 'demo' }, { requestHandler: scriptedEc2(script) });
    await expectCancelled(
      (signal) => connection.read({ signal }),
      () => pages > 3,
    );
    const until = pages;
    await turns();
    expect(pages).toBeLessThanOrEqual(until + 1);
  });

  it('while the account id alone is missing', async () => {
    ec2.say('GetCallerIdentity', sayNothing);
    const connection = ec2.open({ identityGraceMs: 60_000 });
    let done = 0;
    const read = (signal: AbortSignal) => connection.read({ signal, onProgress: (progress) => (done = progress.done) });
    await expectCancelled(read, () => done === partNames.length - 1);
  });

  it('while a helper program is waited for, and nothing is sent afterwards', async () => {
    const files = awsFiles();
    const program = join(files.home, 'slow.sh');
    files.write(
      'slow.sh',
      `#!/bin/sh\nsleep 0.3\necho '{"Version":1,"AccessKeyId":"AKIASLOW","SecretAccessKey":"s"}'\n`,
    );
    chmodSync(program, 0o755);
    files.config(`[profile p]\ncredential_process = ${program}\n`);
    const connection = ec2.open({ credentials: undefined });
    let calls = 0;
    const read = (signal: AbortSignal) =>
      connection.read({ signal, onProgress: (progress) => (calls = progress.calls) });
    await expectCancelled(read, () => calls > 0);
    await expect.poll(() => ec2.count('GetCallerIdentity'), { timeout: 3_000 }).toBe(1);
    expect(ec2.asked.filter((action) => action.startsWith('Describe'))).toEqual([]);
    files.remove();
  });
});

describe('an STS that hangs', () => {
  it('does not hold the account up, and its answer is known as soon as it comes', async () => {
    let answer = (): void => undefined;
    ec2.say('GetCallerIdentity', (response, request) => {
      answer = () => identitySays('333333333333')(response, request);
    });
    const connection = ec2.open({ identityGraceMs: 20 });
    const first = await connection.read();
    expect(first).toMatchObject({ accountId: undefined, gaps: [] });
    expect(connection.identity()).toBeUndefined();
    answer();
    await expect.poll(() => connection.identity()).toBe('333333333333');
    // A key stays with its account, so that what was learned of it holds while STS is silent again.
    expect((await connection.read()).accountId).toBe('333333333333');
  });

  it('does not lend the account of other credentials', async () => {
    let key = 'AKIAFIRST';
    const credentials = async () => ({
      accessKeyId: key,
      secretAccessKey: 's',
      expiration: new Date(Date.now() + 1_000),
    });
    ec2.say('GetCallerIdentity', identitySays('111111111111'));
    const connection = ec2.open({ identityGraceMs: 500, credentials });
    expect((await connection.read()).accountId).toBe('111111111111');
    key = 'AKIASECOND';
    ec2.say('GetCallerIdentity', sayNothing);
    expect((await connection.read()).accountId).toBeUndefined();
    expect(connection.identity()).toBeUndefined();
  });
});

describe('credentials', () => {
  it('that do not come end the read with a problem of their own', async () => {
    const late = sharedCredentials(() => new Promise(() => undefined), { limitMs: 20 });
    await expect(late.provide()).rejects.toMatchObject({ name: 'CredentialsLate' });
    const scope = { kind: 'profile', profile: 'p', region: 'eu-west-1', endpoint: undefined } as const;
    const problem = await late.provide().catch((error: unknown) => explain(error, scope));
    expect(problem).toMatchObject({
      message: 'The credentials of the profile did not come in time: p',
      recovery: 'retry',
    });
  });
});
