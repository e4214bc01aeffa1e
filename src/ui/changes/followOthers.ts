import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Session } from '../shared/session.ts';
import { compareBeforehand } from './comparisons.ts';

/**
 * Keeps comparisons with an open account true: when that one has been read anew, what is compared with it is compared with what was read.
 * Answers a function that stops.
 */
export const followOthers = ({ scopes, problems }: Pick<Session, 'scopes' | 'problems'>): (() => void) => {
  const working = new Map<OpenScope, AbortController>();
  const follow = async (open: OpenScope, other: OpenScope): Promise<void> => {
    const { baseline } = open;
    const { shown } = open.store;
    const account = other.store.shown?.inventory;
    if (!shown || !account || baseline?.of !== other.id || baseline.account === account) return;
    const work = new AbortController();
    working.get(open)?.abort();
    working.set(open, work);
    const next = { ...baseline, snapshot: account.snapshot, account };
    await compareBeforehand(next, shown, work.signal);
    // It may have ended meanwhile, or another one has begun.
    if (open.baseline === baseline) open.compareWith(next);
  };
  const stop = scopes.onChange(({ open: other, what }) => {
    if (what !== 'state' || other.store.state.kind !== 'ready') return;
    for (const open of scopes.all) if (open.baseline?.of === other.id) void problems.attempt(() => follow(open, other));
  });
  return () => {
    stop();
    for (const work of working.values()) work.abort();
  };
};
