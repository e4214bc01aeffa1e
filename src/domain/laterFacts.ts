import type { SnapshotPart } from './model.ts';

/**
 * What snapshot files and stored readings of before version 3 do not hold. Opened today, such a part is an empty list with a gap (`notInFile`), and
 * such a field is named in the snapshot's `unread`: what was not read is never shown as none. One line an addition; a test compares both lists
 * with the files of earlier versions, and fails with the name of what is missing here.
 */
export const laterParts = [
  'permissions',
  'transfers',
  'reverseDns',
  'trunkAssociations',
  'natGateways',
  'carrierGateways',
  'egressOnlyInternetGateways',
  'networkAcls',
  'vpcBlockPublicAccessOptions',
  'vpcBlockPublicAccessExclusions',
  'flowLogs',
] as const satisfies readonly SnapshotPart[];

/** Paths from a part to a field that is `later` in its shape: `enis.addresses.association.carrierIp`. */
export const laterFields = [
  'subnets.reservations',
  'instances.secondaryInterfaces',
  'instances.bandwidthWeighting',
  'instanceTypes.cards.flexible',
  'instanceTypes.cards.types',
  'instanceTypes.cards.queues',
  'instanceTypes.flexibleQueues',
  'instanceTypes.bandwidthWeightings',
  'instanceTypes.secondaryInterfaces',
  'instanceTypes.ipv4PerSecondary',
  'addresses.carrierIp',
  'addresses.customerOwnedIp',
  'addresses.customerOwnedPool',
  'addresses.eniOwnerId',
  'addresses.publicIpv4Pool',
  'addresses.serviceManaged',
  'addresses.subnetId',
  'enis.addresses.association.carrierIp',
  'enis.addresses.association.customerOwnedIp',
  'enis.associatedSubnetIds',
  'enis.attachment.enaQueueCount',
  'enis.ipv6Addresses.publicDnsName',
  'enis.operator.hiddenByDefault',
  'enis.outpostArn',
  'enis.publicDnsName',
  'enis.publicDnsOptions',
  'enis.zoneId',
  'instanceTypes.connectionTracking',
  'instances.operator.hiddenByDefault',
  'instances.outpostArn',
  'subnets.customerOwnedPool',
  'subnets.dns64',
  'subnets.dnsOnLaunch',
  'subnets.lniDeviceIndex',
  'subnets.mapCustomerOwnedIpOnLaunch',
  'subnets.outpostArn',
  'subnets.type',
  'vpcs.dhcpOptionsId',
  'vpcs.encryptionControl',
  'vpcs.privateIpv6Cidrs',
  'subnets.privateIpv6Cidrs',
  'vpcs.tenancy',
  'vpcs.blockPublicAccess',
  'subnets.blockPublicAccess',
  'routeTables.gatewayIds',
  'securityGroups.rules',
] as const satisfies readonly `${SnapshotPart}.${string}`[];

export type LaterField = (typeof laterFields)[number];
