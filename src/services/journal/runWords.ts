import { foreign, withoutDots, words, type Words } from '../../domain/words.ts';
import { timestampText } from '../../domain/timestamp.ts';
import type { NotedRun, NotedStep, RunState, StepState } from './noted.ts';

/** How things are with a run, as rows and documents tell it. */
export type RunStanding = {
  readonly run: NotedRun;
  readonly state: RunState;
  readonly isUndone: boolean;
  /** When that had been done, milliseconds since 1970. */
  readonly undoneAt?: number | undefined;
  /** Another run has done what it left. */
  readonly isContinued: boolean;
  /** As it stopped, another run has taken it back as far as EC2 let it. */
  readonly isRolledBack: boolean;
  /** Its account is not there any more: the embedded demo begins anew in each window. */
  readonly hasEnded: boolean;
};

/** What a run is called in lists and headings: `Fail over ha-1 to ha-2`, or the title of its operation where no more was noted. */
export const runTitle = ({ title, operation }: Pick<NotedRun, 'title' | 'operation'>): Words =>
  title === undefined ? withoutDots(foreign(operation.title, longestTitle)) : foreign(title, longestTitle);

const longestTitle = 120;

/** Whether it can be taken back; what EC2 or somebody else has made of it since, the review tells. */
export const isUndoable = ({ run, state, isUndone, isContinued, isRolledBack, hasEnded }: RunStanding): boolean =>
  run.undoable && state !== 'running' && !isUndone && !isContinued && !isRolledBack && !hasEnded;

/** Whether something of its plan may be left to do. */
export const isContinuable = ({ run, state, isUndone, isContinued, isRolledBack, hasEnded }: RunStanding): boolean =>
  run.planned.length > 0 && !isUndone && !isContinued && !isRolledBack && !hasEnded && stopped.has(state);

const stopped: ReadonlySet<RunState> = new Set(['partly', 'cancelled', 'interrupted']);

/** Whether its questions can be answered again as they were. */
export const isRepeatable = ({ run, state }: RunStanding): boolean => run.input !== undefined && state !== 'running';

/** Why it cannot be taken back, in two words; undefined where it can, or has been, or nothing was done. */
export const noUndoWords = (standing: RunStanding): Words | undefined => {
  const { run, state, isUndone, isContinued, isRolledBack, hasEnded } = standing;
  if (state === 'running' || isUndone || isUndoable(standing)) return undefined;
  if (hasEnded) return words`account began anew, no undo`;
  if (isContinued) return words`undo its continuation first`;
  if (isRolledBack) return words`rolled back in part, no undo`;
  return run.steps.some(({ state: of }) => of === 'done') ? words`no undo` : undefined;
};

/** `stopped at step 2 of 3`; undefined for what needs no word: it was done. */
export const outcomeWords = ({ run, state, isUndone, isContinued, isRolledBack }: RunStanding): Words | undefined => {
  if (isUndone) return isRolledBack ? words`stopped, and rolled back` : words`undone`;
  if (isRolledBack) return words`stopped, and rolled back in part`;
  if (isContinued) return words`stopped, and continued`;
  const at = run.steps.find((step) => step.state !== 'done')?.step;
  const steps = Math.max(run.planned.length, run.steps.length);
  const where =
    at === undefined ? words`before step ${run.steps.length + 1} of ${steps}` : words`at step ${at} of ${steps}`;
  const told: { readonly [S in RunState]: () => Words | undefined } = {
    done: () => undefined,
    running: () => words`step ${Math.max(1, run.steps.length)} of ${steps}`,
    failed: () =>
      words`not done${run.problem?.code === undefined ? words`` : words`: ${foreign(run.problem.code, 60)}`}`,
    partly: () => words`stopped ${where}`,
    cancelled: () => words`cancelled ${where}`,
    interrupted: () => words`the window closed ${where}`,
  };
  return told[state]();
};

/** What became of a call. */
export const stepWords = (step: NotedStep): Words => stepTold[step.state](step);

const stepTold: { readonly [S in StepState]: (step: NotedStep) => Words } = {
  asked: () => words`sent; what became of it is not known`,
  answered: () => words`taken by EC2; its effect was not waited for`,
  done: () => words`done`,
  refused: ({ problem }) => words`refused${because(problem)}`,
  open: ({ problem }) => words`sent, and its end was not heard of${because(problem)}`,
  held: ({ problem }) => words`not sent${because(problem)}`,
  notDone: () => words`not done: EC2 does not show it`,
  wasSo: () => words`not known whether EC2 took it: it was so already, so nothing has changed`,
  unclear: ({ problem }) => words`not known${because(problem)}`,
};

const because = (problem: NotedStep['problem']): Words => {
  if (!problem) return words``;
  const code = problem.code === undefined ? words`` : words` (${foreign(problem.code, 80)})`;
  return words`: ${foreign(problem.message)}${code}`;
};

/** What was found out of a run whose window had gone; undefined where there was nothing to find out. */
export const lookedUpWords = ({ lookedUpAt }: NotedRun): Words | undefined =>
  lookedUpAt === undefined
    ? undefined
    : words`EC2 was asked at ${foreign(timestampText(lookedUpAt))} what became of it`;
