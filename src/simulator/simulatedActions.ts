import type { Action } from './action.ts';
import { writes } from './actions/writes.ts';
import { reads } from './describe/reads.ts';
import type { OperationName } from './wire/operations.ts';

/** Every action that the simulator answers, by EC2's name. The schemas of the same names are in `wire/operations`. */
export const actions: { readonly [Name in OperationName]: Action } = {
  ...reads,
  ...writes,
};

export type SimulatedAction = OperationName;
