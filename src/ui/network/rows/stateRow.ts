import { problemText } from '../../../domain/problem.ts';
import type { Scope } from '../../../domain/scope.ts';
import type { OpenScope } from '../../../services/scopes/openScope.ts';
import type { StoreState } from '../../../services/store.ts';
import { facts } from '../../../domain/words.ts';
import { scopeLabel, stateWords } from '../../shared/scopeWords.ts';
import { waitsForSignIn } from '../../shared/signedOut.ts';
import { escaped, paragraphs, type Markdown } from '../../shared/tree/markdown.ts';
import { codicon, media, noChildren, type Row, type RowIcon } from '../../shared/tree/row.ts';

/** A scope of which nothing can be shown: `partner-acme @ eu-west-1  signed out`. One that was not read yet is read when it is opened. */
export const stateRow = (open: OpenScope, now: number): Row => {
  const { state } = open.store;
  const { label, rest } = scopeLabel(open);
  return {
    id: state.kind === 'empty' ? 'unread' : 'state',
    label,
    description: facts(stateWords(state, now), rest),
    icon: stateIcon(open),
    words: ['scope', ...kindTags(open.scope), ...stateTags(state)],
    tooltip: () => stateTooltip(open),
    target: undefined,
    opens: state.kind === 'empty' ? 'closed' : 'never',
    children: noChildren,
  };
};

/** Words for when-clauses: what the scope is; a role that was picked out of a session has no profile of the files. */
export const kindTags = (scope: Scope): readonly string[] =>
  scope.kind === 'profile' && scope.source?.kind === 'identityCenter' ? [scope.kind, 'picked'] : [scope.kind];

/** Words for when-clauses: what can be done about the state of a scope. */
export const stateTags = (state: StoreState): readonly string[] => {
  if (state.kind === 'empty') return [];
  if (state.kind === 'loading') return ['reading'];
  const shown = state.shown ? ['read'] : [];
  if (state.kind === 'ready') return shown;
  return [...shown, waitsForSignIn(state) ? 'signedOut' : 'again'];
};

/** What went wrong and what to do about it, with the account. */
export const stateTooltip = ({ account, store: { state } }: OpenScope): Markdown =>
  paragraphs(escaped(account.line), escaped(state.kind === 'failed' ? problemText(state.problem) : ''));

const stateIcon = ({ account: { protection }, store: { state } }: OpenScope): RowIcon => {
  if (state.kind === 'loading') return codicon('loading~spin');
  if (waitsForSignIn(state)) return codicon('warning', 'list.warningForeground');
  if (state.kind === 'failed') return codicon('error', 'list.errorForeground');
  return protection ? codicon('eni-protected') : media('scope');
};
