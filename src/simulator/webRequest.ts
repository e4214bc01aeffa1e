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
