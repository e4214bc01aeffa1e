import * as l10n from '@vscode/l10n';
import type { RunResult } from '../services/run.ts';

type Cancelled = Pick<RunResult, 'done' | 'unfinished' | 'refused' | 'problem'>;

/** A cancelled run is never silent: what is done stays done, and EC2 may still carry out what it was asked. */
export const cancelledWords = ({ done, unfinished, refused, problem }: Cancelled, plan: string): string => {
  const pending = unfinished.length - refused.length;
  if (problem) {
    return l10n.t(
      'Cancelled half-way: {0} done, {1} refused ({2}), {3} asked of EC2, which may still do it, the rest not begun. Refresh to see: {4}',
      done.length,
      refused.length,
      problem.message,
      pending,
      plan,
    );
  }
  if (done.length > 0) {
    return l10n.t(
      'Cancelled half-way: {0} done, {1} asked of EC2, which may still do it, the rest not begun. Refresh to see: {2}',
      done.length,
      pending,
      plan,
    );
  }
  return unfinished.length === 0
    ? l10n.t('Cancelled before EC2 was asked: {0}', plan)
    : l10n.t('Cancelled, but EC2 was already asked and may still do it. Refresh to see: {0}', plan);
};
