import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isPassing } from '../../../src/domain/gap.ts';
import { allAnswered } from '../../support/requestsUnderWay.ts';
import { newThread } from '../../support/threads.ts';
import { sayHalf, sayXml, wireEc2, type Say, type WireEc2 } from '../../support/wireEc2.ts';

const thread = newThread();
afterAll(() => thread.dispose());
const places = [
  ['this thread', undefined],
  ['a worker', thread],
] as const;

let ec2: WireEc2;
beforeEach(async () => void (ec2 = await wireEc2()));
afterEach(() => ec2.close());

/** An answer with this status and text, without AWS's id of the request unless one is given. */
const sayStatus =
  (status: number, body: string, requestId?: string): Say =>
  (response) => {
    const id = requestId === undefined ? {} : { 'x-amzn-requestid': requestId };
    response.writeHead(status, { 'content-type': 'text/html', ...id }).end(body);
  };
const sayRefusal = (status: number, code: string, message: string): Say =>
  sayStatus(
    status,
    `<Response><Errors><Error><Code>${code}</Code><Message>${message}</Message></Error></Errors><RequestID>r</RequestID></Response>`,
  );
const sayReset: Say = (response) => void response.socket?.resetAndDestroy();

const page = '<html><body>Service Unavailable</body></html>';
const stale = 'Signature expired: 20261130T070000Z is now earlier than 20261130T073100Z (20261130T074600Z - 15 min.)';

