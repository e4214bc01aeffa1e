import type { Eni, Instance } from '../../domain/model.ts';
import { zoneIdOf } from '../names.ts';
import { instanceStateView } from '../view/instanceView.ts';
import { eniFilters } from './eniFilters.ts';
import type { FilterTable, FilterValue } from './filters.ts';
import type { OwnedInstance } from './ownedInstance.ts';

/** EC2 makes one reservation a launch; the model does not keep them, so each instance has one of its own. */
export const reservationIdOf = (instance: Instance): string => instance.id.replace(/^i-/, 'r-');

const ofPrimary =
  (look: (eni: Eni) => FilterValue) =>
  ({ enis: [primary] }: OwnedInstance): FilterValue =>
    primary && look(primary);

/** `network-interface.<name>` looks at every interface of the instance as DescribeNetworkInterfaces' `<name>` does. */
const throughInterfaces = (): FilterTable<OwnedInstance> =>
  Object.fromEntries(
    Object.entries(eniFilters).map(([name, look]) => [
      `network-interface.${name}`,
      ({ enis }: OwnedInstance, world) =>
        enis.flatMap((eni) => {
          const value = look(eni, world);
          return typeof value === 'object' ? [...value] : value === undefined ? [] : [String(value)];
        }),
    ]),
  ) satisfies FilterTable<OwnedInstance>;

export const instanceFilters: FilterTable<OwnedInstance> = {
  ...throughInterfaces(),
  architecture: () => 'x86_64',
  'availability-zone': ({ instance }) => instance.zone,
  'availability-zone-id': ({ instance }) => zoneIdOf(instance.zone),
  'dns-name': ofPrimary((eni) => eni.addresses[0]?.association?.publicDnsName),
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
  'operator.managed': ({ instance }) => instance.operator?.managed ?? false,
  'operator.principal': ({ instance }) => instance.operator?.principal,
  'owner-id': ({ instance }) => instance.ownerId,
  platform: ({ instance }) => instance.platform,
  'private-dns-name': ofPrimary((eni) => eni.privateDnsName),
  'private-ip-address': ({ instance }) => instance.privateIp,
  'reservation-id': ({ instance }) => reservationIdOf(instance),
  'source-dest-check': ofPrimary((eni) => eni.sourceDestCheck),
  'subnet-id': ({ instance }) => instance.subnetId,
  tenancy: () => 'default',
  'vpc-id': ({ instance }) => instance.vpcId,
};
