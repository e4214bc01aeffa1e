import type { OpenScope } from '../../../services/scopes/openScope.ts';
import { words } from '../../../domain/words.ts';
import { stateWords } from '../../shared/scopeWords.ts';
import { inScope, viewIn } from '../../shared/tree/scopedRow.ts';
import { treeContentOf } from '../../shared/tree/treeContent.ts';
import type { RowContext } from '../../shared/tree/rowContext.ts';
import type { Row } from '../../shared/tree/row.ts';
import { scopeRow } from './scopeRow.ts';
import { kindTags, stateRow, stateTags } from './stateRow.ts';

/**
 * The top of the tree: a row for each open scope. One that stands alone and has nothing to show leaves the view to its welcome text,
 * which says more than a lonely row.
 */
export const rootRows = (all: readonly OpenScope[], limitOf: RowContext['limitOf']): readonly Row[] =>
  all.flatMap((open) => rootRow(open, limitOf, all.length === 1) ?? []);

const rootRow = (open: OpenScope, limitOf: RowContext['limitOf'], isAlone: boolean): Row | undefined => {
  const content = treeContentOf(open);
  const now = Date.now();
  if (content) {
    // How far a read has come is told elsewhere: the row stays as it is, with all below it.
    const { settled, shown, state } = open.store;
    const standing = shown
      ? { told: stateWords(settled, now), tags: [...kindTags(open.scope), ...stateTags(settled)] }
      : { told: words`reading`, tags: [...kindTags(open.scope), ...stateTags(state)] };
    return inScope(scopeRow(viewIn(content, open, limitOf), standing), open);
  }
  if (isAlone && open.store.state.kind !== 'empty') return undefined;
  return inScope(stateRow(open, now), open);
};
