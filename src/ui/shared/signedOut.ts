import type { Problem } from '../../domain/problem.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { StoreState } from '../../services/store.ts';

type Failed = Extract<StoreState, { readonly kind: 'failed' }>;

/** An open scope that waits until a person has signed in: nothing went wrong, and nothing else resolves it. */
export type SignedOut = { readonly open: OpenScope; readonly problem: Problem; readonly since: number };

/** Undefined of a state that a sign-in does not resolve. */
export const waitsForSignIn = (state: StoreState): Failed | undefined =>
  state.kind === 'failed' && state.problem.recovery === 'signIn' ? state : undefined;

/** Scopes that wait for a sign-in, those that one sign-in resolves together. */
export const signedOutOf = (all: readonly OpenScope[]): readonly (readonly [SignedOut, ...SignedOut[]])[] => {
  const waiting = all.flatMap((open) => {
    const state = waitsForSignIn(open.store.state);
    return state ? [{ open, problem: state.problem, since: state.since }] : [];
  });
  const bySession = Map.groupBy(waiting, ({ open, problem: { session } }) => session ?? open.id);
  return [...bySession.values()].flatMap(([first, ...others]) => (first ? [[first, ...others] as const] : []));
};

/** What a button says that signs in: `Sign in as shop-admin`; of a session that several accounts wait for `Sign in to corp`. */
export const signInWords = ([{ open, problem }, ...others]: readonly [SignedOut, ...SignedOut[]]): Words => {
  if (others.length > 0 && problem.session !== undefined) return words`Sign in to ${foreign(problem.session, 80)}`;
  const { scope, title } = open;
  return words`Sign in as ${scope.kind === 'profile' ? foreign(scope.profile, 80) : title}`;
};
