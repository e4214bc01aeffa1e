import type { MiddlewareStack } from '@smithy/types';
import { isAbort } from '../../domain/errors.ts';
import { isOutage } from '../outage.ts';

/** A command of the SDK: what is asked, and what is done on the way. */
type Command<Input extends object, Output extends object> = {
  readonly input: Input;
  readonly middlewareStack: MiddlewareStack<Input, Output>;
};

/**
 * EC2 was asked, and its answer was lost on the way: whether it did what it was asked is not known. Carries no cause, since
 * the SDK looks for one that may be tried again.
 */
export class AnswerLost extends Error {
  override readonly name = 'AnswerLost';
  readonly $metadata: { readonly requestId?: string };
  /** What came instead of an answer. */
  readonly instead: SdkError;
  constructor(instead: SdkError) {
    super(instead.message);
    const requestId = instead.$metadata?.requestId;
    this.$metadata = requestId === undefined ? {} : { requestId };
    this.instead = instead;
  }
}

export type SentOptions = {
  /** Asked right before each sending, also where EC2 had refused for its rate; its rejection keeps the command back. */
  readonly beforeSend?: (() => Promise<unknown>) | undefined;
  /** Told of the request id of the answer, where there is one. */
  readonly onResponse?: ((requestId: string | undefined) => void) | undefined;
};

/**
 * Keeps the SDK from sending a command again after its answer was lost (it then rejects with AnswerLost): EC2 would
 * refuse it the second time, or do it twice. What EC2 refuses for its rate of requests is still tried again.
 */
export const sentOnce = <Input extends object, Output extends object, Once extends Command<Input, Output>>(
  command: Once & Command<Input, Output>,
  { beforeSend, onResponse }: SentOptions = {},
): Once => {
  aroundSending(command, async (send) => {
    await beforeSend?.();
    try {
      return told(await send(), onResponse);
    } catch (error) {
      throw isSdkError(error) && mayHaveHappened(error) ? new AnswerLost(error) : error;
    }
  });
  return command;
};

/**
 * For what has a client token: EC2 answers the same again, so the SDK may send it as often as it takes. Rejects with
 * AnswerLost where the last try fails too and EC2 did not refuse it: an earlier one may have been carried out.
 */
export const sentWithToken = <Input extends object, Output extends object, Once extends Command<Input, Output>>(
  command: Once & Command<Input, Output>,
  { beforeSend, onResponse }: SentOptions = {},
): Once => {
  let isLost = false;
  const noting = (error: unknown): unknown => {
    isLost ||= isSdkError(error) && mayHaveHappened(error);
    return error;
  };
  aroundSending(command, async (send) => {
    await beforeSend?.();
    const answer = await send().catch((error: unknown) => {
      throw noting(error);
    });
    return told(answer, onResponse);
  });
  const ending = { name: 'afterAllTries', step: 'initialize', priority: 'high' } as const;
  command.middlewareStack.add(
    (next) => async (input) => {
      try {
        return await next(input);
      } catch (error) {
        throw isLost && isSdkError(error) && !isRefusal(error) ? new AnswerLost(error) : error;
      }
    },
    ending,
  );
  return command;
};

/** The answer, once its request id has been told. */
const told = <Answer extends { readonly output: object }>(
  answer: Answer,
  onResponse: SentOptions['onResponse'],
): Answer => {
  const { output } = answer;
  onResponse?.('$metadata' in output ? (output.$metadata as SdkError['$metadata'])?.requestId : undefined);
  return answer;
};

/** Within the SDK's own tries, and after it has waited for EC2's rate. */
const aroundSending = <Input extends object, Output extends object>(
  { middlewareStack }: Command<Input, Output>,
  around: <Answer extends { readonly output: Output }>(send: () => Promise<Answer>) => Promise<Answer>,
): void =>
  middlewareStack.add((next) => (input) => around(() => next(input)), {
    name: 'aroundSending',
    step: 'finalizeRequest',
    priority: 'low',
  });

type SdkError = Error & {
  readonly code?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
};

const isSdkError = (error: unknown): error is SdkError => error instanceof Error;

/** Without a status no answer came; with one of these codes EC2 itself does not know. */
const mayHaveHappened = (error: SdkError): boolean => {
  const { code, $metadata } = error;
  if (isAbort(error)) return false;
  return $metadata?.httpStatusCode === undefined ? !neverSent.has(String(code)) : isOutage(error);
};

/** EC2 has judged it, and would have answered the token of what it had made with that. */
const isRefusal = ({ $metadata }: SdkError): boolean => {
  const status = $metadata?.httpStatusCode ?? 0;
  return status >= 400 && status < 500;
};

/** Codes of Node for a connection that did not come about. */
const neverSent: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
