import {
  DescribeAccountAttributes$,
  DescribeAddresses$,
  DescribeAvailabilityZones$,
  DescribeImages$,
  DescribeInstanceAttribute$,
  DescribeInstanceStatus$,
  DescribeInstanceTypes$,
  DescribeInstances$,
  DescribeInternetGateways$,
  DescribeNetworkInterfaceAttribute$,
  DescribeNetworkInterfaces$,
  DescribeRegions$,
  DescribeRouteTables$,
  DescribeSecurityGroupRules$,
  DescribeSecurityGroups$,
  DescribeSubnets$,
  DescribeTags$,
  DescribeVpcAttribute$,
  DescribeVpcs$,
  GetSecurityGroupsForVpc$,
} from '@aws-sdk/client-ec2';
import { writeOperations } from './writeOperations.ts';

/** The SDK's own description of each EC2 operation that the simulator answers: name, input and output. */
export const operations = {
  ...writeOperations,
  DescribeAccountAttributes: DescribeAccountAttributes$,
  DescribeAddresses: DescribeAddresses$,
  DescribeAvailabilityZones: DescribeAvailabilityZones$,
  DescribeImages: DescribeImages$,
  DescribeInstanceAttribute: DescribeInstanceAttribute$,
  DescribeInstanceStatus: DescribeInstanceStatus$,
  DescribeInstanceTypes: DescribeInstanceTypes$,
  DescribeInstances: DescribeInstances$,
  DescribeInternetGateways: DescribeInternetGateways$,
  DescribeNetworkInterfaceAttribute: DescribeNetworkInterfaceAttribute$,
  DescribeNetworkInterfaces: DescribeNetworkInterfaces$,
  DescribeRegions: DescribeRegions$,
  DescribeRouteTables: DescribeRouteTables$,
  DescribeSecurityGroupRules: DescribeSecurityGroupRules$,
  DescribeSecurityGroups: DescribeSecurityGroups$,
  DescribeSubnets: DescribeSubnets$,
  DescribeTags: DescribeTags$,
  DescribeVpcAttribute: DescribeVpcAttribute$,
  DescribeVpcs: DescribeVpcs$,
  GetSecurityGroupsForVpc: GetSecurityGroupsForVpc$,
} as const;

export type OperationName = keyof typeof operations;
export type OperationSchema = (typeof operations)[OperationName];
