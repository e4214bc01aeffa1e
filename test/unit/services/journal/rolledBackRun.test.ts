import { expect, it } from 'vitest';
import { attachInterface as body } from '../../../../src/operations/attachInterface.ts';
import type { Operation } from '../../../../src/operations/operation.ts';
import type { AttachInput } from '../../../../src/rules/attach/attachInput.ts';
import type { NotedRun } from '../../../../src/services/journal/noted.ts';
import { isContinuable, isUndoable, outcomeWords } from '../../../../src/services/journal/runWords.ts';
import { simulatorOf } from '../../../support/earnestRun.ts';
import { emptyDisk, processOn, runNoted } from '../../../support/journalWorld.ts';
import { settingsOf } from '../../../support/accountSettings.ts';
import { eni, primaryEni, snapshot } from '../../../support/snapshot.ts';
import { whole } from '../../../support/wholeOperation.ts';

const spare = 'eni-0a0000a1';
const account = snapshot({ enis: [primaryEni(), eni({ id: spare, description: 'spare' })] });
const input: AttachInput = { eniId: spare, instanceId: 'i-0a', deviceIndex: 1, networkCard: 0 };

const twoSteps: Operation<AttachInput> = {
  ...whole('attachInterface', body),
  rules: [],
  run: async ({ eniId, ...slot }, ec2) => {
    await ec2.modifyDescription({ eniId, description: 'in use' });
    await ec2.attachInterface({ eniId, ...slot });
  },
};

it('a run that is rolled back stays what it was, beside the run that took it back', async () => {
  const [simulator, disk] = [simulatorOf(account), emptyDisk()];
  const first = await processOn(disk, simulator, { name: 'first', kill: { refused: 1 } });
  await runNoted(first, { operation: twoSteps, input, onFailure: 'rollBack' });
  first.end();
  expect(settingsOf(simulator.snapshot())).toEqual(settingsOf(account));
  const { journal } = await processOn(disk, simulator, { name: 'second' });
  const [back, run] = journal.runs;
  if (!back || !run) throw new Error('There are no two runs');
  const told = ({ result, relation, steps }: NotedRun) => ({
    result,
    relation,
    steps: steps.map(({ state, call }) => `${call.action} ${state}`),
  });
  expect(told(run)).toEqual({
    result: 'partly',
    relation: undefined,
    steps: ['modifyDescription done', 'attachInterface refused'],
  });
  expect(told(back)).toEqual({
    result: 'done',
    relation: { kind: 'rollsBack', run: run.id },
    steps: ['modifyDescription done'],
  });
  expect(back.plan).toEqual(['Takes back what was done before it stopped: 1 of 1 calls']);
  expect([journal.undoneBy(run)?.id, journal.rolledBackBy(run)?.id]).toEqual([back.id, back.id]);
  const standing = {
    run,
    state: 'partly',
    isUndone: true,
    isContinued: false,
    isRolledBack: true,
    hasEnded: false,
  } as const;
  expect([outcomeWords(standing), isUndoable(standing), isContinuable(standing)]).toEqual([
    'stopped, and rolled back',
    false,
    false,
  ]);
  const partly = { ...standing, isUndone: false };
  expect([outcomeWords(partly), isUndoable(partly), isContinuable(partly)]).toEqual([
    'stopped, and rolled back in part',
    false,
    false,
  ]);
});
