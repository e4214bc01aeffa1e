import type { Action } from './action.ts';
import { writes } from './actions/writes.ts';
import { describeNetworkInterfaces } from './describe/networkInterfaces.ts';
import { describeVpcAttribute, describeVpcs } from './describe/vpcs.ts';
import type { OperationName } from './wire/operations.ts';

/** Every action that the simulator answers, by EC2's name. The schemas of the same names are in `wire/operations`. */
export const actions: { readonly [Name in OperationName]: Action } = {
  ...writes,
  DescribeNetworkInterfaces: describeNetworkInterfaces,
  DescribeVpcAttribute: describeVpcAttribute,
  DescribeVpcs: describeVpcs,
};

export type SimulatedAction = OperationName;
