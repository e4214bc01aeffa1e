import { noWords, words } from '../../../domain/words.ts';
import type { OpenScope } from '../../../services/scopes/openScope.ts';
import { signedOutOf, signInWords } from '../../shared/signedOut.ts';
import { escaped } from '../../shared/tree/markdown.ts';
import { codicon, noChildren, type Row } from '../../shared/tree/row.ts';
import { inScope } from '../../shared/tree/scopedRow.ts';

/** Above the accounts a button for each sign-in that some of them wait for: `Sign in as shop-admin`, `Sign in to corp  3 accounts`. */
export const signInRows = (all: readonly OpenScope[]): readonly Row[] =>
  signedOutOf(all).map((group) => {
    const [{ open, problem }, ...others] = group;
    const row: Row = {
      id: 'signIn',
      label: signInWords(group),
      description: others.length > 0 ? words`${group.length} accounts` : noWords,
      icon: codicon('key', 'textLink.foreground'),
      words: ['offer'],
      tooltip: () => escaped(problem.message),
      target: undefined,
      opens: 'never',
      runs: 'signIn',
      children: noChildren,
    };
    return inScope(row, open);
  });
