import type { Problem } from '../../domain/problem.ts';
import type { AccountScope } from '../../domain/scope.ts';
import type { FindTold } from '../../services/find/searchScopes.ts';
import type { FindView, InOpen } from './findView.ts';

/** A scope, or the regions of its account that are not known, of which nothing could be asked. */
export type RefusedScope = {
  readonly scope: AccountScope;
  readonly isOfRegions: boolean;
  readonly problem: Problem;
};

/** What can be said of the scopes beside what was found in them. */
export type FindStanding = {
  readonly asking: readonly FindTold[];
  /** Open ones whose last read failed for lack of a sign-in, and those that refused to be asked for it. */
  readonly signIn: { readonly open: readonly InOpen[]; readonly asked: readonly RefusedScope[] };
  /** Something may be there: the last read failed, nothing could be asked; or, found or not, parts or a permission are missing. */
  readonly unasked: {
    readonly failed: readonly InOpen[];
    readonly cut: readonly InOpen[];
    readonly denied: readonly FindTold[];
    readonly refused: readonly RefusedScope[];
    readonly withoutRegion: readonly string[];
  };
  readonly notIn: { readonly open: readonly InOpen[]; readonly asked: readonly FindTold[] };
};

/** Of what is open and of what was asked. A scope in which something was found is in none of the lists, unless more may be there. */
export const standingOf = (view: FindView): FindStanding => {
  const { asked = [], inOpen } = view;
  const refused = asked.flatMap(({ scope, regionsOf = false, outcome }): readonly RefusedScope[] =>
    outcome.kind === 'refused' ? [{ scope, isOfRegions: regionsOf, problem: outcome.problem }] : [],
  );
  const empty = asked.filter(({ outcome }) => outcome.kind === 'asked' && outcome.hits.length === 0);
  const isDenied = ({ outcome }: FindTold): boolean => outcome.kind === 'asked' && outcome.unread.length > 0;
  const isSignIn = ({ problem }: RefusedScope): boolean => problem.recovery === 'signIn';
  const emptyOpen = inOpen.filter(({ isDone, hits }) => isDone && hits.length === 0);
  const failed = emptyOpen.filter(({ open }) => open.store.state.kind === 'failed');
  const read = emptyOpen.filter((each) => !failed.includes(each));
  const isSignedOut = ({ open: { store } }: InOpen): boolean =>
    store.state.kind === 'failed' && store.state.problem.recovery === 'signIn';
  return {
    asking: asked.filter(({ outcome }) => outcome.kind === 'asking' || outcome.kind === 'waiting'),
    signIn: { open: failed.filter(isSignedOut), asked: refused.filter(isSignIn) },
    unasked: {
      failed: failed.filter((each) => !isSignedOut(each)),
      cut: inOpen.filter(({ isDone, gaps, open }) => isDone && gaps.length > 0 && open.store.state.kind !== 'failed'),
      denied: asked.filter(isDenied),
      refused: refused.filter((each) => !isSignIn(each)),
      withoutRegion: view.asked ? view.withoutRegion : [],
    },
    notIn: {
      open: read.filter(({ gaps }) => gaps.length === 0),
      asked: empty.filter((each) => !isDenied(each)),
    },
  };
};

/** Of how many scopes each is true. */
export type FindCounts = { readonly [What in keyof FindStanding]: number };

/** The same as numbers of scopes. */
export const standingCounts = ({ asking, signIn, unasked, notIn }: FindStanding): FindCounts => ({
  asking: asking.length,
  signIn: signIn.open.length + signIn.asked.length,
  unasked: Object.values(unasked).reduce((sum, list) => sum + list.length, 0),
  notIn: notIn.open.length + notIn.asked.length,
});
