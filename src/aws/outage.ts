type Answered = Error & { readonly $metadata?: { readonly httpStatusCode?: number } };

/** Whether a service, or a gateway to it, answered that it is out of order: of what was asked that says nothing. */
export const isOutage = (error: unknown): boolean =>
  isAnswered(error) && (error.$metadata?.httpStatusCode ?? 0) >= 500 && outages.has(error.name);

const isAnswered = (error: unknown): error is Answered => error instanceof Error;

/** Other codes of the same status are verdicts, such as the one that a zone has no room for an instance. */
const outages: ReadonlySet<string> = new Set([
  'InternalError',
  'InternalFailure',
  'Unavailable',
  'ServiceUnavailable',
  // A gateway's answer, which is none of EC2's.
  'Error',
  'Unknown',
  'UnknownError',
]);
