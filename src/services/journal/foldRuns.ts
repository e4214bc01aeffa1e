import type { JournalLine, LineOf } from './journalLine.ts';
import type { NotedRun, NotedStep } from './noted.ts';

/** The lines of one file, in its order, and of which window they are. */
export type WindowLines = { readonly window: string; readonly lines: readonly JournalLine[] };

/** A run while its lines are read; work on many things has thousands of them. */
type Draft = { run: Omit<NotedRun, 'steps'>; readonly steps: Map<number, NotedStep> };

/** What the lines of all windows tell together, the youngest run first. A run whose beginning is not there any more is left out. */
export const foldRuns = (windows: readonly WindowLines[]): readonly NotedRun[] => {
  const drafts = new Map<string, Draft>();
  for (const { window, lines } of windows) {
    for (const line of lines) {
      if (line.kind === 'found') continue;
      if (line.kind === 'began') drafts.set(line.run, { run: begun(line, window), steps: new Map() });
      const draft = drafts.get(line.run);
      if (!draft || line.kind === 'began') continue;
      tell(draft, line);
      draft.run = { ...draft.run, lastAt: line.at };
    }
  }
  // What another window has found out of a run counts once all is known that its own window has written.
  const found = windows.flatMap(({ lines }) => lines.filter((line) => line.kind === 'found'));
  for (const line of found.toSorted((a, b) => a.at - b.at)) {
    const draft = drafts.get(line.run);
    if (draft) lookUp(draft, line);
  }
  return [...drafts.values()].map(asRun).toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
};

const asRun = ({ run, steps }: Draft): NotedRun => ({
  ...run,
  steps: [...steps.values()].toSorted((a, b) => a.step - b.step),
});

const begun = ({ run: id, kind: _kind, ...facts }: LineOf<'began'>, window: string): Draft['run'] => ({
  ...facts,
  id,
  window,
  endedAt: undefined,
  result: undefined,
  problem: undefined,
  after: undefined,
  lookedUpAt: undefined,
  undoable: false,
  lastAt: facts.at,
});

type OfRun = Exclude<JournalLine, { readonly kind: 'found' | 'began' }>;

const tell = (draft: Draft, line: OfRun): void =>
  // The compiler cannot see that a line and the way of its own kind belong together.
  (ways[line.kind] as (draft: Draft, line: OfRun) => void)(draft, line);

const ways: { readonly [K in OfRun['kind']]: (draft: Draft, line: LineOf<K>) => void } = {
  asked: ({ steps }, line) => {
    const known = steps.get(line.step);
    const { step, call, at } = line;
    const things = known?.things ?? line.things;
    steps.set(step, { ...(known ?? newStep(line)), call, state: 'asked', askedAt: at, things });
  },
  held: ({ steps }, line) =>
    void steps.set(line.step, { ...newStep(line), state: 'held', problem: { message: line.why } }),
  answered: (draft, { step, requestId, output, ms }) =>
    change(draft, step, { state: 'answered', requestId, output, ms, answeredMs: ms }),
  shown: (draft, { step, made, ms }) => change(draft, step, { state: 'done', made, ms }),
  refused: (draft, { step, problem, ms }) =>
    change(draft, step, { state: 'refused', problem, requestId: problem.requestId, ms }),
  open: (draft, { step, problem, ms }) => change(draft, step, { state: 'open', problem, ms }),
  ended: (draft, { result, problem, at }) => {
    draft.run = { ...draft.run, result, problem, endedAt: at };
  },
  after: (draft, { before = draft.run.before, after, undoable }) => {
    draft.run = { ...draft.run, before, after, undoable };
  },
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

const change = ({ steps }: Draft, number: number, facts: Partial<NotedStep>): void => {
  const step = steps.get(number);
  if (step) steps.set(number, { ...step, ...facts });
};

/** States in which nobody knew what EC2 had made of a call. */
export const isUnsettled = ({ state }: Pick<NotedStep, 'state'>): boolean =>
  state === 'asked' || state === 'answered' || state === 'open' || state === 'unclear';

const lookUp = (draft: Draft, { steps, at, after, undoable }: LineOf<'found'>): void => {
  for (const { step, state, output, made, why } of steps) {
    const known = draft.steps.get(step);
    if (!known || !isUnsettled(known)) continue;
    const problem = why === undefined ? known.problem : { message: why };
    const own = known.made.length > 0 ? known.made : made;
    change(draft, step, { state, output: known.output ?? output, made: own, problem, isFound: true });
  }
  draft.run = { ...draft.run, ...(after ? { after, undoable } : {}), lookedUpAt: at };
};
