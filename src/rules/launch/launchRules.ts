import { enoughIpv4, ipv4Prefixes, noIpv4There, primaryIpv4, secondaryIpv4 } from '../newInterface/newIpv4.ts';
import { ipv6Addresses, ipv6Prefixes, ipv6Range } from '../newInterface/newIpv6.ts';
import { missingNeighbours, sharedSubnet, subnetFull, zoneQuota } from '../newInterface/newInterfaceSubnet.ts';
import { eachOnce, primaryIsFree, primaryKind, secondariesAreFree, secondaryZone } from './launchExisting.ts';
import { existingCount, loadRules, newCount } from './launchLimits.ts';
import { cost, imageId, imageUnseen, noKey, unknownType } from './launchMachine.ts';
import { guestSetup, newRoom, newZone, publicAlone, publicLost } from './launchNewInterfaces.ts';
import { cardRoom, efaRoom, slotsDiffer } from './launchSlots.ts';
import type { LaunchInput } from './launchInput.ts';
import { nameLength } from '../shared/nameLength.ts';
import type { Rule } from '../rule.ts';
import { subnetExists } from '../shared/subnetExists.ts';
import { groupLimit, groupsExist, groupsOfSubnet } from '../shared/securityGroups.ts';

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
