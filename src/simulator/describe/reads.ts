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
import { describeFlowLogs } from './flowLogs.ts';
import { describeNetworkInterfacePermissions } from './permissions.ts';
import { describeSecurityGroupVpcAssociations } from './groupAssociations.ts';
import { getSubnetCidrReservations } from './cidrReservations.ts';
import { describeAddressesAttribute } from './addressesAttribute.ts';
import { describeInstanceCreditSpecifications } from './creditSpecifications.ts';
import { describeNetworkAcls } from './networkAcls.ts';
import { describeVolumes } from './volumes.ts';

/** Every action that only looks, by EC2's name. */
export const reads = {
  DescribeAccountAttributes: describeAccountAttributes,
  DescribeAddresses: describeAddresses,
  DescribeAddressesAttribute: describeAddressesAttribute,
  DescribeAvailabilityZones: describeAvailabilityZones,
  DescribeFlowLogs: describeFlowLogs,
  DescribeImages: describeImages,
  DescribeInstanceAttribute: describeInstanceAttribute,
  DescribeInstanceCreditSpecifications: describeInstanceCreditSpecifications,
  DescribeInstances: describeInstances,
  DescribeInstanceStatus: describeInstanceStatus,
  DescribeInstanceTypes: describeInstanceTypes,
  DescribeInternetGateways: describeInternetGateways,
  DescribeNetworkAcls: describeNetworkAcls,
  DescribeNetworkInterfaceAttribute: describeNetworkInterfaceAttribute,
  DescribeNetworkInterfacePermissions: describeNetworkInterfacePermissions,
  DescribeNetworkInterfaces: describeNetworkInterfaces,
  DescribeRegions: describeRegions,
  DescribeRouteTables: describeRouteTables,
  DescribeSecurityGroupRules: describeSecurityGroupRules,
  DescribeSecurityGroups: describeSecurityGroups,
  DescribeSecurityGroupVpcAssociations: describeSecurityGroupVpcAssociations,
  DescribeSubnets: describeSubnets,
  DescribeTags: describeTags,
  DescribeVolumes: describeVolumes,
  DescribeVpcAttribute: describeVpcAttribute,
  DescribeVpcs: describeVpcs,
  GetSecurityGroupsForVpc: getSecurityGroupsForVpc,
  GetSubnetCidrReservations: getSubnetCidrReservations,
};
