import { addressesIn, contains, isIp, isReserved, normalizeIp } from '../domain/ip.ts';
import type { Eni } from '../domain/model.ts';
import { addressesInPrefix } from '../domain/subnetUse.ts';
import { invalidValue } from './parameters.ts';
import { Refusal } from './refusal.ts';

/** Every IPv4 address that an ENI holds, those of its prefixes included. */
export const heldIpv4Of = (eni: Eni): readonly string[] => [
  ...eni.addresses.map((address) => address.ip),
  ...eni.ipv4Prefixes.flatMap(addressesIn),
];

/** How many addresses of its subnet an ENI takes, as AvailableIpAddressCount counts them. */
export const ipv4CountOf = (eni: Pick<Eni, 'addresses' | 'ipv4Prefixes'>): number =>
  eni.addresses.length + eni.ipv4Prefixes.length * addressesInPrefix;

/**
 * The address in its usual spelling; throws EC2's refusal for one that is none, is outside the subnet or is reserved by
 * AWS.
 */
export const checkPlaceInSubnet = (ip: string, cidr: string): string => {
  if (!isIp(ip)) throw invalidValue(ip, 'privateIpAddress', 'It is not a valid IPv4 address.'); // simulated wording
  if (!contains(cidr, ip)) {
    throw new Refusal('InvalidParameterValue', "Address does not fall within the subnet's address range");
  }
  if (isReserved(cidr, ip)) {
    throw new Refusal('InvalidParameterValue', `Address ${ip} is in subnet's reserved address range`);
  }
  return normalizeIp(ip);
};

/** EC2's refusal to take addresses from another interface, to be thrown by the caller. */
export const moveRefused = (ips: readonly string[]): Refusal =>
  new Refusal('InvalidParameterValue', `[${ips.join(', ')}] assigned, but move is not allowed.`);
