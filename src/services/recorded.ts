import { actionOf } from '../actions/actions.ts';
import { callOf, inFrontOf, type Call, type Ec2 } from '../actions/ec2.ts';
import { isAbort } from '../domain/errors.ts';

/** An EC2 that remembers what was asked of it, in order. */
export type Recorded = {
  readonly ec2: Ec2;
  /** Every call so far, the refused and the unfinished ones included. */
  readonly asked: readonly Call[];
  /** What each of them that was answered got for an answer. */
  readonly outputs: ReadonlyMap<Call, object>;
  /** The calls whose effect EC2 has shown. */
  readonly done: readonly Call[];
  /** Ids and addresses that EC2 chose, in order; nobody could know them before. */
  readonly made: readonly string[];
  /** The calls that failed otherwise than by being cancelled. */
  readonly refused: readonly Refused[];
};

export type Refused = { readonly call: Call; readonly error: unknown };

/** Wraps an EC2; the lists in the answer grow as calls are made, refused ones included. */
export const recorded = (ec2: Ec2): Recorded => {
  const asked: Call[] = [];
  const done: Call[] = [];
  const refused: Refused[] = [];
  const made: string[] = [];
  const outputs = new Map<Call, object>();
  const recording = inFrontOf(ec2, async ({ action, input }) => {
    const call = callOf({ action, input });
    asked.push(call);
    try {
      const output = await ec2[action](input);
      done.push(call);
      outputs.set(call, output);
      made.push(...(actionOf(action).created?.(output, input) ?? []));
      return output;
    } catch (error) {
      if (!isAbort(error)) refused.push({ call, error });
      throw error;
    }
  });
  return { ec2: recording, asked, outputs, done, refused, made };
};
