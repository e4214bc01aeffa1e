import { enoughIpv4, ipv4Prefixes, noIpv4There, primaryIpv4, secondaryIpv4 } from './create/ipv4.ts';
import { ipv6Addresses, ipv6Prefixes, ipv6Range } from './create/ipv6.ts';
import { missingNeighbours, sharedSubnet, subnetFull, zoneQuota } from './create/place.ts';
import { eachOnce, primaryIsFree, primaryKind, secondariesAreFree, secondaryZone } from './launch/existing.ts';
import { existingCount, loadRules, newCount } from './launch/limits.ts';
import { cost, imageId, imageUnseen, noKey, unknownType } from './launch/machine.ts';
import { guestSetup, newRoom, newZone, publicAlone, publicLost } from './launch/made.ts';
import { cardRoom, efaRoom, slotsDiffer } from './launch/slots.ts';
import type { LaunchInput } from './launchInput.ts';
import { nameLength } from './name/length.ts';
import type { Rule } from './rule.ts';
import { subnetExists } from './subnet/exists.ts';
import { groupLimit, groupsExist, groupsOfSubnet } from './securityGroups/groups.ts';

/** All that EC2 demands of a launch, the more telling reason first. */
export const launchRules: readonly Rule<LaunchInput>[] = [
  imageId,
  ...primaryIsFree,
  primaryKind,
  subnetExists,
  noIpv4There,
  subnetFull,
  primaryIpv4,
  secondaryIpv4,
  ipv4Prefixes,
  enoughIpv4,
  ipv6Range,
  ipv6Addresses,
  ipv6Prefixes,
  ...secondariesAreFree,
  eachOnce,
  secondaryZone,
  newZone,
  newRoom,
  existingCount,
  newCount,
  ...loadRules,
  slotsDiffer,
  cardRoom,
  efaRoom,
  groupsExist,
  groupsOfSubnet,
  groupLimit,
  publicAlone,
  nameLength,
  unknownType,
  sharedSubnet,
  zoneQuota,
  noKey,
  publicLost,
  guestSetup,
  cost,
  imageUnseen,
  missingNeighbours,
];
