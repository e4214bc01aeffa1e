import { describe, expect, it } from 'vitest';
import { words } from '../../../../src/domain/words.ts';
import { attachInterface as body } from '../../../../src/operations/attachInterface.ts';
import { continueOperation } from '../../../../src/operations/continueOperation.ts';
import type { Operation } from '../../../../src/operations/operation.ts';
import { undoOperation } from '../../../../src/operations/undoOperation.ts';
import type { AttachInput } from '../../../../src/rules/attach/attachInput.ts';
import { doneCalls, inverseOfNoted } from '../../../../src/services/journal/notedAccount.ts';
import { carryOn, restOf } from '../../../../src/services/journal/restOfRun.ts';
import { outcomeWords, stepWords } from '../../../../src/services/journal/runWords.ts';
import { ticketText } from '../../../../src/services/journal/ticketText.ts';
import { simulatorOf } from '../../../support/earnestRun.ts';
import { emptyDisk, processOn, runNoted, settled, type Kill } from '../../../support/journalWorld.ts';
import { settingsOf } from '../../../support/accountSettings.ts';
import { eni, primaryEni, snapshot } from '../../../support/snapshot.ts';
import { whole } from '../../../support/wholeOperation.ts';

const spare = 'eni-0a0000a1';
const account = snapshot({ enis: [primaryEni(), eni({ id: spare, description: 'spare' })] });
const input: AttachInput = { eniId: spare, instanceId: 'i-0a', deviceIndex: 1, networkCard: 0 };

/** Three calls, the second of which needs what the first has made. */
const threeSteps: Operation<AttachInput> = {
  ...whole('attachInterface', body),
  rules: [],
  run: async ({ eniId, ...slot }, ec2) => {
    await ec2.modifyDescription({ eniId, description: 'in use' });
    const { attachmentId } = await ec2.attachInterface({ eniId, ...slot });
    await ec2.modifyTermination({ eniId, attachmentId, deleteOnTermination: true });
  },
};

/** What can be taken back. */
const twoSteps: Operation<AttachInput> = {
  ...threeSteps,
  run: async ({ eniId, ...slot }, ec2) => {
    await ec2.modifyDescription({ eniId, description: 'in use' });
    await ec2.attachInterface({ eniId, ...slot });
  },
};

const windows = async (kill: Kill = {}, operation = threeSteps) => {
  const [simulator, disk] = [simulatorOf(account), emptyDisk()];
  const first = await processOn(disk, simulator, { name: 'first', kill });
  const result = await runNoted(first, { operation, input });
  first.end();
  const second = await processOn(disk, simulator, { name: 'second' });
  return { simulator, disk, first, second, result };
};

