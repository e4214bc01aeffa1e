import type { Simulator } from '../../src/simulator/simulate.ts';

/** Actions that write, as against those that describe. */
export const isWrite = (action: string): boolean => !/^(Describe|Get)/.test(action);

export type Loss = {
  /** Which of the writes loses its answer, counted from 0; each sending counts. */
  readonly at: number;
  /** What comes in the place of the answer. */
  readonly how: 'dropped' | 'failed';
};

/** A simulator that does what it is asked, and whose answer to one write is lost on the way. */
export const losing = (simulator: Simulator, { at, how }: Loss) => {
  const sent: string[] = [];
  const { requestHandler } = simulator;
  const handle: Simulator['requestHandler']['handle'] = async (request, options) => {
    const action = new URLSearchParams(String(request.body)).get('Action') ?? '';
    const answer = await requestHandler.handle(request, options);
    if (!isWrite(action)) return answer;
    sent.push(action);
    if (sent.length !== at + 1 || answer.response.statusCode !== 200) return answer;
    if (how === 'dropped') throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    const body =
      '<Response><Errors><Error><Code>InternalError</Code><Message>An internal error has occurred</Message></Error></Errors><RequestID>req-1</RequestID></Response>';
    return { response: { ...answer.response, statusCode: 500, body: new TextEncoder().encode(body) } };
  };
  return { sent, simulator: { ...simulator, requestHandler: { ...requestHandler, handle } } };
};