/** What goes wrong with each call, and what a person is told of it. */
const faults: readonly (readonly [fault: string, say: Say, message: RegExp, remedy: RegExp])[] = [
  [
    'the connection is reset',
    sayReset,
    /^The connection was closed before EC2 answered: http/,
    /what stands before it/,
  ],
  ['the proxy wants a sign-in', sayStatus(407, page), /^The proxy wants a sign-in/, /http\.proxy/],
  ['EC2 is out of order, with a page', sayStatus(503, page, 'r-1'), /^EC2 has an internal problem/, /Health Dashboard/],
  ['EC2 is out of order, without a word', sayStatus(500, '', 'r-1'), /^EC2 has an internal problem/, /^Try again/],
  ['a gateway is out of order', sayStatus(502, page), /^EC2, or a gateway before it, .* status 502/, /works/],
  ['EC2 has a problem', sayRefusal(500, 'InternalError', 'Oh'), /^EC2 has an internal problem: Oh$/, /Health/],
  ['EC2 throttles', sayRefusal(503, 'RequestLimitExceeded', 'Slow'), /^EC2 is throttling requests/, /^Wait a minute/],
  ['a sign-in page answers', sayStatus(200, page), /^The endpoint did not answer as EC2 does/, /is one of EC2/],
  ['the clock is wrong', sayRefusal(403, 'SignatureDoesNotMatch', stale), /this machine's clock/, /clock right/],
];

describe.each(places)('a read in %s of which every call fails', (_name, at) => {
  beforeEach(async () => {
    await ec2.close();
    ec2 = await wireEc2(at);
  });

  it.each(faults)('since %s, says so', async (_fault, say, message, remedy) => {
    ec2.say('*', say);
    await expect(ec2.open().read()).rejects.toMatchObject({
      name: 'ProblemError',
      problem: {
        message: expect.stringMatching(message) as string,
        remedy: expect.stringMatching(remedy) as string,
      },
    });
  });

  it('by AWS itself tells no endpoint of ours', async () => {
    ec2.say('*', sayReset);
    const problem = { code: 'ECONNRESET', recovery: 'openSettings' };
    await expect(ec2.open().read()).rejects.toMatchObject({ problem });
  });
});

describe.each(places)('a read in %s of which one call fails', (_name, at) => {
  beforeEach(async () => {
    await ec2.close();
    ec2 = await wireEc2(at);
  });

  it.each(faults.filter(([fault]) => fault !== 'the clock is wrong'))(
    'since %s, leaves a gap that may be gone at the next read',
    async (_fault, say, message) => {
      ec2.say('DescribeRouteTables', say);
      const { gaps } = await ec2.open().read();
      expect(gaps).toMatchObject([{ part: 'routeTables', message: expect.stringMatching(message) as string }]);
      expect(gaps.every(isPassing)).toBe(true);
    },
  );
});

describe('a connection that breaks in the middle of an answer', () => {
  /** The first so many answers to the one call break off. */
  const breaking = (times: number): void => {
    let left = times;
    ec2.say('DescribeVpcs', (response, request) => {
      left -= 1;
      if (left < 0) return sayXml('<vpcSet><item><vpcId>vpc-0a</vpcId></item></vpcSet>')(response, request);
      sayHalf(response, request);
      return void response.socket?.end();
    });
  };

  it('once is not noticed: it is asked again', async () => {
    breaking(1);
    const { vpcs, gaps } = await ec2.open({ maxAttempts: 3 }).read();
    expect([vpcs.map(({ id }) => id), gaps]).toEqual([['vpc-0a'], []]);
  });

  it('each time leaves a gap that passes, with why', async () => {
    breaking(Infinity);
    const { gaps } = await ec2.open({ maxAttempts: 2 }).read();
    expect(gaps).toMatchObject([
      { part: 'vpcs', message: expect.stringMatching(/closed before EC2 answered/) as string },
    ]);
    expect(gaps.every(isPassing)).toBe(true);
    expect(ec2.count('DescribeVpcs')).toBe(2);
  });
});

describe('a service that is out of order', () => {
  // The sockets and this file's servers keep to the real time.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
  afterEach(() => void vi.useRealTimers());
  /** Lets time pass, 250 ms at a go, once all that was asked is answered; answers after how many seconds the work has settled. */
  const secondsOf = async (work: Promise<unknown>, most: number): Promise<number> => {
    const state = { isOver: false };
    const note = (): void => void (state.isOver = true);
    work.then(note, note);
    const begun = Date.now();
    while (!state.isOver && Date.now() - begun < most * 1_000) {
      await allAnswered();
      if (!state.isOver) await vi.advanceTimersByTimeAsync(250);
    }
    return (Date.now() - begun) / 1_000;
  };

  it('for some seconds is waited for, and all is read', async () => {
    const until = Date.now() + 8_000;
    ec2.say('*', (response, request) => {
      const say = Date.now() < until ? sayStatus(503, page, 'r-1') : undefined;
      if (say) say(response, request);
      else if (request.get('Action') === 'DescribeVpcs')
        sayXml('<vpcSet><item><vpcId>vpc-0a</vpcId></item></vpcSet>')(response, request);
      else sayXml('')(response, request);
    });
    const work = ec2.open({ maxAttempts: 5 }).read();
    expect(await secondsOf(work, 40)).toBeLessThan(20);
    expect((await work).vpcs.map(({ id }) => id)).toEqual(['vpc-0a']);
  });

  it.each([
    ['trouble', sayStatus(503, page, 'r-1')],
    ['throttled', sayRefusal(503, 'RequestLimitExceeded', 'Slow')],
  ] as const)('tells while it reads that EC2 makes it wait: %s', async (delay, say) => {
    ec2.say('DescribeVpcs', say);
    const told = new Set<string | undefined>();
    const work = ec2.open({ maxAttempts: 2 }).read({ onProgress: (progress) => told.add(progress.delay) });
    await secondsOf(work, 60);
    expect([...told]).toEqual([undefined, delay]);
    expect((await work).gaps).toMatchObject([{ part: 'vpcs' }]);
  });

  it('for longer is told after half a minute at most', async () => {
    ec2.say('*', sayStatus(503, page, 'r-1'));
    const work = ec2.open({ maxAttempts: 5 }).read();
    work.catch(() => undefined);
    const seconds = await secondsOf(work, 60);
    expect(seconds).toBeGreaterThan(15);
    expect(seconds).toBeLessThan(30);
    await expect(work).rejects.toMatchObject({ problem: { recovery: 'retry', requestId: 'r-1' } });
    expect(ec2.count('DescribeVpcs')).toBeGreaterThan(5);
    expect(ec2.count('DescribeVpcs')).toBeLessThan(12);
  });

  it('is not asked for a change again that it may have made', async () => {
    ec2.say('AllocateAddress', sayStatus(503, page, 'r-1'));
    const write = ec2.open({ maxAttempts: 5 }).ec2().allocateAddress({ tags: [] });
    write.catch(() => undefined);
    await secondsOf(write, 40);
    await expect(write).rejects.toMatchObject({ problem: { code: 'AnswerLost' } });
    expect(ec2.count('AllocateAddress')).toBe(1);
  });
});
