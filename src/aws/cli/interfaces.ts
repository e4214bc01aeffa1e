import type { AddressRequest } from '../../operations/actions/facts.ts';
import type { InterfaceActions } from '../../operations/actions/interfaces.ts';
import { json, list, option, optional, tagSpecification, type Argument, type CliOf } from './option.ts';

export const interfaceCli: CliOf<InterfaceActions> = {
  createInterface: (input) => [
    'create-network-interface',
    ...option('subnet-id', input.subnetId),
    ...optional('description', input.description),
    ...optional('interface-type', input.interfaceType),
    ...list('groups', input.groupIds),
    ...ipv4Options(input.privateIp, input.ipv4),
    ...ipv6Options(input.ipv6),
    ...(input.primaryIpv6 === undefined ? [] : [`--${input.primaryIpv6 ? '' : 'no-'}enable-primary-ipv6`]),
    ...tagSpecification('network-interface', input.tags),
  ],
  deleteInterface: ({ eniId }) => ['delete-network-interface', ...option('network-interface-id', eniId)],
  attachInterface: ({ eniId, instanceId, deviceIndex, networkCard }) => [
    'attach-network-interface',
    ...option('network-interface-id', eniId),
    ...option('instance-id', instanceId),
    ...option('device-index', deviceIndex),
    ...option('network-card-index', networkCard),
  ],
  detachInterface: ({ attachmentId, force }) => [
    'detach-network-interface',
    ...option('attachment-id', attachmentId),
    ...(force ? ['--force'] : []),
  ],
};

const ipv4Options = (privateIp: string | undefined, ipv4: AddressRequest | undefined): readonly Argument[] => {
  if (ipv4?.kind === 'addresses') {
    const primary = privateIp === undefined ? [] : [{ PrivateIpAddress: privateIp, Primary: true }];
    const others = ipv4.addresses.map((ip) => ({ PrivateIpAddress: ip, Primary: false }));
    return json('private-ip-addresses', [...primary, ...others]);
  }
  const own = optional('private-ip-address', privateIp);
  if (!ipv4) return own;
  if (ipv4.kind === 'count') return [...own, ...option('secondary-private-ip-address-count', ipv4.count)];
  if (ipv4.kind === 'prefixCount') return [...own, ...option('ipv4-prefix-count', ipv4.count)];
  return [
    ...own,
    ...json(
      'ipv4-prefixes',
      ipv4.prefixes.map((prefix) => ({ Ipv4Prefix: prefix })),
    ),
  ];
};

const ipv6Options = (ipv6: AddressRequest | undefined): readonly Argument[] => {
  if (!ipv6) return [];
  if (ipv6.kind === 'count') return option('ipv6-address-count', ipv6.count);
  if (ipv6.kind === 'prefixCount') return option('ipv6-prefix-count', ipv6.count);
  return ipv6.kind === 'addresses'
    ? json(
        'ipv6-addresses',
        ipv6.addresses.map((ip) => ({ Ipv6Address: ip })),
      )
    : json(
        'ipv6-prefixes',
        ipv6.prefixes.map((prefix) => ({ Ipv6Prefix: prefix })),
      );
};
