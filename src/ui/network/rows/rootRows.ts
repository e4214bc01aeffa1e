import type { OpenScope } from '../../../services/scopes/openScope.ts';
import { ageText } from '../../../domain/timestamp.ts';
import { facts, foreign, words, type Words } from '../../../domain/words.ts';
import { scopeLabel, stateWords } from '../../shared/scopeWords.ts';
import { inScope, viewIn } from '../../shared/tree/scopedRow.ts';
import { treeContentOf } from '../../shared/tree/treeContent.ts';
import type { RowContext } from '../../shared/tree/rowContext.ts';
import { codicon, type Row } from '../../shared/tree/row.ts';
import { scopeRow } from './scopeRow.ts';
import { signInRows } from './signInRows.ts';
import { kindTags, stateRow, stateTags } from './stateRow.ts';

/**
 * The top of the tree: a row for each open scope, above them the sign-ins that some wait for. One that stands alone and has nothing to show
 * leaves the view to its welcome text, which says more than a lonely row.
 */
export const rootRows = (all: readonly OpenScope[], how: Drawn): readonly Row[] => {
  const rows = all.flatMap((open) => withEndpoint(rootRow(open, how, all.length === 1), open, all) ?? []);
  return rows.length === 0 ? [] : [...signInRows(all), ...rows];
};

/** How much of each level is shown, and by what the interfaces stand together. */
type Drawn = Pick<RowContext, 'limitOf' | 'grouping'>;

/** Of what nothing can be done on yet: what has come so far, or what an earlier window has read. */
const lookedAtWords = ({ store: { last, state } }: OpenScope, now: number): Words => {
  const standing = state.kind === 'loading' ? words`reading` : stateWords(state, now);
  return last ? facts(standing, words`as of ${foreign(ageText(last.inventory.snapshot.readAt, now))}`) : standing;
};

const rootRow = (open: OpenScope, { limitOf, grouping }: Drawn, isAlone: boolean): Row | undefined => {
  const content = treeContentOf(open);
  const now = Date.now();
  if (content) {
    // How far a read has come is told elsewhere: the row stays as it is, with all below it.
    const { settled, shown, state } = open.store;
    const { label, rest } = scopeLabel(open);
    const tags = [...kindTags(open.scope), ...(shown ? stateTags(settled) : [...stateTags(state), 'soFar'])];
    const told = facts(shown ? stateWords(settled, now) : lookedAtWords(open, now), rest);
    const standing = { label, told, tags, line: open.account.line };
    const row = scopeRow(viewIn({ ...content, grouping }, open, limitOf), standing);
    // In a narrow view nothing else tells it, as a title alone fills the row.
    const isOld = state.kind === 'failed' && !content.protection;
    return inScope(isOld ? { ...row, icon: codicon('warning', 'list.warningForeground') } : row, open);
  }
  if (isAlone && open.store.state.kind !== 'empty') return undefined;
  return inScope(stateRow(open, now), open);
};

/** Where two accounts are called the same, what tells them apart: the endpoint at which they are asked. */
const withEndpoint = (row: Row | undefined, open: OpenScope, all: readonly OpenScope[]): Row | undefined => {
  const { scope, title } = open;
  if (!row || scope.kind !== 'profile' || scope.endpoint === undefined) return row;
  const isAlone = all.every((other) => other === open || other.title !== title);
  return isAlone ? row : { ...row, description: facts(row.description, foreign(scope.endpoint)) };
};
