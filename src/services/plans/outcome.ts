import type { Call } from '../../actions/ec2.ts';
import { changesInTurns, type Change } from '../../domain/changes.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Line } from '../../protocol/plan.ts';
import { inTurns } from '../inTurns.ts';
import type { Preview } from '../preview.ts';
import type { PlanFacts } from './planFacts.ts';
import { nothingOpen, openIn, type PlanRow } from './planRow.ts';
import { planRows } from './planRows.ts';
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
    return isAs(row, same) ? [] : [{ planned: row, is: same.after }];
  });
};

const isAs = (planned: PlanRow, row: PlanRow): boolean => {
  const text = textOfLine(planned.after);
  return text.includes('EC2 chooses') || row.key.startsWith('new ') || text === textOfLine(row.after);
};

/** Calls of the plan that have not been done, in their order; undefined where that cannot be told, or where they name what only the twin has made. */
export const restOfPlan = (
  { preview: { calls, made } }: PlanFacts,
  done: readonly Call[],
): readonly Call[] | undefined => {
  const texts = done.map((call) => JSON.stringify(call));
  const left = calls.filter((call) => {
    const at = texts.indexOf(JSON.stringify(call));
    if (at >= 0) texts.splice(at, 1);
    return at < 0;
  });
  const asked = JSON.stringify(left);
  const isTold = texts.length === 0 && !made.some((id) => asked.includes(JSON.stringify(id)));
  return isTold && left.length > 0 ? left : undefined;
};
