import type { Snapshot } from '../../src/domain/model.ts';
import type { OperationBody } from '../../src/operations/operation.ts';
import type { WhenStopped } from '../../src/services/rollBack.ts';
import { runOperation } from '../../src/services/run.ts';
import type { RunResult } from '../../src/services/runResult.ts';
import { Store } from '../../src/services/store.ts';
import type { Simulator } from '../../src/simulator/simulate.ts';

import { operationOf, simulatorOf, type Case } from './earnestRun.ts';
import { isWrite } from './lostAnswers.ts';
import { connectionInto, simulatedPlatform } from './simulatedPlatform.ts';

export type Stop = {
  /** Which of the writes is not done, counted from 0. */
  readonly at: number;
  /** EC2 refuses it, or the person stops the run when it is sent. */
  readonly how: 'refused' | 'cancelled';
};

const denied =
  '<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>You are not authorized to perform this operation.</Message></Error></Errors><RequestID>req-1</RequestID></Response>';

/** A simulator of which one write, once, is not done. */
const stopping = (simulator: Simulator, { at, how }: Stop, cancel: () => void): Simulator => {
  let writes = 0;
  const { requestHandler } = simulator;
  const handle: Simulator['requestHandler']['handle'] = async (request, options) => {
    const action = new URLSearchParams(String(request.body)).get('Action') ?? '';
    const isIt = isWrite(action) && writes++ === at;
    if (!isIt) return requestHandler.handle(request, options);
    if (how === 'cancelled') {
      cancel();
      throw Object.assign(new Error('Request aborted'), { name: 'AbortError' });
    }
    // The answer's shape is the handler's own; what was asked is a read in its place.
    const { response } = await requestHandler.handle(
      { ...request, body: 'Action=DescribeVpcs&Version=2016-11-15' },
      options,
    );
    return { response: { ...response, statusCode: 403, body: new TextEncoder().encode(denied) } };
  };
  return { ...simulator, requestHandler: { ...requestHandler, handle } };
};

/** Runs as the product does, stopped at one write; answers how it ended and the account then. Without a stop it runs through. */
export const stoppedRun = async <Input>(
  body: OperationBody<Input>,
  { account, input }: Case<Input>,
  { stop, ...chosen }: WhenStopped & { readonly stop?: Stop } = {},
): Promise<{ readonly run: RunResult; readonly account: Snapshot }> => {
  const cancelled = new AbortController();
  const simulator = simulatorOf(account);
  const connection = connectionInto(stop ? stopping(simulator, stop, () => cancelled.abort()) : simulator);
  const { platform } = simulatedPlatform(account);
  const store = new Store({ ...platform, connect: async () => connection });
  await store.setScope({ kind: 'demo' });
  const run = await runOperation(
    {
      operation: operationOf(body),
      input,
      anyway: true,
      reviewed: store.inventory,
      signal: cancelled.signal,
      ...chosen,
    },
    { store, platform, readOnlyReason: () => undefined },
  );
  store.dispose();
  return { run, account: simulator.snapshot() };
};
