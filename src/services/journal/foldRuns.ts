import type { JournalLine, LineOf } from './journalLine.ts';
import type { NotedRun, NotedStep } from './noted.ts';

/** The lines of one file, in its order, and of which window they are. */
export type WindowLines = { readonly window: string; readonly lines: readonly JournalLine[] };

/** What the lines of all windows tell together, the youngest run first. A run whose beginning is not there any more is left out. */
export const foldRuns = (windows: readonly WindowLines[]): readonly NotedRun[] => {
  const runs = new Map<string, NotedRun>();
  for (const { window, lines } of windows) {
    for (const line of lines) {
      if (line.kind === 'found') continue;
      if (line.kind === 'began') runs.set(line.run, begun(line, window));
      const run = runs.get(line.run);
      if (run && line.kind !== 'began') runs.set(line.run, { ...told(run, line), lastAt: line.at });
    }
  }
  // What another window has found out of a run counts once all is known that its own window has written.
  const found = windows.flatMap(({ lines }) => lines.filter((line) => line.kind === 'found'));
  for (const line of found.toSorted((a, b) => a.at - b.at)) {
    const run = runs.get(line.run);
    if (run) runs.set(line.run, lookedUp(run, line));
  }
  return [...runs.values()].toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
};

const begun = ({ run: id, kind: _kind, ...facts }: LineOf<'began'>, window: string): NotedRun => ({
  ...facts,
  id,
  window,
  endedAt: undefined,
  steps: [],
  result: undefined,
  problem: undefined,
  after: undefined,
  lookedUpAt: undefined,
  undoable: false,
  lastAt: facts.at,
});

type OfRun = Exclude<JournalLine, { readonly kind: 'found' | 'began' }>;

const told = (run: NotedRun, line: OfRun): NotedRun =>
  // The compiler cannot see that a line and the way of its own kind belong together.
  (ways[line.kind] as (run: NotedRun, line: OfRun) => NotedRun)(run, line);

const ways: { readonly [K in OfRun['kind']]: (run: NotedRun, line: LineOf<K>) => NotedRun } = {
  asked: (run, line) => {
    const known = run.steps.find(({ step }) => step === line.step);
    const { call, at } = line;
    const things = known?.things ?? line.things;
    return withStep(run, { ...(known ?? newStep(line)), call, state: 'asked', askedAt: at, things });
  },
  held: (run, line) => withStep(run, { ...newStep(line), state: 'held', problem: { message: line.why } }),
  answered: (run, { step, requestId, output, ms }) => changed(run, step, { state: 'answered', requestId, output, ms }),
  shown: (run, { step, made, ms }) => changed(run, step, { state: 'done', made, ms }),
  refused: (run, { step, problem, ms }) =>
    changed(run, step, { state: 'refused', problem, requestId: problem.requestId, ms }),
  open: (run, { step, problem, ms }) => changed(run, step, { state: 'open', problem, ms }),
  ended: (run, { result, problem, at }) => ({ ...run, result, problem, endedAt: at }),
  after: (run, { before = run.before, after, undoable }) => ({ ...run, before, after, undoable }),
};

const newStep = ({ step, call }: LineOf<'asked'> | LineOf<'held'>): NotedStep => ({
  step,
  call,
  state: 'asked',
  askedAt: undefined,
  things: undefined,
  requestId: undefined,
  output: undefined,
  ms: undefined,
  made: [],
  problem: undefined,
});

const changed = (run: NotedRun, number: number, facts: Partial<NotedStep>): NotedRun => {
  const step = run.steps.find((each) => each.step === number);
  return step ? withStep(run, { ...step, ...facts }) : run;
};

const withStep = (run: NotedRun, step: NotedStep): NotedRun => ({
  ...run,
  steps: [...run.steps.filter((each) => each.step !== step.step), step].toSorted((a, b) => a.step - b.step),
});

/** States in which nobody knew what EC2 had made of a call. */
export const isUnsettled = ({ state }: NotedStep): boolean =>
  state === 'asked' || state === 'answered' || state === 'open' || state === 'unclear';

const lookedUp = (run: NotedRun, { steps, at, after, undoable }: LineOf<'found'>): NotedRun => {
  let now = run;
  for (const { step, state, output, made, why } of steps) {
    const known = run.steps.find((each) => each.step === step);
    if (!known || !isUnsettled(known)) continue;
    const problem = why === undefined ? known.problem : { message: why };
    now = changed(now, step, {
      state,
      output: known.output ?? output,
      made: known.made.length > 0 ? known.made : made,
      problem,
    });
  }
  return { ...now, ...(after ? { after, undoable } : {}), lookedUpAt: at };
};
