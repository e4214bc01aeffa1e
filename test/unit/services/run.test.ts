import { describe, expect, it } from 'vitest';
import { noWords, words } from '../../../src/domain/words.ts';
import type { Ec2 } from '../../../src/actions/ec2.ts';
import { attachInterface as body } from '../../../src/operations/attachInterface.ts';
import type { Operation } from '../../../src/operations/operation.ts';
import type { AttachInput } from '../../../src/rules/attach/attachInput.ts';
import { runOperation } from '../../../src/services/run.ts';
import { refused } from '../../support/fakeAccount.ts';
import { attachInput } from '../../support/judge.ts';
import { attached, eni, primaryEni } from '../../support/snapshot.ts';
import { harness, type HarnessOptions } from '../../support/wizardHarness.ts';
import { whole } from '../../support/wholeOperation.ts';

const attachInterface = whole('attachInterface', body);

/** Detaches the interface from wherever it is, then attaches it. */
const move: Operation<AttachInput> = {
  ...attachInterface,
  rules: [],
  run: async (input: AttachInput, ec2: Ec2) => {
    await ec2.detachInterface({ eniId: input.eniId, attachmentId: 'eni-attach-0', force: false });
    await ec2.attachInterface(input);
  },
};

const ran = async (
  operation: Operation<AttachInput>,
  options: HarnessOptions & { refusals?: (Error | undefined)[]; anyway?: boolean } = {},
) => {
  const set = await harness([], options);
  set.account.refusals.push(...(options.refusals ?? []));
  set.account.hanging = options.cancelRun ?? false;
  const result = await set.ports.progress(noWords, (run) =>
    runOperation(
      { operation, input: attachInput(), anyway: options.anyway ?? false, reviewed: set.store.inventory, ...run },
      set.ports,
    ),
  );
  return { ...set, result };
};

describe('run', () => {
  it('tells its steps, what was done, and reads the account again', async () => {
    const { result, store, steps } = await ran(move);
    expect(result).toMatchObject({ kind: 'done', unfinished: [], problem: undefined });
    expect(result.done.map(({ action }) => action)).toEqual(['detachInterface', 'attachInterface']);
    expect(steps).toHaveLength(2);
    expect(store.inventory?.eni('eni-0a')?.status).toBe('in-use');
  });
  it('tells what was done and what was not when it stops half-way', async () => {
    const { result } = await ran(move, { refusals: [undefined, refused('No room', 'AttachmentLimitExceeded')] });
    expect(result).toMatchObject({ kind: 'partly', problem: { code: 'AttachmentLimitExceeded' } });
    expect(result.problem?.message).toMatch(/^Only part was done \(Detach eni-0a\), then it stopped: No room$/);
    expect(result.done.map(({ action }) => action)).toEqual(['detachInterface']);
    expect(result.unfinished.map(({ action }) => action)).toEqual(['attachInterface']);
  });
  it('says what EC2 was already asked when it is cancelled', async () => {
    const { result } = await ran(attachInterface, { cancelRun: true });
    expect(result).toMatchObject({ kind: 'cancelled', done: [], problem: undefined });
    expect(result.unfinished).toEqual([{ action: 'attachInterface', input: attachInput() }]);
  });
  it('still says what EC2 refused before it was cancelled', async () => {
    const each: Operation<AttachInput> = {
      ...attachInterface,
      run: async (input, ec2) => {
        await ec2.attachInterface(input).catch(() => undefined);
        return attachInterface.run(input, ec2);
      },
    };
    const { result } = await ran(each, { cancelRun: true, refusals: [refused('No room', 'AttachmentLimitExceeded')] });
    expect(result).toMatchObject({ kind: 'cancelled', problem: { message: 'No room' } });
    expect([result.done.length, result.unfinished.length, result.refused.length]).toEqual([0, 2, 1]);
  });
  it('explains an error that carries no explanation', async () => {
    const { result } = await ran(attachInterface, { refusals: [new TypeError('no route')] });
    expect(result).toMatchObject({ kind: 'failed', problem: { message: 'no route', code: 'TypeError' } });
  });
  it('does not begin against a rule, unless anyway', async () => {
    const account = { enis: [primaryEni(), eni(), eni({ id: 'eni-0b', attachment: attached('i-0a', 1) })] };
    const stopped = await ran(attachInterface, { account });
    expect(stopped.result).toMatchObject({ kind: 'failed', problem: { code: 'Blocked' } });
    expect(stopped.account.asked).toEqual([]);
    expect((await ran(attachInterface, { account, anyway: true })).result.kind).toBe('done');
  });
  it('does not begin in read-only mode, not even anyway', async () => {
    const { account, result } = await ran(attachInterface, { readOnlyReason: () => words`Read only`, anyway: true });
    expect(result).toMatchObject({ kind: 'failed', problem: { message: 'Read only', code: 'ReadOnly' } });
    expect(account.asked).toEqual([]);
  });
  it('stops before the next call once read-only mode is switched on half-way', async () => {
    let on = false;
    const set = await harness([], { readOnlyReason: () => (on ? words`Read only` : undefined) });
    const switching: Operation<AttachInput> = {
      ...move,
      run: async (input, ec2) => {
        await ec2.detachInterface({ eniId: input.eniId, attachmentId: 'eni-attach-0', force: false });
        on = true;
        await ec2.attachInterface(input);
      },
    };
    const run = { operation: switching, input: attachInput(), anyway: true, reviewed: set.store.inventory };
    const result = await runOperation(run, set.ports);
    expect(result).toMatchObject({ kind: 'partly', unfinished: [], problem: { code: 'ReadOnly' } });
    expect(set.account.asked.map(({ action }) => action)).toEqual(['detachInterface']);
  });
  it('is not cut off when another account is opened meanwhile', async () => {
    const set = await harness([]);
    const closed: number[] = [];
    const switching: Operation<AttachInput> = {
      ...move,
      run: async (input, ec2) => {
        await set.store.setScope({ kind: 'demo' });
        closed.push(set.account.closed);
        await ec2.attachInterface(input);
      },
    };
    const run = { operation: switching, input: attachInput(), anyway: true, reviewed: set.store.inventory };
    expect(await runOperation(run, set.ports)).toMatchObject({ kind: 'done' });
    expect([...closed, set.account.closed]).toEqual([0, 1]);
  });
  it('begins on no other account and no later read than the reviewed one', async () => {
    const set = await harness([]);
    const run = { operation: attachInterface, input: attachInput(), anyway: true, reviewed: set.store.inventory };
    await set.store.setScope({ kind: 'demo' });
    expect(await runOperation(run, set.ports)).toMatchObject({ kind: 'failed', problem: { code: 'Changed' } });
    expect(set.account.asked).toEqual([]);
  });
  it('does not begin when no account is open', async () => {
    const set = await harness([]);
    await set.store.setScope(undefined);
    const result = await runOperation(
      { operation: attachInterface, input: attachInput(), anyway: true, reviewed: undefined },
      set.ports,
    );
    expect(result).toMatchObject({ kind: 'failed', problem: { message: 'No account is open' } });
  });
});
