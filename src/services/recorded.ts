import { callOf, ec2By, type Call, type Ec2 } from '../operations/actions.ts';
import { isAbort } from './failure.ts';
import { madeBy } from './made.ts';

/** An EC2 that remembers what was asked of it, in order. */
export type Recorded = {
  readonly ec2: Ec2;
  /** Every call so far, the refused and the unfinished ones included. */
  readonly asked: readonly Call[];
  /** The calls whose effect EC2 has shown. */
  readonly done: readonly Call[];
  /** See {@link madeBy}. */
  readonly made: readonly string[];
  /** The calls that failed otherwise than by being cancelled. */
  readonly refused: readonly Refused[];
};

export type Refused = { readonly call: Call; readonly error: unknown };

/** Wraps an EC2; the lists of the answer grow as calls are made. */
export const recorded = (ec2: Ec2): Recorded => {
  const asked: Call[] = [];
  const done: Call[] = [];
  const refused: Refused[] = [];
  const made: string[] = [];
  const recording = ec2By(async (action, input) => {
    const call = callOf(action, input);
    asked.push(call);
    try {
      const output = await ec2[action](input);
      done.push(call);
      made.push(...madeBy(action, input, output));
      return output;
    } catch (error) {
      if (!isAbort(error)) refused.push({ call, error });
      throw error;
    }
  });
  return { ec2: recording, asked, done, refused, made };
};
