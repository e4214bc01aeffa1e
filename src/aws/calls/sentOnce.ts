import type { MiddlewareStack } from '@smithy/types';

/** A command of the SDK: what is asked, and what is done on the way. */
type Command<Input extends object, Output extends object> = {
  readonly input: Input;
  readonly middlewareStack: MiddlewareStack<Input, Output>;
};

/**
 * EC2 was asked, and its answer was lost on the way: whether it did what it was asked is not known. Carries no cause, since
 * the SDK looks for one that may be tried again.
 */
class AnswerLost extends Error {
  override readonly name = 'AnswerLost';
  readonly $metadata: { readonly requestId?: string };
  constructor({ message, $metadata: { requestId } = {} }: SdkError) {
    super(message);
    this.$metadata = requestId === undefined ? {} : { requestId };
  }
}

/**
 * Keeps the SDK from sending a command again after its answer was lost: these have no client token, so that EC2 would do it
 * twice, which costs a second address. What EC2 refused for its rate of requests is still tried again.
 */
export const sentOnce = <Input extends object, Output extends object, Once extends Command<Input, Output>>(
  command: Once & Command<Input, Output>,
): Once => {
  command.middlewareStack.add(
    (next) => async (input) => {
      try {
        return await next(input);
      } catch (error) {
        throw isSdkError(error) && mayHaveHappened(error) ? new AnswerLost(error) : error;
      }
    },
    // Within the SDK's own tries, around the sending alone.
    { name: 'sentOnce', step: 'finalizeRequest', priority: 'low' },
  );
  return command;
};

type SdkError = Error & {
  readonly code?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
};

const isSdkError = (error: unknown): error is SdkError => error instanceof Error;

/** Without a status no answer came; with one of these codes EC2 itself does not know. */
const mayHaveHappened = ({ name, code, $metadata }: SdkError): boolean => {
  if (name === 'AbortError') return false;
  const status = $metadata?.httpStatusCode;
  return status === undefined ? !neverSent.has(String(code)) : status >= 500 && unsure.has(name);
};

/** Codes of Node for a connection that did not come about. */
const neverSent: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

const unsure: ReadonlySet<string> = new Set([
  'InternalError',
  'InternalFailure',
  'Unavailable',
  'ServiceUnavailable',
  // A gateway's answer, which is none of EC2's.
  'Error',
  'Unknown',
  'UnknownError',
]);
