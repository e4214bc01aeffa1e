import { words } from '../../domain/words.ts';
import type { Line, PlanStep, Span } from '../../protocol/plan.ts';
import type { PlanFacts } from './planFacts.ts';
import { gapAt, gapsOf } from './planGaps.ts';
import type { PlanRun } from './planState.ts';
import { planSteps, type PlannedStep } from './planSteps.ts';
import { durationWords } from './planTimes.ts';
import { firstAskedAt, heldBecause, type CallProgress } from './runProgress.ts';
import { lineOf, since } from './spans.ts';

/** The steps of a plan as its document shows them; once it runs, with how far each has come. */
export const stepsOf = (
  facts: Pick<PlanFacts, 'inventory' | 'preview'>,
  run: PlanRun | undefined,
): readonly PlanStep[] => {
  const { calls } = facts.preview;
  const gaps = gapsOf(facts) ?? [];
  const withGaps = (step: PlannedStep, shown: PlanStep): PlanStep => ({ ...shown, ...gapAt(step, gaps) });
  if (!run)
    return planSteps(calls, facts).map((step) =>
      withGaps(step, { state: 'todo', sentence: step.sentence, note: step.note }),
    );
  const { progress } = run;
  // A run may branch otherwise than its preview: what it really does is shown.
  const asked = [...calls, ...[...progress.calls.values()].slice(calls.length).map(({ call }) => call)];
  const real = asked.map((call, at) => progress.calls.get(at + 1)?.call ?? call);
  return planSteps(real, facts).map((step) => withGaps(step, stepOf(step, run)));
};

const stepOf = (step: PlannedStep, run: PlanRun): PlanStep => {
  if (step.kind === 'look') return lookOf(step, run);
  if (step.kind === 'compare') return compareOf(step, run);
  const call = run.progress.calls.get(step.call ?? 0);
  if (!call || call.state === 'todo') return { ...waiting(run), sentence: step.sentence };
  return step.kind === 'call' ? callOf(step, call) : waitOf(step, call, run);
};

/** Of a step whose turn has not come. */
const waiting = ({ end }: PlanRun): Pick<PlanStep, 'state' | 'time'> =>
  end ? { state: 'notDone', time: 'not done' } : { state: 'todo' };

const lookOf = ({ sentence }: PlannedStep, { progress, waitsFor, end }: PlanRun): PlanStep => {
  if (waitsFor !== undefined) return { state: 'todo', sentence, note: ['reads only'] };
  const askedAt = firstAskedAt(progress);
  const held = heldBecause(progress);
  if (askedAt !== undefined)
    return { state: 'done', sentence, note: ['nothing has changed'], time: between(progress.startedAt, askedAt) };
  if (held !== undefined) return { state: 'refused', sentence, note: lineOf(held) };
  if (end) return { state: 'notDone', sentence, time: 'not done' };
  return { state: 'now', sentence, note: ['reads only'], time: since(progress.startedAt) };
};

const callOf = ({ sentence, note }: PlannedStep, call: CallProgress): PlanStep => {
  const { askedAt, answeredAt, endedAt, requestId } = call;
  const known = { sentence, requestId };
  const took = askedAt === undefined ? undefined : between(askedAt, answeredAt ?? endedAt ?? askedAt);
  const ends: { readonly [S in Exclude<CallProgress['state'], 'todo'>]: Pick<PlanStep, 'state' | 'note' | 'time'> } = {
    sent: { state: 'now', note: noteOfSent(call, note), time: askedAt === undefined ? undefined : since(askedAt) },
    taken: { state: 'done', time: took },
    shown:
      call.isFound === true
        ? { state: 'done', note: call.why ? lineOf(call.why) : ['EC2 shows it'] }
        : { state: 'done', time: took },
    refused: { state: 'refused', note: ['refused, nothing was changed by it'], time: took },
    open:
      answeredAt === undefined
        ? {
            state: 'refused',
            note: call.why ? lineOf(call.why) : ['it was sent, and what became of it is not known here'],
            time: took,
          }
        : { state: 'done', note: ['EC2 has taken it'], time: took },
    held: { state: 'notDone', note: call.why && lineOf(call.why), time: 'not sent' },
    notDone: { state: 'notDone', note: ['it was sent, and EC2 does not show it'], time: 'not done' },
  };
  return call.state === 'todo' ? { ...known, state: 'todo' } : { ...known, ...ends[call.state] };
};

const noteOfSent = ({ attempt = 1, waiting: what }: CallProgress, note: Line): Line => {
  if (what !== undefined) return lineOf(what);
  return attempt > 1 ? [...note, ` · sent again, time ${attempt}`] : note;
};

const waitOf = ({ sentence, note }: PlannedStep, call: CallProgress, run: PlanRun): PlanStep => {
  const { state, answeredAt, endedAt, isFound } = call;
  if (isFound === true) return { state: 'done', sentence };
  if (answeredAt === undefined) return { ...waiting(run), sentence };
  if (state === 'taken') return { state: 'now', sentence, note, time: since(answeredAt) };
  const time = endedAt === undefined ? undefined : between(answeredAt, endedAt);
  if (state === 'shown') return { state: 'done', sentence, time };
  return { state: 'refused', sentence, note: ['what became of it is not known here'], time };
};

const compareOf = ({ sentence }: PlannedStep, { progress, end }: PlanRun): PlanStep => {
  const { endedAt, comparedAt } = progress;
  if (endedAt === undefined)
    return end ? { state: 'notDone', sentence, time: 'not done' } : { state: 'todo', sentence };
  if (comparedAt === undefined || !end) return { state: 'now', sentence, note: ['reads only'], time: since(endedAt) };
  if (end.result.kind !== 'done') return { state: 'notDone', sentence, time: 'not done' };
  const { deviations } = end;
  const time = between(endedAt, comparedAt);
  if (!deviations) return { state: 'done', sentence, time };
  return {
    state: 'done',
    sentence,
    note: [deviations.length > 0 ? 'not all is as planned' : 'all is as planned'],
    time,
  };
};

const between = (from: number, to: number): Span => durationWords(to - from);

/** How many steps are done, of all; and the one that runs, or that it stopped at, from 1. */
export const standOfSteps = (steps: readonly PlanStep[]): { readonly done: number; readonly at: number } => {
  const at = steps.findIndex(({ state }) => state === 'now' || state === 'refused');
  const next = steps.findIndex(({ state }) => state === 'todo' || state === 'notDone');
  return { done: steps.filter(({ state }) => state === 'done').length, at: 1 + (at >= 0 ? at : Math.max(0, next)) };
};

/** `6 of 6`, `3 done, 1 refused, 2 not done`. */
export const countOfSteps = (steps: readonly PlanStep[]): ReturnType<typeof words> => {
  const count = (...states: readonly PlanStep['state'][]): number =>
    steps.filter(({ state }) => states.includes(state)).length;
  const [done, refused, left] = [count('done'), count('refused'), count('notDone', 'todo', 'now')];
  if (refused === 0) return words`${done} of ${steps.length}`;
  return left === 0
    ? words`${done} done, ${refused} refused`
    : words`${done} done, ${refused} refused, ${left} not done`;
};
