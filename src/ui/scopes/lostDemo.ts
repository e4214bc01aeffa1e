import { counted, words } from '../../domain/words.ts';
import type { Journal } from '../../services/journal/journal.ts';
import type { NotedRun } from '../../services/journal/noted.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Attempt } from '../shared/problems.ts';
import type { Memory } from '../shared/memory.ts';

type Parts = {
  readonly memory: Pick<Memory, 'demoRuns' | 'keepDemoRuns'>;
  readonly journal: Pick<Journal, 'onChange' | 'runs' | 'isOwn'>;
  readonly attempt: Attempt;
};

/**
 * The demo account lives as long as its window. How many runs have changed it is remembered, and the next window that opens it says once
 * that this is gone: quietly, above the rows, until the first run of its own.
 */
export const demoFollower = ({ memory, journal, attempt }: Parts): ((open: OpenScope) => void) => {
  const lost = memory.demoRuns;
  let [told, isFollowing] = [false, false];
  const countRuns = (): number => journal.runs.filter((run) => journal.isOwn(run) && hasChangedDemo(run)).length;
  return (open) => {
    if (lost > 0 && !told && countRuns() === 0) {
      const runs = counted(lost, words`run`, words`runs`);
      open.begins = words`The demo account begins anew in each window: what ${runs} of the last one changed is gone`;
    }
    told = true;
    const follow = (): void => {
      const count = countRuns();
      if (count > 0) open.begins = undefined;
      if (count !== memory.demoRuns) void attempt(() => memory.keepDemoRuns(count));
    };
    if (!isFollowing) follow();
    isFollowing = true;
    open.onClose(journal.onChange(follow));
  };
};

const hasChangedDemo = ({ scope, steps }: NotedRun): boolean =>
  scope.kind === 'demo' && steps.some(({ state }) => state === 'done' || state === 'answered' || state === 'open');
