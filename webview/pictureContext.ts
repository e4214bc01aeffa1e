import type { ToWebview } from '../src/protocol/topology.ts';
import { changesByNode } from './changes.ts';
import type { State } from './state.ts';

/** A comparison that starts chooses its lens; when it ends, its lens has nothing left to ask and gives way. */
export const pictureContextOf = (
  { lens, changes: before, only }: State,
  { lines, changes }: Extract<ToWebview, { readonly kind: 'context' }>,
): Partial<State> => {
  const begins = changes !== undefined && before?.since !== changes.since;
  const ends = changes === undefined && lens === 'changes';
  return {
    lines,
    changes: changes && changesByNode(changes),
    lens: begins ? 'changes' : ends ? 'structure' : lens,
    only: begins || ends ? undefined : only,
  };
};
