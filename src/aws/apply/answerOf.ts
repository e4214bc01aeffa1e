import { isAbort, isProblemError } from '../../domain/errors.ts';
import { ProblemError } from '../../domain/problem.ts';
import { foreign, noWords, words } from '../../domain/words.ts';
import { explain } from '../explain.ts';
import type { Things } from '../../domain/things.ts';
import type { Applying } from './awaitShown.ts';
import type { Expected } from './expected.ts';
import { lookUp, type Found } from './lookUp.ts';
import type { NextAfterLoss } from './sdkAction.ts';
import type { AnswerLost } from './sentOnce.ts';

type Asking<Output> = {
  readonly send: () => Promise<Output>;
  /** How one sees that it happened without having its answer; undefined where no Describe call tells. */
  readonly expected: () => Expected<Output> | undefined;
  /** The things of the call right before it was first sent, where they were looked at. */
  readonly before: () => Things | undefined;
  /** What to do once the answer was lost. */
  readonly next: NextAfterLoss;
  /** Where a person can look whether it happened; completes `Refresh, and look`. */
  readonly lookAt: string;
};

/**
 * EC2's answer to a call, and what it would have been where it was lost. After a loss EC2 is looked at first: what it shows is
 * done; what it does not show is asked again, where that cannot do it twice, and a refusal then is looked at once more, since
 * the first sending may be its cause. What was so before the call is asked again, too: only EC2's answer tells what became of it. Rejects with `AnswerLost` where nobody can tell.
 */
export const answerOf = async <Output>(
  { send, expected, before, next, lookAt }: Asking<Output>,
  applying: Applying,
): Promise<Output> => {
  const mayAgain = next === 'again';
  let lost: AnswerLost | undefined;
  for (let tries = 1; ; tries += 1) {
    try {
      return await send();
    } catch (error) {
      if (isAbort(error) || (!isLoss(error) && !lost)) throw error;
      lost = isLoss(error) ? error : lost;
      const isLast = !mayAgain || tries >= Math.min(mostTries, applying.maxAttempts);
      const patience = !isLoss(error) || !mayAgain ? slowMs : isLast ? lastMs : briefMs;
      const wanted = expected();
      const found: Found<Output> = wanted ? await lookUp(applying, wanted, patience) : { kind: 'unknown', error };
      const things = before();
      // What was so before shows nothing: EC2 may have refused it for that.
      const wasSo = found.kind === 'taken' && things !== undefined && wanted?.wasSo(things) === true;
      if (found.kind === 'taken' && !wasSo) return found.answer;
      // Refused now, or kept back by the caller, and not shown: it did not happen.
      if (!isLoss(error) && found.kind !== 'unknown') throw error;
      if (lost && (isLast || found.kind === 'unknown')) throw told(lost, { applying, found, lookAt });
    }
  }
};

// By name: the minifier mangles classes.
const isLoss = (error: unknown): error is AnswerLost => error instanceof Error && error.name === 'AnswerLost';

/** How often a call is sent in all while its answers are lost. */
const mostTries = 3;

/** How long it is looked for before it is sent again: as EC2 mostly takes to show a change. Milliseconds. */
const briefMs = 1_000;
/** Before it is told as not done. */
const lastMs = 2_000;
/** Where it must not be sent again, or EC2 has refused that: as EC2 takes when it is slow. */
const slowMs = 15_000;

type Loss = { readonly applying: Applying; readonly found: Found<unknown>; readonly lookAt: string };

const told = (lost: AnswerLost, { applying: { scope }, found, lookAt }: Loss): ProblemError => {
  const isShownNot = found.kind === 'notShown';
  // EC2 itself has said that it failed, and shows so.
  if (isShownNot && lost.instead.$metadata?.httpStatusCode !== undefined) {
    return new ProblemError(explain(lost.instead, scope), { cause: lost });
  }
  const problem = explain(lost, scope);
  const why =
    found.kind === 'unknown' && isProblemError(found.error) ? words` (${found.error.problem.message})` : noWords;
  return new ProblemError({
    ...problem,
    message: words`${isShownNot ? notShown : problem.message}${why}`,
    remedy: words`Before you try again, refresh and look ${foreign(lookAt)}`,
  });
};

const notShown = words`The response of EC2 was lost, and EC2 does not show that it has done this`;
