import type { ActionName, Actions, Call, Ec2 } from '../operations/actions.ts';

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
  const record =
    <A extends ActionName>(action: A) =>
    async (input: Actions[A]['input']): Promise<Actions[A]['output']> => {
      const call = callOf(action, input);
      asked.push(call);
      const output = await ec2[action](input);
      done.push(call);
      return output;
    };
  return {
    ec2: { attachInterface: record('attachInterface'), detachInterface: record('detachInterface') },
    asked,
    done,
  };
};

// The compiler cannot see that an action and its own input make one member of the union.
const callOf = <A extends ActionName>(action: A, input: Actions[A]['input']): Call => ({ action, input }) as Call;
