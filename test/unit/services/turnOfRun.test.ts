import { expect, it } from 'vitest';
import { words } from '../../../src/domain/words.ts';
import { allocateAddress as body } from '../../../src/operations/allocateAddress.ts';
import { RunTurns } from '../../../src/services/runTurns.ts';
import { runWizard } from '../../../src/services/wizard.ts';
import type { Line } from '../../support/scriptedPrompts.ts';
import { whole } from '../../support/wholeOperation.ts';
import { harness } from '../../support/wizardHarness.ts';

const allocateAddress = whole('allocateAddress', body);
const answers: readonly Line[] = [
  { choose: 'Select where the address comes from', answer: 'amazon' },
  { input: 'Enter a name', answer: '' },
];

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

it('waits for the run before, and shows the review again where that one has changed the account', async () => {
  const set = await harness([...answers, { review: 'run' }, { review: 'run' }]);
  const turns = new RunTurns();
  const key = set.store.inventory?.snapshot.accountId ?? '';
  const end = await turns.enter(key, { title: words`Attach network interface`, onWait: () => undefined });
  const wizard = runWizard(allocateAddress, [], { ...set.ports, turns });
  await settle();
  expect([set.steps, set.account.asked]).toEqual([['Waiting for the run before: Attach network interface'], []]);
  await set.store.refresh();
  end();
  expect(await wizard).toMatchObject({ kind: 'ran', run: { kind: 'done' } });
  set.script.finish();
  expect(set.account.asked).toHaveLength(1);
});
