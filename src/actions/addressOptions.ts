import type { AddressRequest } from '../domain/addressRequest.ts';
import { jsonOption, listOption, option, optional, type Argument } from './commandLine.ts';

/**
 * CLI options for the primary IPv4 address and the secondary ones of a new interface; where addresses are listed, the
 * primary one stands in the same list.
 */
export const ipv4Options = (privateIp: string | undefined, ipv4: AddressRequest | undefined): readonly Argument[] => {
  if (ipv4?.kind === 'addresses') {
    const primary = privateIp === undefined ? [] : [{ PrivateIpAddress: privateIp, Primary: true }];
    const others = ipv4.addresses.map((ip) => ({ PrivateIpAddress: ip, Primary: false }));
    return jsonOption('private-ip-addresses', [...primary, ...others]);
  }
  const own = optional('private-ip-address', privateIp);
  if (!ipv4) return own;
  if (ipv4.kind === 'count') return [...own, ...option('secondary-private-ip-address-count', ipv4.count)];
  if (ipv4.kind === 'prefixCount') return [...own, ...option('ipv4-prefix-count', ipv4.count)];
  return [
    ...own,
    ...jsonOption(
      'ipv4-prefixes',
      ipv4.prefixes.map((prefix) => ({ Ipv4Prefix: prefix })),
    ),
  ];
};

/** CLI options for the IPv6 addresses or prefixes of a new interface; none when none are asked for. */
export const ipv6Options = (ipv6: AddressRequest | undefined): readonly Argument[] => {
  if (!ipv6) return [];
  if (ipv6.kind === 'count') return option('ipv6-address-count', ipv6.count);
  if (ipv6.kind === 'prefixCount') return option('ipv6-prefix-count', ipv6.count);
  return ipv6.kind === 'addresses'
    ? jsonOption(
        'ipv6-addresses',
        ipv6.addresses.map((ip) => ({ Ipv6Address: ip })),
      )
    : jsonOption(
        'ipv6-prefixes',
        ipv6.prefixes.map((prefix) => ({ Ipv6Prefix: prefix })),
      );
};

type Names = { readonly addresses: string; readonly count: string; readonly prefix: string };

/**
 * CLI options for addresses of an interface that exists. The calls of both families name theirs alike; `Names` holds
 * those names.
 */
export const requestOptions = (request: AddressRequest, { addresses, count, prefix }: Names): readonly Argument[] => {
  if (request.kind === 'count') return option(count, request.count);
  if (request.kind === 'addresses') return listOption(addresses, request.addresses);
  return request.kind === 'prefixCount'
    ? option(`${prefix}-count`, request.count)
    : listOption(`${prefix}es`, request.prefixes);
};
