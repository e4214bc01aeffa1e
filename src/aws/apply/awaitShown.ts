import type { EC2Client } from '@aws-sdk/client-ec2';
import { ProblemError } from '../../domain/problem.ts';
import type { Scope } from '../../domain/scope.ts';
import type { ApplyOptions } from '../connection.ts';
import { codeOf, explain, isAbort, isProblemError } from '../explain.ts';
import { waitUntil } from '../wait.ts';
import type { Expected } from './expected.ts';

export type Applying = { readonly ec2: EC2Client; readonly scope: Scope; readonly options: ApplyOptions };

/** Just after a change EC2 may not know an id that exists; that long it is not believed. */
const unknownForMs = 15_000;

/** Looks until EC2 shows what is expected. */
export const awaitShown = async ({ ec2, scope, options }: Applying, expected: Expected): Promise<void> => {
  const { signal, onStep } = options;
  const began = Date.now();
  onStep?.(expected.step);
  const look = async (): Promise<boolean> => {
    try {
      return await expected.look(ec2, signal ? { abortSignal: signal } : {});
    } catch (error) {
      if (isAbort(error) || isProblemError(error)) throw error;
      const code = codeOf(error) ?? '';
      if (passing.has(code)) return false;
      if (code !== expected.notFound) throw unseen(error, scope, expected);
      if (expected.whenGone === 'doneAtOnce') return true;
      if (Date.now() - began < unknownForMs) return false;
      if (expected.whenGone === 'done') return true;
      throw unseen(error, scope, expected);
    }
  };
  await waitUntil({ look, signal, late: () => new ProblemError(lateProblem(expected)) });
};

/** Troubles that pass: the change was asked for, so it is worth looking again. */
const passing: ReadonlySet<string> = new Set([
  'RequestLimitExceeded',
  'Throttling',
  'ThrottlingException',
  'InternalError',
  'Unavailable',
  'ServiceUnavailable',
  'TimeoutError',
  'ECONNRESET',
]);

const lateProblem = ({ late, id }: Expected) => ({
  message: `${late}: ${id}`,
  remedy: 'It may still happen: refresh in a minute to see, before you ask again.',
  code: 'NotShownYet',
  requestId: undefined,
  mend: 'none' as const,
});

/** The request itself succeeded; only its effect cannot be watched. */
const unseen = (error: unknown, scope: Scope, { iamAction, id }: Expected): ProblemError => {
  const problem = explain(error, scope, iamAction);
  const message = `EC2 has taken the request, but what came of ${id} cannot be seen: ${problem.message}`;
  return new ProblemError({ ...problem, message }, { cause: error });
};
