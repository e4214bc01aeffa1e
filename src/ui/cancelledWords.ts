import * as l10n from '@vscode/l10n';
import type { RunResult } from '../services/run.ts';

/** A cancelled run is never silent: what is done stays done, and EC2 may still carry out what it was asked. */
export const cancelledWords = ({ done, unfinished }: Pick<RunResult, 'done' | 'unfinished'>, plan: string): string => {
  if (done.length > 0) {
    return l10n.t(
      'Cancelled half-way: {0} done, {1} asked of EC2, which may still do it, the rest not begun. Refresh to see: {2}',
      done.length,
      unfinished.length,
      plan,
    );
  }
  return unfinished.length === 0
    ? l10n.t('Cancelled before EC2 was asked: {0}', plan)
    : l10n.t('Cancelled, but EC2 was already asked and may still do it. Refresh to see: {0}', plan);
};