describe('a run in the journal', () => {
  it('is told by the next window as it was: calls, request ids, what was made, how it ended', async () => {
    const { second } = await windows({}, twoSteps);
    const [run] = second.journal.runs;
    expect(run).toMatchObject({
      operation: { id: 'attachInterface', title: 'Attach Network Interface…' },
      accountId: account.accountId,
      scope: { kind: 'demo' },
      result: 'done',
      undoable: true,
      input,
    });
    expect(run?.steps.map(({ step, state, call }) => [step, state, call.action])).toEqual([
      [1, 'done', 'modifyDescription'],
      [2, 'done', 'attachInterface'],
    ]);
    expect(run?.steps.map(({ requestId }) => requestId)).toEqual([
      expect.stringMatching(/^[0-9a-f-]{36}$/),
      expect.stringMatching(/^[0-9a-f-]{36}$/),
    ]);
  });

  it('is written down before its first call: a window that cannot be heard of has sent nothing', async () => {
    const { simulator, second } = await windows({ lines: 0 });
    expect(second.journal.runs).toEqual([]);
    expect(settingsOf(simulator.snapshot())).toEqual(settingsOf(account));
  });

  // A line each: began, then asked, answered and shown of each call, ended, after. Truth: what EC2 has done by then.
  it.each([
    [1, [], 0],
    [2, ['done'], 1],
    [3, ['done'], 1],
    [4, ['done'], 1],
    [5, ['done', 'done'], 2],
    [7, ['done', 'done'], 2],
    [8, ['done', 'done', 'done'], 3],
    [10, ['done', 'done', 'done'], 3],
  ])('of a window that was killed before line %i is looked up: %j', async (lines, states, done) => {
    const { simulator, second, result } = await windows({ lines });
    expect(result).toBe('killed');
    const [before] = second.journal.runs;
    expect(before && second.journal.stateOf(before)).toBe('interrupted');
    const run = await settled(second);
    expect(run.steps.map(({ state }) => state)).toEqual(states);
    const now = simulator.snapshot().enis.find(({ id }) => id === spare);
    const happened = [now?.description === 'in use', now?.attachment, now?.attachment?.deleteOnTermination];
    expect(happened.filter(Boolean)).toHaveLength(done);
  });

  it('of which EC2 has done what nobody heard of is looked up, too', async () => {
    const { second } = await windows({ answers: 1 });
    const [before] = second.journal.runs;
    expect(before?.steps.map(({ state }) => state)).toEqual(['done', 'asked']);
    const run = await settled(second);
    expect(run.steps.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(run.steps[1]?.output).toMatchObject({ attachmentId: expect.stringMatching(/^eni-attach-/) as string });
  });

  it('of what was so already says that, takes none of it back and goes on after it', async () => {
    const described = snapshot({ enis: [primaryEni(), eni({ id: spare, description: 'in use' })] });
    const [simulator, disk] = [simulatorOf(described), emptyDisk()];
    const first = await processOn(disk, simulator, { name: 'first', kill: { answers: 0 } });
    await runNoted(first, { operation: twoSteps, input });
    first.end();
    const second = await processOn(disk, simulator, { name: 'second' });
    const run = await settled(second);
    expect(run.steps.map(stepWords)).toEqual([
      'not known whether EC2 took it: it was so already, so nothing has changed',
    ]);
    expect(doneCalls(run)).toEqual([]);
    expect(run.undoable).toBe(false);
    expect(restOf(run)?.calls.map(({ call }) => call.action)).toEqual(['attachInterface']);
  });

  it('says what EC2 has not done', async () => {
    const { disk: left } = await windows({ lines: 2 });
    // The same journal over an account in which nothing has happened.
    const [other, disk] = [simulatorOf(account), emptyDisk()];
    disk.files.set('first', left.files.get('first') ?? '');
    const third = await processOn(disk, other, { name: 'third' });
    expect((await settled(third)).steps.map(({ state }) => state)).toEqual(['notDone']);
  });

  it('goes on where it stopped, with what EC2 has chosen in the place of what was planned', async () => {
    const { simulator, second } = await windows({ lines: 7 });
    const run = await settled(second);
    const rest = restOf(run);
    expect(rest?.calls.map(({ call }) => call.action)).toEqual(['modifyTermination']);
    if (!rest) throw new Error('Nothing is left');
    await second.store.refresh();
    const operation = continueOperation({ id: 'attachInterface', title: words`Attach…` }, carryOn(rest));
    expect(operation.title).toBe('Continue: Attach…');
    const relation = { kind: 'continues', run: run.id } as const;
    expect(await runNoted(second, { operation, input: {}, relation })).toMatchObject({ kind: 'done' });
    const { attachment } = simulator.snapshot().enis.find(({ id }) => id === spare) ?? {};
    expect(attachment).toMatchObject({ deviceIndex: 1, deleteOnTermination: true });
  });

  it('goes on from its very beginning where nothing of it was done: each id that is made anew takes the place of the planned one', async () => {
    const { simulator, second } = await windows({ lines: 1 });
    const rest = restOf(await settled(second));
    expect(rest?.calls).toHaveLength(3);
    if (!rest) throw new Error('Nothing is left');
    const operation = continueOperation({ id: 'attachInterface', title: words`Attach…` }, carryOn(rest));
    expect(await runNoted(second, { operation, input: {} })).toMatchObject({ kind: 'done' });
    const { attachment } = simulator.snapshot().enis.find(({ id }) => id === spare) ?? {};
    expect(attachment).toMatchObject({ deviceIndex: 1, deleteOnTermination: true });
  });

  it('does not say what is left while it is not known what became of a call', async () => {
    const { second } = await windows({ answers: 1 });
    const [run] = second.journal.runs;
    expect(run && restOf(run)).toBeUndefined();
  });

  it('is not undone where somebody else has changed since what it did', async () => {
    const { simulator, second } = await windows({}, twoSteps);
    const other = await processOn(emptyDisk(), simulator, { name: 'other' });
    await other.store.connection?.ec2().modifyDescription({ eniId: spare, description: 'mine now' });
    await second.store.refresh();
    const [run] = second.journal.runs;
    const inverse = run && inverseOfNoted(run);
    const { inventory } = second.store;
    if (!inverse || !inventory) throw new Error('It cannot be undone');
    const result = await runNoted(second, {
      operation: undoOperation({ id: 'attachInterface', title: words`Attach…` }, inverse),
      input: { shown: inventory },
      anyway: false,
    });
    expect(result).toMatchObject({ kind: 'failed', problem: { code: 'Blocked' } });
  });

  it('runs in a window that is there: nobody else looks it up', async () => {
    const { disk, simulator } = await windows({ lines: 4 });
    disk.alive.add('first');
    const third = await processOn(disk, simulator, { name: 'third' });
    const [run] = third.journal.runs;
    expect(run && third.journal.stateOf(run)).toBe('running');
  });

  it('is told although the last line is torn', async () => {
    const { disk, simulator } = await windows({}, twoSteps);
    const text = disk.files.get('first') ?? '';
    disk.files.set('first', text.slice(0, -40));
    const third = await processOn(disk, simulator, { name: 'third' });
    const [run] = third.journal.runs;
    expect(run).toMatchObject({ result: 'done', undoable: false, after: undefined });
    expect((await settled(third)).undoable).toBe(true);
    expect(run && doneCalls(run)).toHaveLength(2);
  });

  it('keeps neither user data nor passwords', async () => {
    const { disk, first } = await windows();
    const secret = { userData: 'hunter2', nested: [{ password: 'hunter2' }] };
    await first.journal.watch({ account: words`an account`, plan: [], planned: [], input: secret }).onEvent({
      kind: 'began',
      at: 0,
      operation: { id: 'launchInstance', title: words`Launch` },
      scope: { kind: 'demo' },
      reviewed: first.store.inventory ?? fail(),
    });
    expect(disk.files.get('first')).toContain('"userData":"(not kept)"');
    expect(disk.files.get('first')).not.toContain('hunter2');
  });

  it('of work on hundreds of things goes to the disk in few pieces, and is told in no time', async () => {
    const { disk, first } = await windows();
    const before = disk.files.get('first')?.length ?? 0;
    let pieces = 0;
    const set = disk.files.set.bind(disk.files);
    disk.files.set = (name, text) => {
      pieces += 1;
      return set(name, text);
    };
    const { id, onEvent } = first.journal.watch({ account: words`an account`, plan: [], planned: [], input: {} });
    const reviewed = first.store.inventory ?? fail();
    const operation = { id: 'editTags', title: words`Edit Tags` };
    const at = Date.now();
    await onEvent({ kind: 'began', at, operation, scope: { kind: 'demo' }, reviewed });
    const call = { action: 'modifyDescription', input: { eniId: spare, description: 'x' } } as const;
    await Promise.all(
      Array.from({ length: 500 }, async (_, index) =>
        onEvent({ kind: 'held', at, step: index + 1, call, why: words`not now` }),
      ),
    );
    expect(pieces).toBeLessThan(10);
    expect(disk.files.get('first')?.length).toBeGreaterThan(before);
    expect(first.journal.find(id)?.steps).toHaveLength(500);
  });

  it('is a text for a ticket', async () => {
    const { second } = await windows();
    const [run] = second.journal.runs;
    if (!run) throw new Error('There is no run');
    const nothingSince = { isUndone: false, isContinued: false, isRolledBack: false, hasEnded: false } as const;
    const standing = { run, state: 'done', ...nothingSince } as const;
    const text = ticketText(standing);
    expect(text).toMatch(/^# Attach Network Interface\n- Account: an account\n- Time: /);
    expect(text).toMatch(/\| 2 \| AttachNetworkInterface \| done \| .* \| [0-9a-f-]{36} \| \d+ ms \|/);
    expect(outcomeWords({ ...standing, state: 'interrupted' })).toBe('the window closed before step 4 of 3');
  });
});

const fail = (): never => {
  throw new Error('Nothing was read');
};
