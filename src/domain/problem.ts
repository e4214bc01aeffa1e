import { foreign, noWords, withoutPeriod, words, type Words } from './words.ts';

/** A line of a file on this machine, counted from 1. */
export type FileLine = { readonly file: string; readonly line: number };

/** Something that went wrong, told so that a person knows what to do next. Made from an error by `aws/explain`. */
export type Problem = {
  /** One sentence in plain words, without trailing period details such as stack or raw XML. */
  readonly message: Words;
  /** What to do about it, one sentence. */
  readonly remedy: Words;
  /** EC2's error code or the error's name, for example `UnauthorizedOperation`. */
  readonly code: string | undefined;
  readonly requestId: string | undefined;
  /** The one button that resolves it best. */
  readonly recovery: 'signIn' | 'chooseScope' | 'retry' | 'openSettings' | 'openConfig' | 'none';
  /** Where in a file of the person's the reason stands; `openConfig` leads there. */
  readonly place?: FileLine | undefined;
  /** What a person signs in to again, by its name or start URL: one sign-in resolves all problems of it. Left out where there is none. */
  readonly session?: string | undefined;
  /** What policies do not allow; left out where the reason is another one. */
  readonly denied?: readonly Denial[] | undefined;
};

/** A call that policies do not let the caller make. */
export type Denial = {
  /** For example `ec2:DescribeVpcs`. */
  readonly iamAction: string;
  /** What holds the explicit deny, in AWS's words; undefined where nothing just allows it. */
  readonly by: string | undefined;
};

/** An error that already carries its explanation; it travels from where it is understood to where it is shown. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.message, options);
    this.problem = problem;
  }
}

/** A problem as running text: what is wrong, then what to do. */
export const problemText = ({ message, remedy }: Pick<Problem, 'message' | 'remedy'>): Words =>
  words`${withoutPeriod(message)}. ${remedy}`;

/** As {@link problemText}, with EC2's code in brackets, by which it is found in logs and in AWS's documentation. */
export const problemTextWithCode = ({ message, code, remedy }: Problem): Words =>
  words`${withoutPeriod(message)}${code === undefined ? noWords : words` (${foreign(code, 80)})`}. ${remedy}`;

/** Whether other credentials resolve it: then it concerns all that is asked, whichever call met it. */
export const isOfCaller = ({ recovery }: Pick<Problem, 'recovery'>): boolean => ofCaller.has(recovery);

const ofCaller: ReadonlySet<Problem['recovery']> = new Set(['signIn', 'chooseScope', 'openConfig']);
