import { ProblemError, type Problem } from './problem.ts';

const code = 'Changed';

/** An error that ends a whole run before its next call: something is otherwise than the person reviewed it. */
export const stopped = (problem: Pick<Problem, 'message' | 'remedy'>): ProblemError =>
  new ProblemError({ ...problem, code, requestId: undefined, mend: 'none' });

/** Whether nothing more of a run may be asked of EC2. By name: the minifier mangles classes. */
export const isStopped = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ProblemError' && (error as ProblemError).problem.code === code;
