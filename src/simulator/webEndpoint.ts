import type { HttpAnswer } from './httpAnswer.ts';
import type { QueryEndpoint } from './endpoint.ts';
import { signatureOf } from './identity/signature.ts';
import type { WebRequest } from './webRequest.ts';

/** Answers requests of any service that the simulator knows. Undefined when the connection ends without an answer. */
export type WebEndpoint = (request: WebRequest) => Promise<HttpAnswer | undefined>;

/** The Query protocol over HTTP: its parameters are in the body of a POST, or in the query. */
export const queryEndpoint =
  (endpoint: QueryEndpoint): WebEndpoint =>
  ({ headers, query, body }) =>
    endpoint(body === '' ? query.toString() : body, signatureOf(headers, query));
