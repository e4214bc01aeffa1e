import type { AddressRequest } from '../domain/addressRequest.ts';

type Fields<Kind extends AddressRequest['kind']> = Extract<AddressRequest, { readonly kind: Kind }>;

/**
 * Secondary IPv4 addresses or prefixes, named as EC2's request and the CLI's JSON name them; an empty object when none
 * are asked for.
 */
export const ipv4Fields = (request: AddressRequest | undefined) => {
  if (!request) return {};
  if (request.kind === 'count') return { SecondaryPrivateIpAddressCount: request.count };
  if (request.kind === 'addresses') {
    return { PrivateIpAddresses: request.addresses.map((ip) => ({ PrivateIpAddress: ip, Primary: false })) };
  }
  return ipv4Prefixes(request);
};

/** IPv6 addresses or prefixes, named as EC2's request names them; an empty object when none are asked for. */
export const ipv6Fields = (request: AddressRequest | undefined) => {
  if (!request) return {};
  if (request.kind === 'count') return { Ipv6AddressCount: request.count };
  if (request.kind === 'addresses') return { Ipv6Addresses: request.addresses.map((ip) => ({ Ipv6Address: ip })) };
  if (request.kind === 'prefixCount') return { Ipv6PrefixCount: request.count };
  return { Ipv6Prefixes: request.prefixes.map((prefix) => ({ Ipv6Prefix: prefix })) };
};

const ipv4Prefixes = (request: Fields<'prefixCount'> | Fields<'prefixes'>) =>
  request.kind === 'prefixCount'
    ? { Ipv4PrefixCount: request.count }
    : { Ipv4Prefixes: request.prefixes.map((prefix) => ({ Ipv4Prefix: prefix })) };
