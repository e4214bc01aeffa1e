import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../src/aws/connect.ts';
import type { Scope } from '../../../src/domain/scope.ts';
import { scriptedEc2, type Answer } from '../../support/scriptedEc2.ts';

const scope: Scope = { kind: 'profile', profile: 'prod', region: 'eu-west-1', endpoint: undefined };
const attach = { eniId: 'eni-0a', instanceId: 'i-0a', deviceIndex: 1, networkCard: 0 };
const detach = { eniId: 'eni-0a', attachmentId: 'eni-attach-01', force: false };
const notFound = {
  code: 'InvalidNetworkInterfaceID.NotFound',
  message: "The networkInterface ID 'eni-0a' does not exist",
};

const shownAs = (status: string, attachment?: string) =>
  `<networkInterfaceSet><item><networkInterfaceId>eni-0a</networkInterfaceId><status>${status}</status>${
    attachment === undefined
      ? ''
      : `<attachment><attachmentId>eni-attach-01</attachmentId><instanceId>i-0a</instanceId><status>${attachment}</status></attachment>`
  }</item></networkInterfaceSet>`;

/** Answers the write, then one look after the other; the last answer stays. */
const endpoint = (looks: readonly Answer[], write?: Answer) => {
  const times: number[] = [];
  const handler = scriptedEc2((action) => {
    if (action === 'AttachNetworkInterface') return write ?? '<attachmentId>eni-attach-01</attachmentId>';
    if (action === 'DetachNetworkInterface') return write ?? '<return>true</return>';
    times.push(Date.now());
    return looks[Math.min(times.length, looks.length) - 1] ?? notFound;
  });
  return { handler, times, connection: connect(scope, { requestHandler: handler, maxAttempts: 1 }) };
};

/** What became of the work, without leaving a rejection unhandled while the clock is driven. */
const outcomeOf = <T>(work: Promise<T>) =>
  work.then(
    (value) => ({ value, error: undefined }),
    (error: unknown) => ({ value: undefined, error }),
  );

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets timers run until the work has ended, however often it waits. */
const driven = async <T>(work: Promise<T>) => {
  const ended = outcomeOf(work);
  const outcomes: Awaited<typeof ended>[] = [];
  void ended.then((outcome) => outcomes.push(outcome));
  while (outcomes.length === 0) {
    await new Promise((resolve) => setImmediate(resolve));
    if (outcomes.length === 0 && vi.getTimerCount() > 0) await vi.advanceTimersToNextTimerAsync();
  }
  return ended;
};

describe('attach', () => {
  it('resolves with the attachment id once EC2 shows it attached', async () => {
    const { connection, handler } = endpoint([
      shownAs('available'),
      shownAs('in-use', 'attaching'),
      shownAs('in-use', 'attached'),
    ]);
    const steps: string[] = [];
    const { value } = await driven(connection.ec2({ onStep: (step) => steps.push(step) }).attachInterface(attach));
    expect(value).toEqual({ attachmentId: 'eni-attach-01' });
    expect(steps).toEqual(['Waiting until EC2 shows it attached']);
    expect(handler.actions()).toEqual([
      'AttachNetworkInterface',
      ...Array<string>(3).fill('DescribeNetworkInterfaces'),
    ]);
    expect(Object.fromEntries(handler.asked[0]?.request ?? [])).toMatchObject({
      NetworkInterfaceId: 'eni-0a',
      InstanceId: 'i-0a',
      DeviceIndex: '1',
      NetworkCardIndex: '0',
    });
  });

  it('looks at once, then ever less often, at most every five seconds', async () => {
    const looks = [...Array<string>(8).fill(shownAs('in-use', 'attaching')), shownAs('in-use', 'attached')];
    const { connection, times } = endpoint(looks);
    const start = Date.now();
    await driven(connection.ec2().attachInterface(attach));
    const pauses = times.map((time, index) => time - (times[index - 1] ?? start));
    expect(pauses.slice(1)).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000, 5000]);
  });

  it('does not believe at first that the interface is unknown', async () => {
    const { connection } = endpoint([notFound, notFound, shownAs('in-use', 'attached')]);
    expect((await driven(connection.ec2().attachInterface(attach))).value).toEqual({ attachmentId: 'eni-attach-01' });
  });

  it('tells that the interface has vanished when it stays unknown', async () => {
    const { connection } = endpoint([notFound]);
    const { error } = await driven(connection.ec2().attachInterface(attach));
    expect(error).toMatchObject({ name: 'ProblemError', problem: { code: notFound.code } });
    expect(String(error)).toMatch(/has accepted the request, but the result for eni-0a cannot be seen/);
    expect(Date.now()).toBeLessThan(30_000);
  });

  it('gives up after two minutes and tells that the request was taken', async () => {
    const { connection } = endpoint([shownAs('in-use', 'attaching')]);
    const { error } = await driven(connection.ec2().attachInterface(attach));
    expect(error).toMatchObject({
      name: 'ProblemError',
      problem: { code: 'NotShownYet', message: expect.stringMatching(/has accepted the request.*: eni-0a$/) as string },
    });
    expect(Date.now()).toBeGreaterThanOrEqual(120_000);
    expect(Date.now()).toBeLessThan(126_000);
  });

  it.each(['RequestLimitExceeded', 'EC2ThrottledException'])(
    'goes on looking while EC2 is throttling: %s',
    async (code) => {
      const { connection } = endpoint([{ code, status: 503 }, shownAs('in-use', 'attached')]);
      expect((await driven(connection.ec2().attachInterface(attach))).error).toBeUndefined();
    },
  );

  it('tells that the request was taken when the outcome may not be read', async () => {
    const { connection } = endpoint([{ code: 'UnauthorizedOperation', status: 403 }]);
    const { error } = await driven(connection.ec2().attachInterface(attach));
    expect(error).toMatchObject({
      problem: { message: expect.stringMatching(/has accepted the request.*ec2:DescribeNetworkInterfaces$/) as string },
    });
  });

  it('rejects with the explained refusal and does not wait', async () => {
    const refusal = { code: 'AttachmentLimitExceeded', message: 'Interface count 4 exceeds the limit for t3.medium' };
    const { connection, times } = endpoint([], refusal);
    const { error } = await driven(connection.ec2().attachInterface(attach));
    expect(error).toMatchObject({
      name: 'ProblemError',
      problem: { code: 'AttachmentLimitExceeded', requestId: 'req-1' },
    });
    expect(times).toEqual([]);
  });

  it('stops waiting when it is cancelled', async () => {
    const { connection, times } = endpoint([shownAs('in-use', 'attaching')]);
    const controller = new AbortController();
    const work = driven(connection.ec2({ signal: controller.signal }).attachInterface(attach));
    setTimeout(() => controller.abort(), 3_000);
    expect((await work).error).toMatchObject({ name: 'AbortError' });
    expect(Date.now()).toBe(3_000);
    expect(times.length).toBeGreaterThan(1);
  });
});

