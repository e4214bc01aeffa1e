import { foreign, listed, words, type Words } from '../../domain/words.ts';
import type { Line, PlanPhase, PlanStep, Strip } from '../../protocol/plan.ts';
import type { Deviation } from './outcome.ts';
import { timeWords } from './planStand.ts';
import { isSettled, isUnasked, type Meanwhile, type PlanRun, type PlanState } from './planState.ts';
import { durationWords } from './planTimes.ts';
import { standOfSteps } from './runningSteps.ts';
import { differing, lineOf, since, spans, textOfLine } from './spans.ts';

/** Above the sections: how it goes, or went; undefined while there is nothing to say. */
export const planStrip = (state: PlanState, phase: PlanPhase, steps: readonly PlanStep[]): Strip | undefined => {
  const { facts, run, meanwhile } = state;
  if (run) return runStrip(run, phase, steps);
  if (phase === 'signedOut')
    return {
      tone: 'warning',
      title: ['Signed out'],
      text: ['Nothing of this plan is sent to EC2 before you sign in again.'],
      buttons: [{ act: 'signIn', label: 'Sign in' }],
    };
  if (meanwhile) return changedStrip(meanwhile, state);
  if (facts.readOnly !== undefined) return { tone: 'neutral', title: ['Read-only'], text: lineOf(facts.readOnly) };
  return undefined;
};

const changedStrip = (
  { was, changed, others }: Meanwhile,
  { facts, isAllShown }: Pick<PlanState, 'facts' | 'isAllShown'>,
): Strip => {
  const readAt = facts.inventory.snapshot.readAt;
  const count = changed.length;
  const rest = others.length === 0 ? [] : [` ${otherWords(others.length)}`];
  const all = count + others.length;
  const showAll = { act: 'showAll', label: words`Show all ${all}` } as const;
  return {
    tone: 'warning',
    title: spans`Changed meanwhile: ${count} ${count === 1 ? words`fact` : words`facts`} that this plan rests on`,
    text: ['Run is held back until you take over the new state.', ...rest],
    changes: {
      rows: (isAllShown === true ? [...changed, ...others.slice(0, readable)] : changed).map(withNew),
      columns: {
        before: words`Was, ${timeWords(was.inventory.snapshot.readAt, readAt)}`,
        after: words`Now, ${timeWords(readAt, readAt)}`,
      },
      buttons: [],
    },
    buttons: [
      { act: 'takeOver', label: 'Take over the new state' },
      ...(others.length > 0 && isAllShown !== true ? [showAll] : []),
    ],
  };
};

/** Lines that a person still reads. */
const readable = 50;

const otherWords = (count: number): Words =>
  count === 1 ? words`1 other change does not touch this plan.` : words`${count} other changes do not touch this plan.`;

/** What is otherwise stands out. */
const withNew = <Row extends { readonly after: Line }>(row: Row): Row => ({
  ...row,
  after: row.after.length === 0 ? row.after : [differing(foreign(textOfLine(row.after)))],
});

const runStrip = (run: PlanRun, phase: PlanPhase, steps: readonly PlanStep[]): Strip => {
  const { progress, waitsFor, end } = run;
  const { done, at } = standOfSteps(steps);
  const share = steps.length === 0 ? 0 : done / steps.length;
  if (phase === 'waiting')
    return { tone: 'neutral', title: ['Waiting for another run'], text: waitsFor && lineOf(waitsFor) };
  if (!end)
    return {
      tone: 'running',
      title:
        phase === 'cancelling'
          ? spans`Cancelling after step ${at}`
          : spans`Running · step ${at} of ${steps.length} · ${since(progress.startedAt)}`,
      text: waitWords(run),
      progress: share,
    };
  if (phase === 'undone') return { tone: 'neutral', title: ['Undone'], text: ['What it had changed was taken back.'] };
  const took = durationWords((progress.endedAt ?? end.at) - progress.startedAt);
  if (phase === 'done')
    return { tone: 'neutral', title: end.deviations ? spans`Done in ${took}, as planned` : spans`Done in ${took}` };
  if (phase === 'different') return differentStrip(end.deviations ?? [], took);
  if (phase === 'interrupted') return closedStrip(run, { at, of: steps.length });
  return stoppedStrip(run, { at, of: steps.length });
};

const waitWords = ({ progress }: PlanRun): Line | undefined => {
  const now = [...progress.calls.values()].findLast(({ waiting }) => waiting !== undefined);
  return now?.waiting && lineOf(now.waiting);
};

const differentStrip = (deviations: readonly Deviation[], took: Words): Strip => ({
  tone: 'warning',
  title: spans`Done, but not as planned`,
  text: spans`It took ${took}. What is otherwise than reviewed:`,
  changes: {
    rows: deviations.map(({ planned: { mark, what, after }, is }) => withNew({ mark, what, before: after, after: is })),
    columns: { before: 'Planned', after: 'Now' },
    buttons: [],
  },
});

/** What a window that closed in the middle has left. */
const closedStrip = (run: PlanRun, { at, of }: { readonly at: number; readonly of: number }): Strip => {
  const { end, kept, isLeft } = run;
  const closed = words`The window closed at step ${at} of ${of}`;
  if (isUnasked(run))
    return { tone: 'warning', title: spans`${closed}`, text: ['What EC2 has done of it is not known yet.'] };
  if (kept?.hasEnded === true)
    return { tone: 'neutral', title: spans`${closed}`, text: ['The demo account began anew with the next window.'] };
  const done = end?.stands.length ?? 0;
  const state = words`${done} ${done === 1 ? words`call was` : words`calls were`} done.`;
  const next =
    kept?.isContinued === true
      ? words`Another run has done the rest.`
      : isLeft === true
        ? words`It was left as it is.`
        : words`Choose how to go on.`;
  return {
    tone: isSettled(run) ? 'neutral' : 'warning',
    title: spans`${closed}; this is what EC2 says now`,
    text: spans`${state} ${next}`,
  };
};

const stoppedStrip = ({ end, isLeft }: PlanRun, { at, of }: { readonly at: number; readonly of: number }): Strip => {
  const { kind, done = [], unfinished = [], refused = [] } = end?.result ?? {};
  const open = unfinished.length - refused.length;
  const verb = kind === 'cancelled' ? words`Cancelled` : words`Stopped`;
  const isBack = end?.result.rolledBack !== undefined && end.stands.length === 0;
  const state = isBack
    ? words`what was done was taken back`
    : done.length === 0 && open === 0
      ? words`nothing was changed`
      : listed([
          words`${done.length} ${done.length === 1 ? words`call` : words`calls`} done`,
          ...(open > 0 ? [words`${open} sent to EC2, which may still do it`] : []),
        ]);
  const choose = isLeft === true ? words`It was left as it is.` : words`Choose how to go on.`;
  return {
    tone: kind === 'cancelled' ? 'warning' : 'error',
    title: spans`${verb} at step ${at} of ${of}: ${state}`,
    text: spans`${choose}`,
  };
};
