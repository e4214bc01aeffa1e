import { isAbort, isProblemError, isPassingCode } from '../../domain/errors.ts';
import { words } from '../../domain/words.ts';
import { codeOf } from '../explain.ts';
import { waitUntil } from '../wait.ts';
import type { Applying } from './awaitShown.ts';
import type { Expected } from './expected.ts';

/** What a look at EC2 tells of a call whose answer was lost. unknown: it could not be looked at. */
export type Found<Output> =
  | { readonly kind: 'taken'; readonly answer: Output }
  | { readonly kind: 'notShown' }
  | { readonly kind: 'unknown'; readonly error: unknown };

/**
 * Looks for `limit` milliseconds whether EC2 has carried out a call whose answer was lost. Rejects with an AbortError
 * only.
 */
export const lookUp = async <Output>(
  applying: Applying,
  { look, notFound, whenGone }: Expected<Output>,
  limit: number,
): Promise<Found<Output>> => {
  const { signal, onStep } = applying.options;
  const found: { answer?: Output; error?: unknown } = {};
  onStep?.(words`The response was lost; checking whether EC2 has done it`);
  const once = async (): Promise<boolean> => {
    delete found.error;
    try {
      const { answer } = await look(applying, signal ? { abortSignal: signal } : {});
      if (answer !== undefined) found.answer = answer;
      return answer !== undefined;
    } catch (error) {
      if (isAbort(error)) throw error;
      found.error = error;
      const code = codeOf(error) ?? '';
      // What is gone answers nothing; whoever ended it, this call is not to be asked again.
      return !isPassingCode(code) && !(code === notFound && whenGone === 'fail');
    }
  };
  await waitUntil({ look: once, signal, limit, late: () => timeIsUp }).catch((error: unknown) => {
    if (error !== timeIsUp) throw error;
  });
  if (found.answer !== undefined) return { kind: 'taken', answer: found.answer };
  if (found.error === undefined) return { kind: 'notShown' };
  if (!isProblemError(found.error) && codeOf(found.error) === notFound)
    // An action that ends something answers nothing.
    return whenGone === 'fail' ? { kind: 'notShown' } : { kind: 'taken', answer: {} as Output };
  return { kind: 'unknown', error: found.error };
};

const timeIsUp = new Error('EC2 does not show it');
