import type { Rule } from '../rule.ts';
import type { NewEni } from './newEni.ts';
import { subnetFull } from './newInterfaceSubnet.ts';
import { enoughIpv4, ipv4Prefixes, primaryIpv4, secondaryIpv4, makeReservationsUnread } from './newIpv4.ts';
import { ipv6Addresses, ipv6Prefixes, ipv6Range } from './newIpv6.ts';

/** All that EC2 demands of the addresses of a new interface, whatever makes it; the more telling reason first. */
export const newAddresses: readonly Rule<NewEni>[] = [
  subnetFull,
  primaryIpv4,
  secondaryIpv4,
  ipv4Prefixes,
  enoughIpv4,
  ipv6Range,
  ipv6Addresses,
  ipv6Prefixes,
  makeReservationsUnread,
];
