import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Attempt } from '../shared/problems.ts';
import type { Activity } from './activity.ts';

/** Finds out what became of runs of an account whose window is gone: once it has been read, and once nobody is in the middle of something there. */
export const settleRuns = (open: OpenScope, activity: Pick<Activity, 'settle'>, attempt: Attempt): void => {
  const settle = (): void => void attempt(() => activity.settle(open));
  const quiet = open.store.onChange(({ kind }) => kind === 'ready' && settle());
  const released = open.onRelease(settle);
  open.onClose(() => {
    quiet();
    released();
  });
};
