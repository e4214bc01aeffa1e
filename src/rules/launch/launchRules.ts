import { newAddresses } from '../newInterface/newAddresses.ts';
import { missingNeighbours, sharedSubnet, zoneQuota } from '../newInterface/newInterfaceSubnet.ts';
import { noIpv4There } from '../newInterface/newIpv4.ts';
import type { Rule } from '../rule.ts';
import { nameLength } from '../shared/nameAndDescription.ts';
import { groupLimit, groupsExist, groupsOfSubnet } from '../shared/securityGroups.ts';
import { subnetExists } from '../shared/subnetExists.ts';
import { eachGroupLimit, eachGroupsExist, eachGroupsOfSubnet, oneType } from './launchEach.ts';
import { eachOnce, primaryIsFree, primaryKind, secondariesAreFree, secondaryZone } from './launchExisting.ts';
import type { LaunchInput } from './launchInput.ts';
import { existingCount, loadRules, newCount } from './launchLimits.ts';
import { cost, imageId, imageUnseen, noKey, unknownType } from './launchMachine.ts';
import {
  guestSetup,
  newInterfaceCapacity,
  newReservationsUnread,
  newZone,
  publicAlone,
  publicLost,
} from './launchNewInterfaces.ts';
import {
  carrierZone,
  enaExpressOnce,
  enaExpressType,
  primaryIpv6There,
  tcpTimeouts,
  udpStreamTimeouts,
  udpTimeouts,
} from './launchOptions.ts';
import { flexibleQueues, queuesOfCards } from './launchQueues.ts';
import { secondaryCards, secondaryLimit, secondarySubnetUnseen } from './launchSecondary.ts';
import {
  cardCapacity,
  efaCapacity,
  existingPrimaryType,
  indexesExist,
  newPrimaryType,
  secondaryTypes,
  slotsDiffer,
} from './launchSlots.ts';

/** All that EC2 demands of a launch, the more telling reason first. */
export const launchRules: readonly Rule<LaunchInput>[] = [
  imageId,
  ...primaryIsFree,
  primaryKind,
  subnetExists,
  noIpv4There,
  ...newAddresses,
  ...secondariesAreFree,
  eachOnce,
  secondaryZone,
  newZone,
  newInterfaceCapacity,
  existingCount,
  newCount,
  ...loadRules,
  newPrimaryType,
  existingPrimaryType,
  slotsDiffer,
  cardCapacity,
  indexesExist,
  secondaryTypes,
  efaCapacity,
  groupsExist,
  groupsOfSubnet,
  groupLimit,
  oneType,
  eachGroupsExist,
  eachGroupsOfSubnet,
  eachGroupLimit,
  publicAlone,
  carrierZone,
  tcpTimeouts,
  udpStreamTimeouts,
  udpTimeouts,
  enaExpressOnce,
  enaExpressType,
  flexibleQueues,
  queuesOfCards,
  primaryIpv6There,
  secondaryCards,
  secondaryLimit,
  secondarySubnetUnseen,
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
  newReservationsUnread,
];
