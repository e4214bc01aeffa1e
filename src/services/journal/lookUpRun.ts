import { actionOf } from '../../actions/actions.ts';
import type { Call } from '../../actions/ec2.ts';
import { inverseOf, takenAlong } from '../../actions/inverse.ts';
import type { Connection, LookedUp } from '../../aws/connection.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { isUnsettled } from './foldRuns.ts';
import type { Journal } from './journal.ts';
import type { LineOf } from './journalLine.ts';
import type { NotedRun, NotedStep } from './noted.ts';
import { notedInventory, doneCalls, notedSides, thingsOf } from './notedAccount.ts';

/** Whether it is not known how a run has left the account: its window is gone, or has not waited for all of its calls. */
export const isToBeLookedUp = (run: NotedRun, journal: Pick<Journal, 'stateOf'>): boolean => {
  const state = journal.stateOf(run);
  if (state === 'running' || run.lookedUpAt !== undefined) return false;
  return state === 'interrupted' || run.after === undefined || run.steps.some(isUnsettled);
};

type Found = Pick<LineOf<'found'>, 'steps' | 'after' | 'undoable'>;

/** Asks EC2 what became of the open calls of a run. `readNow` reads the account again after that. Rejects with an AbortError only. */
export const lookUpRun = async (
  run: NotedRun,
  {
    connection,
    readNow,
  }: { readonly connection: Pick<Connection, 'lookUp'>; readonly readNow: () => Promise<Inventory | undefined> },
  signal?: AbortSignal,
): Promise<Found> => {
  const steps: Found['steps'][number][] = [];
  for (const step of run.steps.filter(isUnsettled)) {
    const { call, output, askedAt: sentAt = run.at, things } = step;
    const found = await connection.lookUp({ call, output: known(output), before: thingsOf(things), sentAt }, signal);
    steps.push(foundStep(step, found));
  }
  const now = await readNow();
  const settled = withFound(run, steps);
  const [before, calls] = [notedInventory(run.before), doneCalls(settled)];
  if (!now || !before) return { steps, after: undefined, undoable: false };
  const made = settled.steps.flatMap((step) => step.made);
  const { after } = notedSides(
    { before, now },
    settled.steps.map(({ call }) => call),
    made,
  );
  return { steps, after, undoable: inverseOf(calls, { before, now, made: takenAlong(calls, made) }) !== undefined };
};

const foundStep = ({ step, call }: NotedStep, found: LookedUp): Found['steps'][number] => {
  if (found.kind === 'notShown') return { step, state: 'notDone', made: [] };
  if (found.kind === 'unknown') return { step, state: 'unclear', made: [], why: found.why };
  if (found.kind === 'wasSo') return { step, state: 'wasSo', output: found.output, made: [] };
  return { step, state: 'done', output: found.output, made: madeBy(call, found.output) };
};

const madeBy = ({ action, input }: Call, output: unknown): readonly string[] => {
  const created = actionOf(action).created as ((output: unknown, input: unknown) => readonly string[]) | undefined;
  return created?.(output, input) ?? [];
};

const withFound = (run: NotedRun, found: Found['steps']): NotedRun => ({
  ...run,
  steps: run.steps.map((each) => {
    const now = found.find(({ step }) => step === each.step);
    return now ? { ...each, state: now.state, made: now.made } : each;
  }),
});

/** JSON has no undefined. */
const known = (output: unknown): unknown => output ?? undefined;
