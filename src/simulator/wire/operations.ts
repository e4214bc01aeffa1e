import { DescribeNetworkInterfaces$, DescribeVpcAttribute$, DescribeVpcs$ } from '@aws-sdk/client-ec2';
import { writeOperations } from './writeOperations.ts';

/** The SDK's own description of each EC2 operation that the simulator answers: name, input and output. */
export const operations = {
  ...writeOperations,
  DescribeNetworkInterfaces: DescribeNetworkInterfaces$,
  DescribeVpcAttribute: DescribeVpcAttribute$,
  DescribeVpcs: DescribeVpcs$,
} as const;

export type OperationName = keyof typeof operations;
export type OperationSchema = (typeof operations)[OperationName];
