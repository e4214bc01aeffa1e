import { facts, foreign, noWords, words, type Words } from '../../domain/words.ts';
import { timestampText } from '../../domain/timestamp.ts';
import {
  isContinuable,
  isRepeatable,
  isUndoable,
  noUndoWords,
  outcomeWords,
  runTitle,
  type RunStanding,
} from '../../services/journal/runWords.ts';
import { escaped, bold, line, paragraphs, lines } from '../shared/tree/markdown.ts';
import { pagedGroups, theseRows } from '../shared/tree/more.ts';
import { codicon, noChildren, type Row, type RowIcon } from '../shared/tree/row.ts';
import type { RowContext } from '../shared/tree/rowContext.ts';
import type { Activity } from './activity.ts';

/** What was run, by days: in this window and in earlier ones, the youngest first. */
export const activityRows = (activity: Activity, now: number, limitOf: RowContext['limitOf']): readonly Row[] => {
  const standings = activity.standings;
  const byDay = Map.groupBy(standings, ({ run }) => dayOf(run.at, now));
  return days.flatMap((day) => {
    const group = byDay.get(day.id);
    return group ? [dayRow(day, group, limitOf)] : [];
  });
};

type Day = { readonly id: 'today' | 'yesterday' | 'older'; readonly label: Words };

const days: readonly Day[] = [
  { id: 'today', label: words`Today` },
  { id: 'yesterday', label: words`Yesterday` },
  { id: 'older', label: words`Older` },
];

const dayRow = ({ id, label }: Day, group: readonly RunStanding[], limitOf: RowContext['limitOf']): Row => ({
  id: `activity/${id}`,
  label,
  description: words`${group.length}`,
  icon: codicon('history'),
  words: ['day'],
  tooltip: undefined,
  target: undefined,
  opens: id === 'older' ? 'closed' : 'open',
  children: () =>
    pagedGroups(`activity/${id}`, [theseRows(group.map((each) => runRow(each, id)))], limitOf(`activity/${id}`)),
});

const runPrefix = 'run/';

const runRow = (standing: RunStanding, day: Day['id']): Row => {
  const { run } = standing;
  const time = timestampText(run.at);
  return {
    id: rowOfRun(run.id),
    label: runTitle(run),
    description: facts(
      foreign(day === 'older' ? time : time.slice(-'14:03'.length)),
      outcomeWords(standing),
      noUndoWords(standing),
      foreign(run.account, 80),
    ),
    icon: iconOf(standing),
    words: [
      'run',
      ...(isUndoable(standing) ? ['undoable'] : []),
      ...(isContinuable(standing) ? ['continuable'] : []),
      ...(isRepeatable(standing) ? ['repeatable'] : []),
    ],
    tooltip: () =>
      paragraphs(
        bold(runTitle(run)),
        lines(...run.plan.slice(0, 12).map((sentence) => escaped(sentence))),
        lines(
          line('Account', run.account),
          line('Outcome', outcomeWords(standing) ?? 'done'),
          line('Undo', noUndoWords(standing) ?? ''),
        ),
        escaped(run.problem?.message ?? ''),
      ),
    target: undefined,
    opens: 'never',
    runs: 'openRun',
    children: noChildren,
  };
};

export const rowOfRun = (id: string): string => runPrefix + id;

/** The id of the run that a row stands for. */
export const runOfRow = (rowId: string): string | undefined =>
  rowId.startsWith(runPrefix) ? rowId.slice(runPrefix.length) : undefined;

const iconOf = ({ state, isUndone }: RunStanding): RowIcon => {
  if (isUndone) return codicon('discard');
  if (state === 'running') return codicon('loading~spin');
  if (state === 'done') return codicon('pass-filled');
  return codicon('error', state === 'cancelled' ? undefined : 'list.errorForeground');
};

const dayMs = 86_400_000;

const dayOf = (at: number, now: number): Day['id'] => {
  // By the calendar: the day before is not always 24 hours long.
  const noon = new Date(now).setHours(12, 0, 0, 0);
  const day = dateOf(at);
  if (day >= dateOf(now)) return 'today';
  return day === dateOf(noon - dayMs) ? 'yesterday' : 'older';
};

const dateOf = (milliseconds: number): string => timestampText(milliseconds).slice(0, '2026-11-27'.length);

/** The line above the rows; a welcome text shows where there are none. */
export const activityMessage = (activity: Activity): Words => {
  const gone = activity.standings.filter(
    ({ state, hasEnded, run }) => state === 'interrupted' && !hasEnded && run.lookedUpAt === undefined,
  );
  if (gone.length === 0) return noWords;
  return words`A window closed in the middle of a run. Open its account to see what EC2 has done of it.`;
};
