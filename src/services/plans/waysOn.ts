import { actions } from '../../actions/actions.ts';
import { facts as factsOf, foreign, joined, withoutPeriod, words, type Words } from '../../domain/words.ts';
import type { Call } from '../../actions/ec2.ts';
import type { Paragraph, WayOn } from '../../protocol/plan.ts';
import { callSentence } from '../plan.ts';
import type { PlanFacts } from './planFacts.ts';
import { askButton, rollBackButton, wayOnAct } from './planFooter.ts';
import { canGoOn, isSettled, isUnasked, type PlanRun } from './planState.ts';
import { momentWords } from './planTimes.ts';
import { lineOf, spans } from './spans.ts';

/** How to go on after a run that stopped; each way is a plan of its own, which is reviewed first. */
export const waysOn = (facts: PlanFacts, run: PlanRun): readonly WayOn[] => {
  const { end, isLeft } = run;
  if (!end || isLeft === true || isSettled(run)) return [];
  if (isUnasked(run)) return [ask];
  const advised = wayOnAct(run);
  const { stands } = end;
  const sentences = (calls: readonly Call[]): Words => someSentences(calls, facts);
  const back: WayOn = {
    title: words`Roll back: take back what was done`,
    text: spans`Takes back: ${sentences(stands)}. You see the plan first.`,
    button: rollBackButton,
    isAdvised: true,
  };
  const { rest } = end;
  const goOn: WayOn =
    stands.length === 0 && !run.kept
      ? {
          title: words`Try again`,
          text: spans`The plan is made anew of the account as it is now. You see it first.`,
          button: { act: 'continueRun', label: 'Try again…', icon: 'run' },
          isAdvised: advised === 'continueRun',
        }
      : {
          title: stands.length === 0 ? words`Continue: do all of it` : words`Continue: do the rest`,
          text: spans`${sentences(rest?.calls.map(({ call }) => rest.learned.toReal(call)) ?? [])}. You see the plan first.`,
          button: { act: 'continueRun', label: 'Continue…', icon: 'run' },
          isAdvised: advised === 'continueRun',
        };
  return [
    ...(advised === 'rollBack' ? [back] : []),
    ...(canGoOn(run) ? [goOn] : []),
    {
      title: words`Leave it as it is`,
      text: spans`${stands.length === 0 ? words`Nothing is changed.` : words`What was done stays done.`}`,
      button: { act: 'leaveIt', label: 'Leave it' },
    },
  ];
};

const ask: WayOn = {
  title: words`Ask EC2 what became of it`,
  text: ['Opens the account and reads it. Nothing is changed by that.'],
  button: askButton,
  isAdvised: true,
};

const someSentences = (calls: readonly Call[], { inventory }: PlanFacts): Words => {
  const shown = joined(
    calls.slice(0, readable).map((call) => withoutPeriod(callSentence(call, inventory))),
    '; ',
  );
  return calls.length > readable ? words`${shown} and ${calls.length - readable} more` : shown;
};

const readable = 3;

/** Why a run stopped: what was said, with its code and its request, and what each call that was refused was. */
export const whyItStopped = ({ inventory }: PlanFacts, { end, progress, kept }: PlanRun): readonly Paragraph[] => {
  const { problem, kind, meanwhile = [] } = end?.result ?? {};
  const changed = meanwhile.map((sentence): Paragraph => ({ sign: 'warning', lines: [lineOf(sentence)] }));
  if (kept?.state === 'interrupted' && !problem)
    return [{ sign: kept.lookedUpAt === undefined ? 'unknown' : 'note', lines: [lineOf(closedWords(kept))] }];
  if (kind === 'cancelled' && !problem)
    return [
      ...changed,
      { sign: 'note', lines: [['You cancelled it. What had not been sent to EC2 by then was not sent.']] },
    ];
  if (!problem) return changed;
  const at = [...progress.calls.values()].find(({ state }) => state === 'refused');
  const refused = at && words`EC2 refused: ${callSentence(at.call, inventory)}`;
  const code = problem.code === undefined ? undefined : words`Code ${foreign(problem.code, 80)}`;
  const request = problem.requestId === undefined ? undefined : words`request ${foreign(problem.requestId)}`;
  const api = at && words`call ${foreign(actions[at.call.action].api)}`;
  const details = factsOf(code, api, request);
  return [
    ...changed,
    {
      sign: 'error',
      lines: [
        ...(refused === undefined ? [] : [lineOf(refused)]),
        spans`${problem.message}`,
        ...(problem.remedy === '' ? [] : [spans`${problem.remedy}`]),
        ...(details === '' ? [] : [spans`${details}`]),
      ],
    },
  ];
};

const closedWords = ({ lookedUpAt, hasEnded }: NonNullable<PlanRun['kept']>): Words => {
  const closed = words`Its window closed, or was loaded anew, before it came to its end.`;
  if (lookedUpAt !== undefined)
    return words`${closed} EC2 was asked ${momentWords(lookedUpAt)} what became of what had been sent.`;
  return hasEnded
    ? words`${closed} The demo account began anew since then: there is nothing of this run in it.`
    : words`${closed} What EC2 has done of it has not been asked yet.`;
};
