import { writes } from './actions/writes.ts';
import { reads } from './describe/reads.ts';
import type { Ec2Action } from './ec2Action.ts';
import type { OperationName } from './wire/operations.ts';

/** Every action that the simulator answers, by EC2's name. The schemas of the same names are in `wire/operations`. */
export const ec2Actions: { readonly [Name in OperationName]: Ec2Action } = {
  ...reads,
  ...writes,
};

export type SimulatedAction = OperationName;
