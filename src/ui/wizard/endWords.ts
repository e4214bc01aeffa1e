import { durationWords } from '../../services/plans/planTimes.ts';
import type { RunResult } from '../../services/runResult.ts';
import { joined, words, type Words } from '../../domain/words.ts';

/** What was done, in the past, and how long that took, with what EC2 made for it; of much only the first few. */
export const doneWords = (
  { made, took }: { readonly made: readonly Words[]; readonly took: number | undefined },
  past: Words,
): Words => {
  const done = took === undefined ? words`Done` : words`Done in ${durationWords(took)}`;
  if (made.length === 0) return words`${done}: ${past}`;
  const [names, more] = [joined(made.slice(0, shown), ', '), made.length - shown];
  return more > 0 ? words`${done}: ${past}. New: ${names} and ${more} more` : words`${done}: ${past}. New: ${names}`;
};

const shown = 3;

type Cancelled = Pick<RunResult, 'done' | 'unfinished' | 'refused' | 'problem'>;

/** How a cancelled run ended: what is done stays done, and EC2 may still carry out what it was asked. */
export const cancelledWords = ({ done, unfinished, refused, problem }: Cancelled, plan: Words): Words => {
  const pending = unfinished.length - refused.length;
  if (problem) {
    return words`Cancelled halfway: ${done.length} done, ${refused.length} refused (${problem.message}), ${pending} sent to EC2, which may still do it, the rest not started. Refresh to see: ${plan}`;
  }
  if (done.length > 0) {
    return words`Cancelled halfway: ${done.length} done, ${pending} sent to EC2, which may still do it, the rest not started. Refresh to see: ${plan}`;
  }
  return unfinished.length === 0
    ? words`Cancelled before anything was sent to EC2: ${plan}`
    : words`Cancelled, but the request was already sent and EC2 may still do it. Refresh to see: ${plan}`;
};
