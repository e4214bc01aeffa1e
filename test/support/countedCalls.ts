import type { InMemoryHandler, InMemoryRequest } from '../../src/simulator/handler.ts';
import type { Simulator } from '../../src/simulator/simulate.ts';

/** A simulator that notes which calls it is asked, STS's included, as `DescribeVpcs`. */
export const countedCalls = (simulator: Simulator) => {
  const calls: string[] = [];
  const handle: InMemoryHandler['handle'] = (request, options) => {
    calls.push(actionIn(request));
    return simulator.requestHandler.handle(request, options);
  };
  return { calls, simulator: { ...simulator, requestHandler: { ...simulator.requestHandler, handle } } };
};

const actionIn = ({ body }: InMemoryRequest): string =>
  /(?:^|&)Action=(\w+)/u.exec(body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body))?.[1] ??
  'unknown';
