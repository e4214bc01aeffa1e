import type { RunInverse } from '../actions/inverse.ts';
import { differenceSentence } from '../domain/differences.ts';
import type { Inventory } from '../domain/inventory.ts';
import { foreign, words, type Words } from '../domain/words.ts';
import { block, type Rule } from '../rules/rule.ts';
import type { Operation, OperationFacts } from './operation.ts';

/** The account as it is shown at its review: worked out again after each read. */
type UndoInput = { readonly shown: Inventory };

/**
 * An operation that takes back what another one did: it asks nothing, but is previewed, reviewed and run like every other. What
 * EC2 refuses of it, the preview says; its one rule is that it overwrites nothing that somebody else has set since.
 */
export const undoOperation = (
  { id, title }: Pick<OperationFacts, 'id' | 'title'>,
  inverse: RunInverse,
): Operation<UndoInput> => ({
  id,
  title: undone(title),
  summary: 'Undoes what was run',
  icon: 'discard',
  on: [],
  offeredFor: () => false,
  known: () => ({}),
  questions: [{ kind: 'derived', field: 'shown', value: (_known, inventory) => inventory }],
  rules: [asLeft(inverse)],
  run: async ({ shown }, ec2) => {
    await inverse(ec2, shown);
  },
});

const asLeft = ({ changedSince }: RunInverse): Rule<UndoInput> => ({
  id: 'undo/as-left',
  title: words`What is undone must be as the run left it`,
  source: 'https://docs.aws.amazon.com/ec2/latest/devguide/eventual-consistency.html',
  needs: ['shown'],
  *check({ shown }) {
    if (!shown) return;
    for (const difference of changedSince(shown)) {
      yield block(
        words`Somebody else has since changed what would be undone. ${differenceSentence(difference)}`,
        words`Leave it as it is, or change it with a separate operation.`,
      );
    }
  },
});

/** What undoes an undo does the thing again. */
const undone = (title: Words): Words => {
  if (title.startsWith(undo)) return words`${redo}${foreign(title.slice(undo.length))}`;
  return words`${undo}${foreign(title.slice(title.startsWith(redo) ? redo.length : 0))}`;
};

const undo = words`Undo: `;
const redo = words`Redo: `;
