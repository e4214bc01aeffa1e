import { facts, foreign, foreignList, joined, present, words, type Words } from '../../domain/words.ts';
import { callSentence } from '../plan.ts';
import type { PlanFacts } from './planFacts.ts';
import type { PlanRun } from './planState.ts';
import { planTitle } from './planTitle.ts';
import { utcWords } from './planTimes.ts';
import type { CallProgress } from './runProgress.ts';

/** What a ticket about a run should say: what, how it ended, when, where, each call with its request id, and what is new. */
export const planTicket = (planned: PlanFacts, { progress, end, undoneAt, kept }: PlanRun): Words => {
  const { startedAt, endedAt } = progress;
  const { result } = end ?? {};
  const times = endedAt === undefined ? utcWords(startedAt) : words`${utcWords(startedAt)} to ${utcWords(endedAt)}`;
  const calls = [...progress.calls].toSorted(([a], [b]) => a - b);
  const lines = [
    words`${planTitle(planned)}: ${kept?.state === 'interrupted' ? cut : result ? outcomes[result.kind] : words`under way`}`,
    times,
    words`Account ${planned.account.line}`,
    ...calls.map(([step, call]) => words`${step}. ${callSentence(call.call, planned.inventory)}: ${stateWords(call)}`),
    end && end.made.length > 0 ? words`New: ${foreignList(end.made)}` : undefined,
    result?.problem && facts(result.problem.message, foreign(result.problem.code)),
    undoneAt === undefined ? undefined : words`Taken back at ${utcWords(undoneAt)}`,
  ];
  return joined(present(lines), '\n');
};

const cut = words`its window closed in the middle`;

const outcomes = {
  done: words`done`,
  failed: words`failed, nothing was changed`,
  partly: words`stopped, only part of it was done`,
  cancelled: words`cancelled`,
} as const;

const stateWords = ({ state, requestId }: CallProgress): Words =>
  facts(states[state], requestId === undefined ? undefined : words`request ${foreign(requestId)}`);

const states: { readonly [S in CallProgress['state']]: Words } = {
  todo: words`not sent`,
  sent: words`sent`,
  taken: words`taken by EC2`,
  shown: words`done`,
  refused: words`refused`,
  open: words`sent, what became of it is not known`,
  held: words`not sent`,
  notDone: words`not done`,
};
