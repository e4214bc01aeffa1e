import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';

/** Requests of this process over HTTP whose answers have not come whole. */
const underWay = new Set<object>();
subscribe('http.client.request.start', (told) => {
  const { request } = told as { readonly request: ClientRequest };
  underWay.add(request);
  request.once('close', () => underWay.delete(request));
});
subscribe('http.client.response.finish', (told) => {
  const { request, response } = told as { readonly request: ClientRequest; readonly response: IncomingMessage };
  response.once('end', () => underWay.delete(request));
});

/** So many turns of the loop of events take what is asked after an answer, with its signature, to the next request. */
const turns = 20;

/** Resolves when all requests of this process were answered, however slow the machine is, and no further one followed. Timers need not go on. */
export const allAnswered = async (): Promise<void> => {
  for (let quiet = 0; quiet < turns; quiet += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    if (underWay.size > 0) quiet = 0;
  }
};
