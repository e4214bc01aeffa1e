import { isProblemError } from '../../domain/errors.ts';
import { ProblemError, type Problem } from '../../domain/problem.ts';

/** An error as data: what tells errors apart here, in the SDK and in the log. */
export type SentError = {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** Node's. */
  readonly code: string | undefined;
  /** Of a ProblemError. */
  readonly problem: Problem | undefined;
  readonly cause: SentError | undefined;
  /** Of an AggregateError. */
  readonly errors: readonly SentError[] | undefined;
};

const mostCauses = 5;

/** What is thrown but no error becomes one. */
export const sentError = (thrown: unknown, depth = 0): SentError => {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { name, message, stack, cause } = error;
  return {
    name,
    message,
    stack,
    code: 'code' in error && typeof error.code === 'string' ? error.code : undefined,
    problem: isProblemError(error) ? error.problem : undefined,
    cause: cause === undefined || depth >= mostCauses ? undefined : sentError(cause, depth + 1),
    errors:
      error instanceof AggregateError && depth < mostCauses
        ? error.errors.map((one) => sentError(one, depth + 1))
        : undefined,
  };
};

/** An error of the same name, code, problem and cause: a ProblemError, an AbortError and those of Node arrive as what they are. */
export const receivedError = ({ name, message, stack, code, problem, cause, errors }: SentError): Error => {
  const options = cause === undefined ? undefined : { cause: receivedError(cause) };
  const error =
    problem === undefined
      ? errors === undefined
        ? new Error(message, options)
        : new AggregateError(errors.map(receivedError), message, options)
      : new ProblemError(problem, options);
  if (problem === undefined) Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
  if (code !== undefined) Object.assign(error, { code });
  // Where it was thrown, in the other thread: that is what a log is read for.
  if (stack !== undefined) error.stack = stack;
  return error;
};
