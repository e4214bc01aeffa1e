import type { Call } from '../../actions/ec2.ts';
import { isProblemError } from '../../domain/errors.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import type { LookedUp, SentCall } from '../connection.ts';
import { explain } from '../explain.ts';
import { sdkActionOf } from '../sdkActions.ts';
import type { Applying } from './awaitShown.ts';
import { lookUp } from './lookUp.ts';
import type { SdkAction } from './sdkAction.ts';

/** So long EC2 may take until it shows what it has done, when it is slow. Milliseconds. */
const slowMs = 15_000;

/**
 * What became of a call that a window has sent which is gone: by the same looks as where an answer is lost. What was so before the call shows nothing of it.
 * Rejects with an AbortError only.
 */
export const lookUpLater = async (
  source: Omit<Applying, 'options'>,
  { call, output, before, sentAt }: SentCall,
  signal: AbortSignal | undefined,
): Promise<LookedUp> => {
  const { shown, lost } = halfOf(call);
  const expected = shown(call.input, { output, before });
  if (!expected) {
    if (output !== undefined) return { kind: 'done', output };
    return {
      kind: 'unknown',
      why: words`No call of EC2 tells whether it was done. Look ${foreign(lost.lookAt(call.input))}`,
    };
  }
  const limit = Math.max(0, slowMs - (Date.now() - sentAt));
  const found = await lookUp({ ...source, options: { signal } }, expected, limit);
  if (found.kind === 'taken') {
    if (output !== undefined) return { kind: 'done', output };
    const wasSo = before && expected.wasSo(before);
    if (wasSo === undefined) return { kind: 'unknown', why: beforeUnknown };
    return { kind: wasSo ? 'wasSo' : 'done', output: found.answer };
  }
  if (found.kind === 'unknown') return { kind: 'unknown', why: reasonOf(found.error, source, expected.iamAction) };
  return output === undefined ? { kind: 'notShown' } : { kind: 'unknown', why: acceptedOnly };
};

const beforeUnknown = words`EC2 shows it, and it is not known whether it was so before the call`;

const acceptedOnly = words`EC2 had accepted it, but does not show it now`;

const reasonOf = (error: unknown, { scope }: Omit<Applying, 'options'>, iamAction: string): Words =>
  isProblemError(error) ? error.problem.message : explain(error, scope, iamAction).message;

/** As an answer that is known only as data: it belongs to its action, which the compiler cannot see. */
const halfOf = ({ action }: Call): SdkAction<Call['input'], unknown> =>
  sdkActionOf(action) as SdkAction<Call['input'], unknown>;
