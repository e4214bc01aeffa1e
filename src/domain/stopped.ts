import { problemCode } from './errors.ts';
import { ProblemError, type Problem } from './problem.ts';

const code = 'Changed';

/** An error that ends a whole run before its next call: something is otherwise than the person reviewed it. */
export const stopped = (problem: Pick<Problem, 'message' | 'remedy'>): ProblemError =>
  new ProblemError({ ...problem, code, requestId: undefined, mend: 'none' });

/** Whether nothing more of a run may be asked of EC2. */
export const isStopped = (error: unknown): boolean => problemCode(error) === code;
