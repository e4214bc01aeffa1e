import type { MiddlewareStack } from '@smithy/types';
import { isOutage } from './outage.ts';

type Command<Input extends object, Output extends object> = {
  readonly middlewareStack: MiddlewareStack<Input, Output>;
};

/** Stands for an outage within the SDK's own tries. Carries no cause, since the SDK looks for one that may be tried again. */
class Down extends Error {
  override readonly name = 'Down';
  readonly outage: unknown;
  constructor(outage: unknown) {
    super('The service is out of order');
    this.outage = outage;
  }
}

/**
 * Keeps the SDK from trying a read again that a service answers as out of order: other EC2s than AWS's answer so to calls that they do not
 * know, and a read of little weight must not hold up all others for that long. What EC2 refuses for its rate is still tried again.
 */
export const triedOnce = <Input extends object, Output extends object, Once extends Command<Input, Output>>(
  command: Once & Command<Input, Output>,
): Once => {
  command.middlewareStack.add(
    (next) => async (input) => {
      try {
        return await next(input);
      } catch (error) {
        throw isOutage(error) ? new Down(error) : error;
      }
    },
    { name: 'noSecondTry', step: 'finalizeRequest', priority: 'low' },
  );
  command.middlewareStack.add(
    (next) => async (input) => {
      try {
        return await next(input);
      } catch (error) {
        // By name: the minifier mangles classes.
        throw error instanceof Error && error.name === 'Down' && 'outage' in error ? error.outage : error;
      }
    },
    { name: 'asItWas', step: 'initialize', priority: 'high' },
  );
  return command;
};
