import { describeAddresses } from './addresses.ts';
import { describeImages } from './images.ts';
import { describeInstanceAttribute } from './instanceAttribute.ts';
import { describeInstances, describeInstanceStatus } from './instances.ts';
import { describeInstanceTypes } from './instanceTypes.ts';
import { describeInternetGateways } from './internetGateways.ts';
import { describeNetworkInterfaceAttribute } from './networkInterfaceAttribute.ts';
import { describeNetworkInterfaces } from './networkInterfaces.ts';
import { describeAccountAttributes, describeAvailabilityZones, describeRegions } from './region.ts';
import { describeRouteTables } from './routeTables.ts';
import { describeSecurityGroupRules, describeSecurityGroups, getSecurityGroupsForVpc } from './securityGroups.ts';
import { describeSubnets } from './subnets.ts';
import { describeTags } from './tags.ts';
import { describeVpcAttribute, describeVpcs } from './vpcs.ts';

/** Every action that only looks, by EC2's name. */
export const reads = {
  DescribeAccountAttributes: describeAccountAttributes,
  DescribeAddresses: describeAddresses,
  DescribeAvailabilityZones: describeAvailabilityZones,
  DescribeImages: describeImages,
  DescribeInstanceAttribute: describeInstanceAttribute,
  DescribeInstances: describeInstances,
  DescribeInstanceStatus: describeInstanceStatus,
  DescribeInstanceTypes: describeInstanceTypes,
  DescribeInternetGateways: describeInternetGateways,
  DescribeNetworkInterfaceAttribute: describeNetworkInterfaceAttribute,
  DescribeNetworkInterfaces: describeNetworkInterfaces,
  DescribeRegions: describeRegions,
  DescribeRouteTables: describeRouteTables,
  DescribeSecurityGroupRules: describeSecurityGroupRules,
  DescribeSecurityGroups: describeSecurityGroups,
  DescribeSubnets: describeSubnets,
  DescribeTags: describeTags,
  DescribeVpcAttribute: describeVpcAttribute,
  DescribeVpcs: describeVpcs,
  GetSecurityGroupsForVpc: getSecurityGroupsForVpc,
};
