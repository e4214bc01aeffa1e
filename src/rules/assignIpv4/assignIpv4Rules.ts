import { inSubnet, notReserved } from './assignIpv4Subnet.ts';
import { prefixFree, prefixShape } from './assignIpv4Prefixes.ts';
import { guestMustKnow, somethingAsked, takesIpv4, type AssignIpv4Input } from './assignIpv4Request.ts';
import {
  blocksInSubnet,
  ipv4Limit,
  prefixesNeedNitro,
  subnetCapacity,
  unknownType,
  unreadNeighboursIpv4,
  assignReservationsUnread,
} from './assignIpv4Capacity.ts';
import { holderIsOwn, moveAllowed, notFixed, podsLose, whoLoses } from './assignIpv4Conflicts.ts';
import { ownInterface } from '../shared/ownInterface.ts';
import type { Rule } from '../rule.ts';

/** All that EC2 demands when an interface gets IPv4 addresses or prefixes, the more telling reason first. */
export const assignIpv4Rules: readonly Rule<AssignIpv4Input>[] = [
  ...ownInterface,
  takesIpv4,
  prefixesNeedNitro,
  somethingAsked,
  inSubnet,
  notReserved,
  notFixed,
  holderIsOwn,
  moveAllowed,
  prefixShape,
  prefixFree,
  ipv4Limit,
  subnetCapacity,
  blocksInSubnet,
  whoLoses,
  podsLose,
  unknownType,
  unreadNeighboursIpv4,
  assignReservationsUnread,
  guestMustKnow,
];
