import type { Operation, OperationFacts } from '../operation.ts';
import type { Inverse } from './inverse.ts';

/**
 * An operation that takes back what another one did: it asks nothing, but is rehearsed, reviewed and run like every other. What
 * EC2 refuses of it, the rehearsal says: it has no rules of its own.
 */
export const undoOperation = (
  { id, title }: Pick<OperationFacts, 'id' | 'title'>,
  inverse: Inverse,
): Operation<Record<string, never>> => ({
  id,
  title: undone(title),
  summary: 'Takes back what was run',
  icon: 'discard',
  on: [],
  offeredFor: () => false,
  known: () => ({}),
  questions: [],
  rules: [],
  run: async (_input, ec2) => {
    await inverse(ec2);
  },
});

/** What undoes an undo does the thing again. */
const undone = (title: string): string =>
  title.startsWith(undo)
    ? redo + title.slice(undo.length)
    : undo + title.slice(title.startsWith(redo) ? redo.length : 0);

const undo = 'Undo: ';
const redo = 'Redo: ';
