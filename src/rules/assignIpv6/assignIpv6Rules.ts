import { ipv6InSubnet, ipv6NotReserved, ipv6NotTaken } from './assignIpv6Subnet.ts';
import { ipv6PrefixEnds, ipv6PrefixFree, ipv6PrefixShape } from './assignIpv6Prefixes.ts';
import { primaryForGood, primaryNeedsAddress } from './assignIpv6Primary.ts';
import { someIpv6, subnetHasIpv6, takesIpv6, type AssignIpv6Input } from './assignIpv6Request.ts';
import {
  ipv6Limit,
  ipv6PrefixesNeedNitro,
  typeHasIpv6,
  unknownTypeIpv6,
  unreadNeighboursIpv6,
} from './assignIpv6Capacity.ts';
import { ownInterface } from '../shared/ownInterface.ts';
import type { Rule } from '../rule.ts';

/** All that EC2 demands when an interface gets IPv6 addresses or prefixes, the more telling reason first. */
export const assignIpv6Rules: readonly Rule<AssignIpv6Input>[] = [
  ...ownInterface,
  takesIpv6,
  subnetHasIpv6,
  typeHasIpv6,
  ipv6PrefixesNeedNitro,
  someIpv6,
  ipv6InSubnet,
  ipv6NotReserved,
  ipv6NotTaken,
  ipv6PrefixShape,
  ipv6PrefixFree,
  ipv6Limit,
  ipv6PrefixEnds,
  primaryNeedsAddress,
  primaryForGood,
  unknownTypeIpv6,
  unreadNeighboursIpv6,
];
