/** A request as the services see it that are not EC2's Query protocol alone. */
export type WebRequest = {
  readonly method: string;
  /** The Host header, with its port where it names one. */
  readonly host: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
};

export type HttpAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Answers requests of any service that the simulator knows. Undefined when the connection ends without an answer. */
export type WebEndpoint = (request: WebRequest) => Promise<HttpAnswer | undefined>;
