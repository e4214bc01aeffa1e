import {
  AttachNetworkInterface$,
  CreateNetworkInterface$,
  DeleteNetworkInterface$,
  DescribeNetworkInterfaces$,
  DescribeVpcAttribute$,
  DescribeVpcs$,
  DetachNetworkInterface$,
  ModifyNetworkInterfaceAttribute$,
} from '@aws-sdk/client-ec2';

/** The SDK's own description of each EC2 operation that the simulator answers: name, input and output. */
export const operations = {
  AttachNetworkInterface: AttachNetworkInterface$,
  CreateNetworkInterface: CreateNetworkInterface$,
  DeleteNetworkInterface: DeleteNetworkInterface$,
  DescribeNetworkInterfaces: DescribeNetworkInterfaces$,
  DescribeVpcAttribute: DescribeVpcAttribute$,
  DescribeVpcs: DescribeVpcs$,
  DetachNetworkInterface: DetachNetworkInterface$,
  ModifyNetworkInterfaceAttribute: ModifyNetworkInterfaceAttribute$,
} as const;

export type OperationName = keyof typeof operations;
export type OperationSchema = (typeof operations)[OperationName];
