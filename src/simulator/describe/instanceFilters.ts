import type { Eni } from '../../domain/model.ts';
import { reservationIdOf } from '../launches.ts';
import { zoneIdOf } from '../names.ts';
import { eniView } from '../view/eniView.ts';
import { instanceStateView } from '../view/instanceView.ts';
import { instanceViewIn } from '../view/launchView.ts';
import { eniFilters } from './eniFilters.ts';
import type { FilterTable, FilterValue } from './filters.ts';
import type { OwnedInstance } from './ownedInstance.ts';
import { viewFilters } from './viewFilters.ts';

const ofPrimary =
  (look: (eni: Eni) => FilterValue) =>
  ({ enis: [primary] }: OwnedInstance): FilterValue =>
    primary && look(primary);

/** What DescribeInstances filters interfaces by and DescribeNetworkInterfaces does not, or by another name. */
const shownOfInterfaces = viewFilters<Eni>(eniView, {
  'addresses.association.allocation-id': 'PrivateIpAddresses.Association.AllocationId',
  'addresses.association.association-id': 'PrivateIpAddresses.Association.AssociationId',
  'addresses.association.carrier-ip': 'PrivateIpAddresses.Association.CarrierIp',
  'addresses.association.customer-owned-ip': 'PrivateIpAddresses.Association.CustomerOwnedIp',
  'addresses.association.ip-owner-id': 'PrivateIpAddresses.Association.IpOwnerId',
  'addresses.association.public-dns-name': 'PrivateIpAddresses.Association.PublicDnsName',
  'addresses.private-dns-name': 'PrivateIpAddresses.PrivateDnsName',
  'association.carrier-ip': 'Association.CarrierIp',
  'association.customer-owned-ip': 'Association.CustomerOwnedIp',
  'attachment.network-card-index': 'Attachment.NetworkCardIndex',
  'deny-all-igw-traffic': 'DenyAllIgwTraffic',
  'group-name': 'Groups.GroupName',
  'ipv4-prefixes.ipv4-prefix': 'Ipv4Prefixes.Ipv4Prefix',
  'ipv6-address': 'Ipv6Address',
  'ipv6-addresses.is-primary-ipv6': 'Ipv6Addresses.IsPrimaryIpv6',
  'ipv6-native': 'Ipv6Native',
  'ipv6-prefixes.ipv6-prefix': 'Ipv6Prefixes.Ipv6Prefix',
  'outpost-arn': 'OutpostArn',
  'public-dns-name': 'Association.PublicDnsName',
  'tag-key': 'TagSet.Key',
  'tag-value': 'TagSet.Value',
});

/** `network-interface.<name>` looks at every interface of the instance. */
const throughInterfaces = (): FilterTable<OwnedInstance> =>
  Object.fromEntries(
    Object.entries({ ...shownOfInterfaces, ...eniFilters }).map(([name, look]) => [
      `network-interface.${name}`,
      ({ enis }: OwnedInstance, world) =>
        enis.flatMap((eni) => {
          const value = look(eni, world);
          return typeof value === 'object' ? [...value] : value === undefined ? [] : [String(value)];
        }),
    ]),
  ) satisfies FilterTable<OwnedInstance>;

