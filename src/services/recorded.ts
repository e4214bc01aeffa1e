import { callOf, ec2By, type Call, type Ec2 } from '../operations/actions.ts';

/** An EC2 that remembers what was asked of it, in order. */
export type Recorded = {
  readonly ec2: Ec2;
  /** Every call so far, the refused and the unfinished ones included. */
  readonly asked: readonly Call[];
  /** The calls whose effect EC2 has shown. */
  readonly done: readonly Call[];
};

/** Wraps an EC2; the lists of the answer grow as calls are made. */
export const recorded = (ec2: Ec2): Recorded => {
  const asked: Call[] = [];
  const done: Call[] = [];
  const recording = ec2By(async (action, input) => {
    const call = callOf(action, input);
    asked.push(call);
    const output = await ec2[action](input);
    done.push(call);
    return output;
  });
  return { ec2: recording, asked, done };
};
