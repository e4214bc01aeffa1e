import type { Action } from './action.ts';
import { attachNetworkInterface } from './actions/attachNetworkInterface.ts';
import { createNetworkInterface } from './actions/createNetworkInterface.ts';
import { deleteNetworkInterface } from './actions/deleteNetworkInterface.ts';
import { detachNetworkInterface } from './actions/detachNetworkInterface.ts';
import { modifyNetworkInterfaceAttribute } from './actions/modifyNetworkInterfaceAttribute.ts';
import { describeNetworkInterfaces } from './describe/networkInterfaces.ts';
import { describeVpcAttribute, describeVpcs } from './describe/vpcs.ts';
import type { OperationName } from './wire/operations.ts';

/** Every action that the simulator answers, by EC2's name. The schemas of the same names are in `wire/operations`. */
export const actions: { readonly [Name in OperationName]: Action } = {
  AttachNetworkInterface: attachNetworkInterface,
  CreateNetworkInterface: createNetworkInterface,
  DeleteNetworkInterface: deleteNetworkInterface,
  DescribeNetworkInterfaces: describeNetworkInterfaces,
  DescribeVpcAttribute: describeVpcAttribute,
  DescribeVpcs: describeVpcs,
  DetachNetworkInterface: detachNetworkInterface,
  ModifyNetworkInterfaceAttribute: modifyNetworkInterfaceAttribute,
};

export type SimulatedAction = OperationName;