/** Source: API reference, DescribeInstances. What names no way of its own looks at what is shown. */
const shown = viewFilters<OwnedInstance>(({ instance, enis }, world) => instanceViewIn(world)(instance, enis), {
  affinity: 'Placement.Affinity',
  architecture: 'Architecture',
  'block-device-mapping.attach-time': 'BlockDeviceMappings.Ebs.AttachTime',
  'block-device-mapping.delete-on-termination': 'BlockDeviceMappings.Ebs.DeleteOnTermination',
  'block-device-mapping.device-name': 'BlockDeviceMappings.DeviceName',
  'block-device-mapping.status': 'BlockDeviceMappings.Ebs.Status',
  'block-device-mapping.volume-id': 'BlockDeviceMappings.Ebs.VolumeId',
  'boot-mode': 'BootMode',
  'capacity-reservation-id': 'CapacityReservationId',
  'capacity-reservation-specification.capacity-reservation-preference':
    'CapacityReservationSpecification.CapacityReservationPreference',
  'capacity-reservation-specification.capacity-reservation-target.capacity-reservation-id':
    'CapacityReservationSpecification.CapacityReservationTarget.CapacityReservationId',
  'capacity-reservation-specification.capacity-reservation-target.capacity-reservation-resource-group-arn':
    'CapacityReservationSpecification.CapacityReservationTarget.CapacityReservationResourceGroupArn',
  'client-token': 'ClientToken',
  'current-instance-boot-mode': 'CurrentInstanceBootMode',
  'ebs-optimized': 'EbsOptimized',
  'ena-support': 'EnaSupport',
  'enclave-options.enabled': 'EnclaveOptions.Enabled',
  'hibernation-options.configured': 'HibernationOptions.Configured',
  'host-id': 'Placement.HostId',
  hypervisor: 'Hypervisor',
  'iam-instance-profile.arn': 'IamInstanceProfile.Arn',
  'iam-instance-profile.id': 'IamInstanceProfile.Id',
  'instance-lifecycle': 'InstanceLifecycle',
  'kernel-id': 'KernelId',
  'key-name': 'KeyName',
  'launch-index': 'AmiLaunchIndex',
  'maintenance-options.auto-recovery': 'MaintenanceOptions.AutoRecovery',
  'metadata-options.http-endpoint': 'MetadataOptions.HttpEndpoint',
  'metadata-options.http-protocol-ipv6': 'MetadataOptions.HttpProtocolIpv6',
  'metadata-options.http-put-response-hop-limit': 'MetadataOptions.HttpPutResponseHopLimit',
  'metadata-options.http-tokens': 'MetadataOptions.HttpTokens',
  'metadata-options.instance-metadata-tags': 'MetadataOptions.InstanceMetadataTags',
  'metadata-options.state': 'MetadataOptions.State',
  'monitoring-state': 'Monitoring.State',
  'network-performance-options.bandwidth-weighting': 'NetworkPerformanceOptions.BandwidthWeighting',
  'outpost-arn': 'OutpostArn',
  'placement-group-name': 'Placement.GroupName',
  'placement-partition-number': 'Placement.PartitionNumber',
  'platform-details': 'PlatformDetails',
  'private-dns-name-options.enable-resource-name-dns-a-record': 'PrivateDnsNameOptions.EnableResourceNameDnsARecord',
  'private-dns-name-options.enable-resource-name-dns-aaaa-record':
    'PrivateDnsNameOptions.EnableResourceNameDnsAAAARecord',
  'private-dns-name-options.hostname-type': 'PrivateDnsNameOptions.HostnameType',
  'product-code': 'ProductCodes.ProductCodeId',
  'product-code.type': 'ProductCodes.ProductCodeType',
  'ramdisk-id': 'RamdiskId',
  reason: 'StateTransitionReason',
  'root-device-name': 'RootDeviceName',
  'root-device-type': 'RootDeviceType',
  'spot-instance-request-id': 'SpotInstanceRequestId',
  'state-reason-code': 'StateReason.Code',
  'state-reason-message': 'StateReason.Message',
  tenancy: 'Placement.Tenancy',
  'tpm-support': 'TpmSupport',
  'usage-operation': 'UsageOperation',
  'usage-operation-update-time': 'UsageOperationUpdateTime',
  'virtualization-type': 'VirtualizationType',
});

export const instanceFilters: FilterTable<OwnedInstance> = {
  ...throughInterfaces(),
  ...shown,
  'availability-zone': ({ instance }) => instance.zone,
  'availability-zone-id': ({ instance }) => zoneIdOf(instance.zone),
  'dns-name': ofPrimary((eni) => eni.addresses[0]?.association?.publicDnsName),
  'iam-instance-profile.name': ({ instance, enis }, world) =>
    instanceViewIn(world)(instance, enis).IamInstanceProfile?.Arn?.split('/').at(-1),
  'image-id': ({ instance }) => instance.imageId,
  'instance-id': ({ instance }) => instance.id,
  'instance-state-code': ({ instance }) => instanceStateView(instance.state).Code,
  'instance-state-name': ({ instance }) => instance.state,
  'instance-type': ({ instance }) => instance.type,
  'instance.group-id': ofPrimary((eni) => eni.groups.map((group) => group.id)),
  'instance.group-name': ofPrimary((eni) => eni.groups.map((group) => group.name)),
  'ip-address': ({ instance }) => instance.publicIp,
  'ipv6-address': ofPrimary((eni) => eni.ipv6Addresses.map((address) => address.ip)),
  'launch-time': ({ instance }) =>
    instance.launchTime === undefined ? undefined : new Date(instance.launchTime).toISOString(),
  'metadata-options.http-protocol-ipv4': () => 'enabled',
  'operator.managed': ({ instance }) => instance.operator?.managed ?? false,
  'operator.principal': ({ instance }) => instance.operator?.principal,
  'owner-id': ({ instance }) => instance.ownerId,
  platform: ({ instance }) => instance.platform,
  'private-dns-name': ofPrimary((eni) => eni.privateDnsName),
  'private-ip-address': ({ instance }) => instance.privateIp,
  'requester-id': () => undefined,
  'reservation-id': ({ instance }, world) => reservationIdOf(world, instance.id),
  'source-dest-check': ofPrimary((eni) => eni.sourceDestCheck),
  'subnet-id': ({ instance }) => instance.subnetId,
  'vpc-id': ({ instance }) => instance.vpcId,
};
