import type { Call } from '../actions/ec2.ts';
import { sendCall } from './sdkActions.ts';
import type { DryRunResult } from './connection.ts';
import { codeOf, explain, toProblemError, UnexpectedAnswer } from './explain.ts';
import type { ThingSource } from './readThings.ts';

/**
 * EC2 answers a dry run with an error always: DryRunOperation when the caller is allowed to. An endpoint that answers with success has
 * carried it out. One whose answer is lost is not asked again, since that would do it twice. Rejects with a ProblemError.
 */
export const dryRun = async ({ ec2, scope }: ThingSource, call: Call): Promise<DryRunResult> => {
  // Loaded here alone: connecting and reading need nothing of it.
  const { actions } = await import('../actions/actions.ts');
  if (!actions[call.action].dryRun) return { kind: 'unavailable' };
  try {
    await sendCall(ec2, call, { dryRun: true });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'DryRunOperation') return { kind: 'allowed' };
    if (code === 'UnauthorizedOperation') {
      const { message, denied } = explain(error, scope, `ec2:${actions[call.action].api}`);
      return { kind: 'denied', message, denied };
    }
    // A success that lacks what EC2 answers with it is one all the same.
    if (error instanceof UnexpectedAnswer) return { kind: 'carriedOut' };
    throw toProblemError(error, scope);
  }
  return { kind: 'carriedOut' };
};