describe('detach', () => {
  it('resolves once EC2 shows the interface available', async () => {
    const { connection, times } = endpoint([
      shownAs('in-use', 'attached'),
      shownAs('in-use', 'detaching'),
      shownAs('available'),
    ]);
    expect((await driven(connection.ec2().detachInterface(detach))).value).toEqual({});
    expect(times).toHaveLength(3);
  });

  it('sends force only when it was asked for', async () => {
    const { connection, handler } = endpoint([shownAs('available')]);
    await driven(connection.ec2().detachInterface(detach));
    await driven(connection.ec2().detachInterface({ ...detach, force: true }));
    const forces = handler.asked
      .filter(({ action }) => action === 'DetachNetworkInterface')
      .map((one) => one.request.get('Force'));
    expect(forces).toEqual([null, 'true']);
  });

  it('takes an interface that was deleted meanwhile as detached', async () => {
    const { connection } = endpoint([notFound]);
    expect((await driven(connection.ec2().detachInterface(detach))).value).toEqual({});
  });
});

describe('launch', () => {
  const instance = (state: string, reason = '') =>
    `<reservationSet><item><instancesSet><item><instanceId>i-0new</instanceId><instanceState><name>${state}</name></instanceState>${reason}</item></instancesSet></item></reservationSet>`;
  const launched = (looks: readonly string[]) => {
    const left = [...looks];
    const handler = scriptedEc2((action) =>
      action === 'RunInstances'
        ? '<instancesSet><item><instanceId>i-0new</instanceId></item></instancesSet>'
        : ((left.length > 1 ? left.shift() : left[0]) ?? ''),
    );
    const ec2 = connect(scope, { requestHandler: handler, maxAttempts: 1 }).ec2();
    return driven(ec2.runInstance({ imageId: 'ami-0a', instanceType: 'm5.large', interfaces: [] }));
  };

  it('resolves once the instance runs', async () => {
    expect((await launched([instance('pending'), instance('running')])).value).toEqual({ instanceId: 'i-0new' });
  });

  it.each(['shutting-down', 'terminated'])('is no success when the instance ends at once: %s', async (state) => {
    const reason = '<stateReason><message>Client.VolumeLimitExceeded: Volume limit exceeded</message></stateReason>';
    const { error } = await launched([instance('pending'), instance(state, reason)]);
    expect(error).toMatchObject({ problem: { code: 'Terminated' } });
    expect(String(error)).toMatch(/launched i-0new and terminated it at once: Client\.VolumeLimitExceeded/);
  });
});

describe('dry run', () => {
  const call = { action: 'attachInterface', input: attach } as const;

  it.each([
    [{ code: 'DryRunOperation', status: 412 }, { kind: 'allowed' }],
    [
      { code: 'UnauthorizedOperation', status: 403, message: 'not authorized to perform: ec2:AttachNetworkInterface' },
      {
        kind: 'denied',
        message: 'The profile prod lacks the permission: ec2:AttachNetworkInterface',
        denied: [{ iamAction: 'ec2:AttachNetworkInterface', by: undefined }],
      },
    ],
  ])('reads %o', async (write, result) => {
    const { connection, handler } = endpoint([], write);
    expect((await driven(connection.dryRun(call))).value).toEqual(result);
    expect(handler.asked[0]?.request.get('DryRun')).toBe('true');
  });

  it('rejects when EC2 could not judge', async () => {
    const { connection } = endpoint([], notFound);
    expect((await driven(connection.dryRun(call))).error).toMatchObject({ name: 'ProblemError' });
  });
});
