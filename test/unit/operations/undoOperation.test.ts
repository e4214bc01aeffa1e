import { expect, it } from 'vitest';
import { words } from '../../../src/domain/words.ts';
import { inverseOf } from '../../../src/actions/inverse.ts';
import { undoOperation } from '../../../src/operations/undoOperation.ts';
import { eni as eniWith, inventoryOf } from '../../support/snapshot.ts';
import { walk } from '../../support/walk.ts';

const eni = eniWith({ id: 'eni-0a0000a1', description: 'before' });
const account = { enis: [{ ...eni, description: 'after' }] };
const sides = { before: inventoryOf({ enis: [eni] }), now: inventoryOf(account) };
const call = { action: 'modifyDescription', input: { eniId: eni.id, description: 'after' } } as const;
const inverse = inverseOf([call], sides);
if (!inverse) throw new Error('It cannot be taken back');
const operation = undoOperation({ id: 'changeDescription', title: words`Change Description…` }, inverse);

it('asks nothing but to review, and runs what was reviewed', async () => {
  const { result, store } = await walk(
    operation,
    [
      {
        review: 'run',
        see: ({ title, step, steps, plan, changes, canBeUndone }) => {
          expect({ title, step, steps }).toEqual({ title: 'Undo: Change Description', step: 1, steps: 1 });
          expect(plan).toEqual(['Set the description of eni-0a0000a1 to: before']);
          expect(changes.flatMap(({ differences }) => differences).join()).toContain('after → before');
          expect(canBeUndone).toBe(true);
        },
      },
    ],
    { account },
  );
  expect(result).toMatchObject({ kind: 'ran', run: { kind: 'done' } });
  expect(store.inventory?.eni(eni.id)?.description).toBe('before');
});

it("tells EC2's refusal before it runs when the thing no longer exists", async () => {
  const refusals: (string | undefined)[] = [];
  await walk(operation, [{ review: 'cancel', see: ({ refusal }) => void refusals.push(refusal) }], {
    account: { enis: [] },
  });
  expect(refusals[0]).toMatch(/InvalidNetworkInterfaceID\.NotFound/);
});

it('is named for what it undoes, and the undo of an undo for what it does again', () => {
  const again = undoOperation(operation, inverse);
  expect([operation.title, again.title, undoOperation(again, inverse).title]).toEqual([
    'Undo: Change Description…',
    'Redo: Change Description…',
    'Undo: Change Description…',
  ]);
});
