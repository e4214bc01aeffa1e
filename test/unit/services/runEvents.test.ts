import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../src/domain/problem.ts';
import { noWords, words } from '../../../src/domain/words.ts';
import { attachInterface as body } from '../../../src/operations/attachInterface.ts';
import type { Operation } from '../../../src/operations/operation.ts';
import type { AttachInput } from '../../../src/rules/attach/attachInput.ts';
import { runOperation } from '../../../src/services/run.ts';
import type { OnRunEvent, RunEvent } from '../../../src/services/runEvents.ts';
import { problem, refused } from '../../support/fakeAccount.ts';
import { attachInput } from '../../support/judge.ts';
import { attached } from '../../support/snapshot.ts';
import { whole } from '../../support/wholeOperation.ts';
import { harness, type HarnessOptions } from '../../support/wizardHarness.ts';

const attach = whole('attachInterface', body);

const move: Operation<AttachInput> = {
  ...attach,
  rules: [],
  run: async (input, ec2) => {
    await ec2.detachInterface({ eniId: input.eniId, attachmentId: 'eni-attach-0', force: false });
    await ec2.attachInterface(input);
  },
};

type Around = HarnessOptions & { readonly refusals?: readonly (Error | undefined)[]; readonly onEvent?: OnRunEvent };

const eventsOf = async (operation: Operation<AttachInput>, options: Around = {}) => {
  const set = await harness([], options);
  set.account.refusals.push(...(options.refusals ?? []));
  set.account.hanging = options.cancelRun ?? false;
  const events: RunEvent[] = [];
  const onEvent: OnRunEvent = (event) => {
    events.push(event);
    return options.onEvent?.(event);
  };
  const run = { operation, input: attachInput(), anyway: true, reviewed: set.store.inventory, onEvent };
  const result = await set.ports.progress(noWords, (around) => runOperation({ ...run, ...around }, set.ports));
  return { ...set, result, events };
};

/** `step kind`, of the run as a whole its kind alone. */
const told = (events: readonly RunEvent[]): readonly string[] =>
  events.map((event) => ('step' in event ? `${event.step} ${event.kind}` : event.kind));

describe('what is told of a run', () => {
  it('goes from its beginning over each call to the account as it is read after it', async () => {
    const { events, result, store } = await eventsOf(move);
    expect(told(events)).toEqual([
      'began',
      '1 asked',
      '1 answered',
      '1 waiting',
      '1 shown',
      '2 asked',
      '2 answered',
      '2 waiting',
      '2 shown',
      'ended',
      'readAfter',
    ]);
    expect(events[0]).toMatchObject({ kind: 'began', operation: { id: 'attachInterface' }, reviewed: {} });
    expect(events[1]).toMatchObject({ call: { action: 'detachInterface' }, attempt: 1 });
    expect(events[6]).toMatchObject({ call: { action: 'attachInterface' }, requestId: 'request-2' });
    expect(events.at(-2)).toEqual({ kind: 'ended', result, at: expect.any(Number) as number });
    expect(events.at(-1)).toMatchObject({ now: store.inventory });
  });
  it('names what a call has made', async () => {
    const create: Operation<AttachInput> = {
      ...move,
      run: async (_input, ec2) => void (await ec2.createInterface({ subnetId: 'subnet-0a' })),
    };
    const { events } = await eventsOf(create);
    expect(events.find(({ kind }) => kind === 'shown')).toMatchObject({ made: ['eni-0new'] });
  });
  it('tells a refusal with its problem, and of a call after it nothing', async () => {
    const { events } = await eventsOf(move, { refusals: [undefined, refused('No room', 'AttachmentLimitExceeded')] });
    expect(told(events).slice(5)).toEqual(['2 asked', '2 refused', 'ended', 'readAfter']);
    expect(events[6]).toMatchObject({ problem: { message: 'No room', code: 'AttachmentLimitExceeded' } });
  });
  it('leaves open what became of a call that was sent and not waited for', async () => {
    const { events } = await eventsOf(attach, { cancelRun: true });
    expect(told(events)).toEqual(['began', '1 asked', '1 answered', '1 waiting', '1 open', 'ended', 'readAfter']);
    expect(events[4]).toMatchObject({ problem: undefined });
  });
  it('leaves open what became of a call whose answer was lost', async () => {
    const lost = new ProblemError(problem('The answer was lost', { code: 'AnswerLost' }));
    const { events } = await eventsOf(attach, { refusals: [lost] });
    expect(told(events)).toEqual(['began', '1 asked', '1 open', 'ended', 'readAfter']);
    expect(events[2]).toMatchObject({ problem: { code: 'AnswerLost' } });
  });
  it('says why a call was not sent: read-only mode, another state than reviewed', async () => {
    let isOn = false;
    const readOnlyReason = () => (isOn ? words`Read only` : undefined);
    const { events, account } = await eventsOf(move, {
      readOnlyReason,
      onEvent: ({ kind }) => {
        isOn ||= kind === 'shown';
      },
    });
    expect(told(events).slice(5)).toEqual(['2 held', 'ended', 'readAfter']);
    expect(events[5]).toMatchObject({ why: 'Read only', call: { action: 'attachInterface' } });
    expect(account.asked.map(({ action }) => action)).toEqual(['detachInterface']);
  });
  it('says why a call was not sent: something is otherwise than reviewed', async () => {
    const set = await harness([]);
    const events: RunEvent[] = [];
    const { current } = set.account;
    const taken = { attachment: attached('i-0other', 1), status: 'in-use' } as const;
    const elsewhere = { ...current, enis: current.enis.map((eni) => ({ ...eni, ...taken })) };
    const onEvent: OnRunEvent = (event) => {
      events.push(event);
      if (event.kind === 'began') set.account.current = elsewhere;
    };
    const run = { operation: attach, input: attachInput(), anyway: true, reviewed: set.store.inventory, onEvent };
    await runOperation(run, set.ports);
    expect(told(events)).toEqual(['began', '1 held', 'ended', 'readAfter']);
    expect(events[1]).toMatchObject({
      why: expect.stringMatching(/^Something has changed since the review/) as string,
    });
  });
  it('is heard before a call is sent: what cannot be heard is not sent', async () => {
    const { events, account, result } = await eventsOf(attach, {
      onEvent: async ({ kind }) => {
        if (kind === 'asked') throw new Error('The disk is full');
      },
    });
    expect(account.asked).toEqual([]);
    expect(told(events)).toEqual(['began', '1 asked', '1 held', 'ended', 'readAfter']);
    expect(result).toMatchObject({ kind: 'failed', problem: { message: 'The disk is full' } });
  });
  it('goes on whatever becomes of what is told after a call was sent', async () => {
    const { account, result } = await eventsOf(move, {
      onEvent: async ({ kind }) => {
        if (kind !== 'asked') throw new Error('The disk is full');
      },
    });
    expect(account.asked).toHaveLength(2);
    expect(result.kind).toBe('done');
  });
});
