import { expect } from 'vitest';
import { inverseOf, takenAlong } from '../../src/actions/inverse.ts';
import { Inventory } from '../../src/domain/inventory.ts';
import type { OperationBody } from '../../src/operations/operation.ts';
import { undoOperation } from '../../src/operations/undoOperation.ts';
import type { StepState } from '../../src/services/journal/noted.ts';
import { doneCalls, inverseOfNoted } from '../../src/services/journal/notedAccount.ts';
import { recorded } from '../../src/services/recorded.ts';
import { settingsOf } from './accountSettings.ts';
import { operationOf, simulatorOf, type Case } from './earnestRun.ts';
import { emptyDisk, processOn, runNoted, settled, type Kill } from './journalWorld.ts';
import { connectionInto } from './simulatedPlatform.ts';

/**
 * Runs in one window, which may be killed meanwhile, and takes it back in another one that knows nothing of it but the journal. Fails unless the journal tells
 * the truth, and the account is as it was wherever an inverse of the whole accounts would have made it so. Answers whether there was one.
 */
export const expectUndoneLater = async <Input>(
  body: OperationBody<Input>,
  { account, input }: Case<Input>,
  kill: Kill = {},
): Promise<'undone' | 'noUndo' | 'refused'> => {
  const simulator = simulatorOf(account);
  const disk = emptyDisk();
  const operation = operationOf(body);
  const first = await processOn(disk, simulator, { name: 'first', kill });
  await runNoted(first, { operation, input });
  first.end();
  const left = simulator.snapshot();
  const second = await processOn(disk, simulator, { name: 'second' });
  try {
    if (second.journal.runs.length === 0) {
      // It died before its first line, so before its first call.
      expect(settingsOf(left)).toEqual(settingsOf(account));
      return 'noUndo';
    }
    const run = await settled(second);
    const told = { states: run.steps.map(({ step, state }) => `${step} ${state}`), result: run.result };
    const count = (...states: readonly StepState[]): number =>
      run.steps.filter(({ state }) => states.includes(state)).length;
    const [done, open] = [count('done'), count('unclear', 'wasSo')];
    const carriedOut = first.carriedOut();
    const isTrue = done <= carriedOut && carriedOut <= done + open;
    expect({ ...told, carriedOut, isTrue }, 'the journal tells what EC2 has done').toEqual({
      ...told,
      carriedOut,
      isTrue: true,
    });
    const calls = doneCalls(run);
    const made = takenAlong(
      calls,
      run.steps.flatMap((step) => step.made),
    );
    const whole = inverseOf(calls, { before: new Inventory(account), now: new Inventory(left), made });
    const inverse = inverseOfNoted(run);
    expect({ ...told, undoable: run.undoable }).toEqual({ ...told, undoable: whole !== undefined });
    if (!inverse || !whole) return 'noUndo';
    const twin = recorded(connectionInto(simulatorOf(left)).ec2());
    const isRefused = await whole(twin.ec2).then(
      () => false,
      () => true,
    );
    if (isRefused) return 'refused';
    const undo = undoOperation(operation, inverse);
    const { inventory } = second.store;
    if (!inventory) throw new Error('Nothing was read');
    const undone = await runNoted(second, {
      operation: undo,
      input: { shown: inventory },
      anyway: false,
      relation: { kind: 'undoes', run: run.id },
    });
    expect({ ...told, undone }).toMatchObject({ ...told, undone: { kind: 'done' } });
    expect(settingsOf(simulator.snapshot())).toEqual(settingsOf(account));
    expect(second.journal.undoneBy(run)?.result).toBe('done');
    return 'undone';
  } finally {
    second.end();
  }
};
