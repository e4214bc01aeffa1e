import type { Call } from '../../actions/ec2.ts';
import { changesInTurns, type Change } from '../../domain/changes.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Line } from '../../protocol/plan.ts';
import { inTurns } from '../inTurns.ts';
import type { StepState } from '../journal/noted.ts';
import { restOf, type Rest } from '../journal/restOfRun.ts';
import type { Preview } from '../preview.ts';
import type { PlanFacts } from './planFacts.ts';
import { nothingOpen, openIn, type PlanRow } from './planRow.ts';
import { planRows } from './planRows.ts';
import type { CallProgress, RunProgress } from './runProgress.ts';
import { textOfLine } from './spans.ts';

/** What is otherwise than planned: a line of the plan, and how it came instead. */
export type Deviation = { readonly planned: PlanRow; readonly is: Line };

/** The lines of a plan, worked out once: its document is put together at each step of its run. */
export const plannedRows = ({ inventory, preview }: Pick<PlanFacts, 'inventory' | 'preview'>): readonly PlanRow[] => {
  const known = rowsOf.get(preview);
  if (known) return known;
  const { after, changes, calls, made } = preview;
  const rows = planRows({ before: inventory, after, changes, isOpen: openIn(calls, made) });
  rowsOf.set(preview, rows);
  return rows;
};

const rowsOf = new WeakMap<Preview, readonly PlanRow[]>();

export type Outcome = {
  readonly rows: readonly PlanRow[];
  readonly deviations: readonly Deviation[];
  /** Ids and addresses that have come into being: those that calls have answered, and attachments. */
  readonly made: readonly string[];
};

/** What became of a plan, as the account was read after it: its own lines, and which of them are otherwise than planned. */
export const outcomeOf = async (facts: PlanFacts, now: Inventory, made: readonly string[]): Promise<Outcome> => {
  const { inventory: before, preview } = facts;
  const changes = await inTurns(changesInTurns(before, now));
  const own = changes.filter(isOfPlan(preview.changes, made));
  const planned = plannedRows(facts);
  const keys = new Set(planned.map(({ key }) => key));
  // Counts and routes may have changed by others, too: only those that were planned are of this change.
  const rows = planRows({ before, after: now, changes: own, isOpen: nothingOpen }).filter(
    ({ key, follows }) => follows !== true || keys.has(key),
  );
  const attachments = own.flatMap(({ on }) => {
    const id = on.kind === 'interface' ? now.eni(on.id)?.attachment?.id : undefined;
    return id === undefined || id === before.eni(on.id)?.attachment?.id ? [] : [id];
  });
  const all = [...new Set([...made, ...attachments])];
  return { rows, deviations: deviationsBetween(planned, rows), made: all };
};

/** Others change things as well: a change is of a plan where it is of a thing that the plan changes, or has made. */
const isOfPlan = (planned: readonly Change[], made: readonly string[]): ((change: Change) => boolean) => {
  const ids = new Set([...planned.map(({ on }) => on.id), ...made]);
  return ({ on }) => ids.has(on.id);
};

const deviationsBetween = (planned: readonly PlanRow[], rows: readonly PlanRow[]): readonly Deviation[] => {
  const come = Map.groupBy(rows, ({ key }) => key);
  return planned.flatMap((row): readonly Deviation[] => {
    if (row.follows === true) return [];
    // Of several new things each takes one line of its kind.
    const same = come.get(row.key)?.shift();
    if (!same) return [{ planned: row, is: ['not so'] }];
    return isAs(row, same) ? [] : [{ planned: { ...row, after: wholeOf(row) }, is: wholeOf(same) }];
  });
};

const isAs = (planned: PlanRow, row: PlanRow): boolean => {
  const text = textOfLine(wholeOf(planned));
  return text.includes('EC2 chooses') || row.key.startsWith('new ') || text === textOfLine(wholeOf(row));
};

/** A list differs also in what is left out of its line. */
const wholeOf = ({ after, whole = after }: PlanRow): Line => whole;

/**
 * What is left of the plan, with the ids that EC2 has chosen in the place of the twin's; undefined where that cannot be told, as long as it is not known what
 * became of a call. `stands`: calls that are done and were not taken back.
 */
export const restOfPlan = (
  { preview: { calls, outputs } }: PlanFacts,
  { progress, stands }: { readonly progress: RunProgress; readonly stands: readonly Call[] },
): Rest | undefined => {
  const left = stands.map((call) => JSON.stringify(call));
  const isStanding = (call: Call): boolean => {
    const at = left.indexOf(JSON.stringify(call));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  const steps = [...progress.calls]
    .toSorted(([a], [b]) => a - b)
    .map(([, { call, state, output }]) => ({
      call,
      output,
      state: state === 'shown' ? (isStanding(call) ? 'done' : 'notDone') : stepStates[state],
    }));
  const rest = restOf({ planned: calls.map((call, at) => ({ call, output: outputs[at] })), steps });
  return rest && rest.calls.length > 0 ? rest : undefined;
};

const stepStates: { readonly [S in Exclude<CallProgress['state'], 'shown'>]: StepState } = {
  todo: 'held',
  held: 'held',
  refused: 'refused',
  notDone: 'notDone',
  sent: 'asked',
  taken: 'answered',
  open: 'open',
};
