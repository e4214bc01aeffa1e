import { afterAll, describe, expect, it, vi } from 'vitest';
import { deleteInterface } from '../../../src/operations/deleteInterface.ts';
import { editTags } from '../../../src/operations/editTags.ts';
import { runOperation } from '../../../src/services/run.ts';
import { simulate, type Simulator, type SimulatorOptions } from '../../../src/simulator/simulate.ts';
import { connectionInto, simulatedPlatform } from '../../support/simulatedPlatform.ts';
import { eni, snapshot } from '../../support/snapshot.ts';
import { whole } from '../../support/wholeOperation.ts';
import { harnessOver } from '../../support/wizardHarness.ts';

// Before the SDK is imported, which keeps the timer that it finds: then minutes of waiting between tries take no time.
vi.hoisted(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterAll(() => {
  vi.useRealTimers();
});

const enis = Array.from({ length: 200 }, (_, at) => eni({ id: `eni-0a000${String(at).padStart(3, '0')}` }));
const eniIds = enis.map(({ id }) => id);

const deletion = { operation: whole('deleteInterface', deleteInterface), input: { eniIds }, anyway: false };
const tagging = {
  operation: whole('editTags', editTags),
  input: { ids: eniIds, way: 'set', key: 'team', value: 'net' } as const,
  anyway: false,
};

describe('200 interfaces at once', { timeout: 60_000 }, () => {
  it('are deleted a few at a time under the request limits of EC2, with repeated tries', async () => {
    const { ports, counts, store } = await crowd({ throttle: true });
    const run = await inTime(runOperation({ ...deletion, reviewed: store.inventory }, ports));
    expect(run.problem).toBeUndefined();
    expect(run).toMatchObject({ kind: 'done', unfinished: [] });
    expect(run.done).toHaveLength(200);
    expect(store.inventory?.snapshot.enis).toEqual([]);
    expect(counts.refused).toBeGreaterThan(0);
    expect(counts.most).toBeGreaterThan(1);
    expect(counts.most).toBeLessThanOrEqual(8);
  });

  it('are told apart into deleted and not deleted where EC2 keeps refusing some', async () => {
    const unlucky = eniIds.filter((_id, at) => at % 10 === 5);
    const { ports, store } = await crowd({}, (form) => unlucky.includes(form.get('NetworkInterfaceId') ?? ''));
    const run = await inTime(runOperation({ ...deletion, reviewed: store.inventory }, ports));
    expect(run.kind).toBe('partly');
    expect(run.problem?.code).toBe('RequestLimitExceeded');
    expect(run.problem?.message).toMatch(
      /^180 of 200 done, 20 not: .*request rate.* \(eni-0a000005, .* and 17 more\)\. Done: eni-.* and 177 more/,
    );
    expect([run.done.length, run.unfinished.length]).toEqual([180, 20]);
    expect(store.inventory?.snapshot.enis.map(({ id }) => id)).toEqual(unlucky);
  });

  it('are not all tried where EC2 refuses every one from some time on, and it is said how many were not', async () => {
    const unlucky = eniIds.slice(100);
    const { ports, store, counts } = await crowd({}, (form) => unlucky.includes(form.get('NetworkInterfaceId') ?? ''));
    const run = await inTime(runOperation({ ...deletion, reviewed: store.inventory }, ports));
    expect(run.kind).toBe('partly');
    const untried = 100 - run.unfinished.length;
    expect(run.done).toHaveLength(100);
    expect(untried).toBeGreaterThan(80);
    expect(run.problem?.message).toMatch(
      new RegExp(`^100 of 200 done, 100 not, ${untried} of these not tried: .*request rate.*$`),
    );
    expect(counts.refused).toBeLessThanOrEqual(16 * 5);
    expect(store.inventory?.snapshot.enis.map(({ id }) => id)).toEqual(unlucky);
  });

  it('are tagged under the request limits of EC2', async () => {
    const { ports, store } = await crowd({ throttle: true });
    expect((await inTime(runOperation({ ...tagging, reviewed: store.inventory }, ports))).kind).toBe('done');
    expect(store.inventory?.snapshot.enis.filter(({ tags }) => tags[0]?.value === 'net')).toHaveLength(200);
  });
});

/** Lets time pass for as long as the work waits. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const state = { ended: false };
  const end = (): void => void (state.ended = true);
  work.then(end, end);
  while (!state.ended) await vi.advanceTimersByTimeAsync(50);
  return work;
}

/** The 200 in an account, and a count of the deletions under way. `throttled` picks those for which there is never a request left. */
async function crowd(options: SimulatorOptions, throttled: (form: URLSearchParams) => boolean = () => false) {
  const { simulator, platform } = simulatedPlatform(snapshot({ enis }), options);
  const counts = { now: 0, most: 0, refused: 0 };
  const { requestHandler } = simulator;
  const { requestHandler: busy, faults } = simulate(snapshot());
  faults.throttle(Number.POSITIVE_INFINITY);
  const handle: Simulator['requestHandler']['handle'] = async (request, sent) => {
    const form = new URLSearchParams(String(request.body));
    if (form.get('Action') !== 'DeleteNetworkInterface') return requestHandler.handle(request, sent);
    counts.most = Math.max(counts.most, ++counts.now);
    const answer = await (throttled(form) ? busy : requestHandler).handle(request, sent);
    counts.now -= 1;
    if (answer.response.statusCode === 503) counts.refused += 1;
    return answer;
  };
  const counted = { ...simulator, requestHandler: { ...requestHandler, handle } };
  const { ports, store } = await inTime(harnessOver({ ...platform, connect: async () => connectionInto(counted) }, []));
  return { counts, ports, store };
}
