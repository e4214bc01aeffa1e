import * as l10n from '@vscode/l10n';
import type { RunResult } from '../services/run.ts';

/** What was done, and the ids and addresses that EC2 chose for it, the first few of many. */
export const doneWords = ({ made }: Pick<RunResult, 'made'>, plan: string): string => {
  if (made.length === 0) return l10n.t('Done: {0}', plan);
  const [names, more] = [made.slice(0, shown).join(', '), made.length - shown];
  return more > 0
    ? l10n.t('Done: {0}. New: {1} and {2} more', plan, names, more)
    : l10n.t('Done: {0}. New: {1}', plan, names);
};

const shown = 3;
