import type { Rule } from './rule.ts';
import { subnetExists } from './shared/subnetExists.ts';
import { ipv6NeedsRange, ipv6OnlyStays } from './subnetAddressing/ipv6.ts';
import { publicIpv4Costs, publicIpv4NeedsWay } from './subnetAddressing/publicIpv4.ts';
import { onlyNewOnes, ownSubnet, somethingChanges } from './subnetAddressing/subnet.ts';
import type { SubnetAddressingInput } from './subnetAddressingInput.ts';

/** All that EC2 demands of what a subnet gives to new interfaces. */
export const subnetAddressingRules: readonly Rule<SubnetAddressingInput>[] = [
  subnetExists,
  ipv6NeedsRange,
  ownSubnet,
  ipv6OnlyStays,
  publicIpv4NeedsWay,
  publicIpv4Costs,
  somethingChanges,
  onlyNewOnes,
];
