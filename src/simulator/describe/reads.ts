import { describeAddresses } from './describeAddresses.ts';
import { describeImages } from './describeImages.ts';
import { describeInstanceAttribute } from './describeInstanceAttribute.ts';
import { describeInstances, describeInstanceStatus } from './describeInstances.ts';
import { describeInstanceTypes } from './describeInstanceTypes.ts';
import { describeInternetGateways } from './describeInternetGateways.ts';
import { describeNetworkInterfaceAttribute } from './describeNetworkInterfaceAttribute.ts';
import { describeNetworkInterfaces } from './describeNetworkInterfaces.ts';
import { describeAccountAttributes, describeAvailabilityZones, describeRegions } from './describeRegion.ts';
import { describeRouteTables } from './describeRouteTables.ts';
import {
  describeSecurityGroupRules,
  describeSecurityGroups,
  getSecurityGroupsForVpc,
} from './describeSecurityGroups.ts';
import { describeSubnets } from './describeSubnets.ts';
import { describeTags } from './describeTags.ts';
import { describeVpcAttribute, describeVpcs } from './describeVpcs.ts';
import { describeFlowLogs } from './describeFlowLogs.ts';
import { describeAddressTransfers } from './describeAddressTransfers.ts';
import { describeTrunkInterfaceAssociations } from './describeTrunkInterfaceAssociations.ts';
import { describeNetworkInterfacePermissions } from './describeNetworkInterfacePermissions.ts';
import { describeSecurityGroupVpcAssociations } from './describeSecurityGroupVpcAssociations.ts';
import { getSubnetCidrReservations } from './getSubnetCidrReservations.ts';
import { describeAddressesAttribute } from './describeAddressesAttribute.ts';
import { describeInstanceCreditSpecifications } from './describeInstanceCreditSpecifications.ts';
import { describeNetworkAcls } from './describeNetworkAcls.ts';
import {
  describeVpcBlockPublicAccessExclusions,
  describeVpcBlockPublicAccessOptions,
} from './describeBlockPublicAccess.ts';
import { describeCarrierGateways, describeEgressOnlyInternetGateways } from './describeFurtherGateways.ts';
import { describeNatGateways } from './describeNatGateways.ts';
import { describeVolumes } from './describeVolumes.ts';

/** Every action that only looks, by EC2's name. */
export const reads = {
  DescribeAccountAttributes: describeAccountAttributes,
  DescribeAddresses: describeAddresses,
  DescribeAddressesAttribute: describeAddressesAttribute,
  DescribeAddressTransfers: describeAddressTransfers,
  DescribeAvailabilityZones: describeAvailabilityZones,
  DescribeCarrierGateways: describeCarrierGateways,
  DescribeEgressOnlyInternetGateways: describeEgressOnlyInternetGateways,
  DescribeFlowLogs: describeFlowLogs,
  DescribeImages: describeImages,
  DescribeInstanceAttribute: describeInstanceAttribute,
  DescribeInstanceCreditSpecifications: describeInstanceCreditSpecifications,
  DescribeInstances: describeInstances,
  DescribeInstanceStatus: describeInstanceStatus,
  DescribeInstanceTypes: describeInstanceTypes,
  DescribeInternetGateways: describeInternetGateways,
  DescribeNatGateways: describeNatGateways,
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
  DescribeTrunkInterfaceAssociations: describeTrunkInterfaceAssociations,
  DescribeVolumes: describeVolumes,
  DescribeVpcAttribute: describeVpcAttribute,
  DescribeVpcBlockPublicAccessExclusions: describeVpcBlockPublicAccessExclusions,
  DescribeVpcBlockPublicAccessOptions: describeVpcBlockPublicAccessOptions,
  DescribeVpcs: describeVpcs,
  GetSecurityGroupsForVpc: getSecurityGroupsForVpc,
  GetSubnetCidrReservations: getSubnetCidrReservations,
};
