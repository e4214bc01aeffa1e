import { ownInterface } from '../shared/ownInterface.ts';
import type { Rule } from '../rule.ts';
import { ipv4, ipv6, podsMayUse, somethingTaken, takenIsHeld, type UnassignInput } from './unassignHeld.ts';
import { elasticIpsIdle, primaryIpv6Stays, primaryStays, someAddressLeft } from './unassignPrimary.ts';

/** All that EC2 demands when IPv4 addresses or prefixes are taken from an interface. */
export const unassignIpv4Rules: readonly Rule<UnassignInput>[] = [
  ...ownInterface,
  somethingTaken(ipv4),
  takenIsHeld(ipv4),
  primaryStays,
  elasticIpsIdle,
  podsMayUse(ipv4),
];

/** The same for IPv6. */
export const unassignIpv6Rules: readonly Rule<UnassignInput>[] = [
  ...ownInterface,
  somethingTaken(ipv6),
  takenIsHeld(ipv6),
  primaryIpv6Stays,
  someAddressLeft,
  podsMayUse(ipv6),
];
