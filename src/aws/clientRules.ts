import { getSmithyContext } from '@smithy/core/transport';
import type { InitializeHandler, HandlerExecutionContext, MiddlewareStack } from '@smithy/types';
import { aborted, isAbort } from '../domain/errors.ts';
import { codeOf } from './explain.ts';
import { refusalsOfCredentials, saysTime } from './explanations/credentialCodes.ts';
import { orAborted } from './wait.ts';

type Client<Input extends object, Output extends object> = {
  readonly middlewareStack: MiddlewareStack<Input, Output>;
};

/**
 * Makes the client settle as soon as its call is aborted, also while credentials are loaded, which the SDK waits for deafly; no
 * request is sent after that. Tells when AWS refuses the credentials.
 */
export const addClientRules = <Input extends object, Output extends object>(
  { middlewareStack }: Client<Input, Output>,
  onRefused: () => void,
): void => {
  const rules =
    (next: InitializeHandler<Input, Output>, context: HandlerExecutionContext): InitializeHandler<Input, Output> =>
    async (input) => {
      const signal: unknown = getSmithyContext(context)['abortSignal'];
      try {
        return await (signal instanceof AbortSignal ? orAborted(next(input), signal) : next(input));
      } catch (error) {
        const isOfTime = error instanceof Error && saysTime(error.message);
        if (refusalsOfCredentials.has(codeOf(error) ?? '') && !isOfTime) onRefused();
        // A signal may carry any reason; the SDK's own name for it is the one that is looked for.
        throw isAbort(error) || !(signal instanceof AbortSignal) || !signal.aborted ? error : aborted();
      }
    };
  middlewareStack.add(rules, { name: 'clientRules', step: 'initialize', priority: 'high' });
};
