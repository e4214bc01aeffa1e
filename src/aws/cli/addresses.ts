import type { AddressActions } from '../../operations/actions/addresses.ts';
import type { AddressRequest } from '../../operations/actions/facts.ts';
import { flag, list, option, type Argument, type CliOf } from './option.ts';

export const addressCli: CliOf<AddressActions> = {
  assignIpv4: ({ eniId, ipv4, allowReassignment }) => [
    'assign-private-ip-addresses',
    ...option('network-interface-id', eniId),
    ...requested(ipv4, {
      addresses: 'private-ip-addresses',
      count: 'secondary-private-ip-address-count',
      prefix: 'ipv4-prefix',
    }),
    ...flag('allow-reassignment', allowReassignment),
  ],
  unassignIpv4: ({ eniId, addresses, prefixes }) => [
    'unassign-private-ip-addresses',
    ...option('network-interface-id', eniId),
    ...list('private-ip-addresses', addresses),
    ...list('ipv4-prefixes', prefixes),
  ],
  assignIpv6: ({ eniId, ipv6 }) => [
    'assign-ipv6-addresses',
    ...option('network-interface-id', eniId),
    ...requested(ipv6, { addresses: 'ipv6-addresses', count: 'ipv6-address-count', prefix: 'ipv6-prefix' }),
  ],
  unassignIpv6: ({ eniId, addresses, prefixes }) => [
    'unassign-ipv6-addresses',
    ...option('network-interface-id', eniId),
    ...list('ipv6-addresses', addresses),
    ...list('ipv6-prefixes', prefixes),
  ],
};

type Names = { readonly addresses: string; readonly count: string; readonly prefix: string };

const requested = (request: AddressRequest, { addresses, count, prefix }: Names): readonly Argument[] => {
  if (request.kind === 'count') return option(count, request.count);
  if (request.kind === 'addresses') return list(addresses, request.addresses);
  return request.kind === 'prefixCount'
    ? option(`${prefix}-count`, request.count)
    : list(`${prefix}es`, request.prefixes);
};
