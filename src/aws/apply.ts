import { callOf, ec2By, namesIn, type ActionName, type CallOf, type Ec2, type OutputOf } from '../actions/ec2.ts';
import type { Things } from '../domain/things.ts';
import type { Words } from '../domain/words.ts';
import { sdkActionOf, sdkActions, sendCall } from './sdkActions.ts';
import { answerOf } from './apply/answerOf.ts';
import { awaitShown, type Applying } from './apply/awaitShown.ts';
import type { ApplyOptions } from './connection.ts';
import { toProblemError } from './explain.ts';

/**
 * EC2's writes, each resolving when EC2 shows the change. A call whose answer was lost is looked up, so that what happened is not
 * told as failed. Rejects with a ProblemError or an AbortError.
 */
export const ec2Over = (source: Omit<Applying, 'options'>, options: ApplyOptions): Ec2 =>
  ec2By(namesIn(sdkActions), async (call) => {
    const onStep = options.onStep && ((step: Words) => options.onStep?.(step, callOf(call)));
    const applying: Applying = { ...source, options: { ...options, onStep } };
    try {
      const output = await carriedOut(call, applying);
      const shown = sdkActionOf(call.action).shown(call.input, { output, before: undefined });
      if (shown?.awaited) await awaitShown(applying, shown);
      return output;
    } catch (error) {
      throw toProblemError(error, source.scope);
    }
  });

const carriedOut = async <A extends ActionName>(call: CallOf<A>, applying: Applying): Promise<OutputOf<A>> => {
  const { signal, beforeSend, onAnswered } = applying.options;
  const { shown, lost } = sdkActionOf(call.action);
  let before: Things | undefined;
  const look = async (): Promise<void> => {
    const things = await beforeSend?.(callOf(call));
    // That of the first sending: later ones may show what a lost answer has done.
    before ??= things;
  };
  let requestId: string | undefined;
  const onResponse = (id: string | undefined): void => {
    requestId = id;
  };
  const output = await answerOf(
    {
      send: () => sendCall(applying.ec2, call, { signal, beforeSend: look, onResponse }),
      expected: () => shown(call.input, { output: undefined, before }),
      before: () => before,
      next: typeof lost.next === 'function' ? lost.next(call.input) : lost.next,
      lookAt: lost.lookAt(call.input),
    },
    applying,
  );
  await onAnswered?.(callOf(call), { requestId, output });
  return output;
};
