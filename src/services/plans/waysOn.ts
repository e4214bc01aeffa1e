import { actions } from '../../actions/actions.ts';
import { facts as factsOf, foreign, joined, withoutPeriod, words, type Words } from '../../domain/words.ts';
import type { Call } from '../../actions/ec2.ts';
import type { Paragraph, WayOn } from '../../protocol/plan.ts';
import { callSentence } from '../plan.ts';
import { restOfPlan } from './outcome.ts';
import type { PlanFacts } from './planFacts.ts';
import { rollBackButton, wayOnAct } from './planFooter.ts';
import type { PlanRun } from './planState.ts';
import { lineOf, spans } from './spans.ts';

/** How to go on after a run that stopped; each way is a plan of its own, which is reviewed first. */
export const waysOn = (facts: PlanFacts, run: PlanRun): readonly WayOn[] => {
  const { end, isLeft } = run;
  if (!end || isLeft === true) return [];
  const advised = wayOnAct(run);
  const { stands } = end;
  const sentences = (calls: readonly Call[]): Words => someSentences(calls, facts);
  const back: WayOn = {
    title: words`Roll back: take back what was done`,
    text: spans`Takes back: ${sentences(stands)}. You see the plan first.`,
    button: rollBackButton,
    isAdvised: true,
  };
  const rest = restOfPlan(facts, stands) ?? [];
  const goOn: WayOn =
    stands.length === 0
      ? {
          title: words`Try again`,
          text: spans`The plan is made anew of the account as it is now. You see it first.`,
          button: { act: 'continueRun', label: 'Try again…', icon: 'run' },
          isAdvised: advised === 'continueRun',
        }
      : {
          title: words`Continue: do the rest`,
          text: spans`${sentences(rest)}. You see the plan first.`,
          button: { act: 'continueRun', label: 'Continue…', icon: 'run' },
          isAdvised: advised === 'continueRun',
        };
  return [
    ...(advised === 'rollBack' ? [back] : []),
    ...(end.canGoOn ? [goOn] : []),
    {
      title: words`Leave it as it is`,
      text: spans`${stands.length === 0 ? words`Nothing is changed.` : words`What was done stays done.`}`,
      button: { act: 'leaveIt', label: 'Leave it' },
    },
  ];
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
export const whyItStopped = ({ inventory }: PlanFacts, { end, progress }: PlanRun): readonly Paragraph[] => {
  const { problem, kind, meanwhile = [] } = end?.result ?? {};
  const changed = meanwhile.map((sentence): Paragraph => ({ sign: 'warning', lines: [lineOf(sentence)] }));
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
