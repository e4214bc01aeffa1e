import { ipv4Limit, ipv6Limit, prefixesNeedNitro } from './attachAddresses.ts';
import { efaLimit, efaPerCard, efaStopped, efaSupported } from './attachEfa.ts';
import { missingFacts } from './attachMissingFacts.ts';
import { guestSetup, publicAddressLost, twiceInSubnet } from './attachGuest.ts';
import { cardLimit, interfaceLimit, unknownType } from './attachCapacity.ts';
import {
  branchInterface,
  controllerMade,
  foreignInterface,
  operatorManagedInstance,
  operatorManagedInterface,
  requesterManaged,
} from './attachManaged.ts';
import { sameOwner, sameZone } from './attachZoneAndOwner.ts';
import { cardExists, cardTypes, indexExists, slotFree } from './attachNetworkCard.ts';
import { instanceExists, instanceState, interfaceAvailable, interfaceExists } from './attachState.ts';
import { queuesFit, type AttachWithQueues } from './attachQueues.ts';
import type { AttachInput } from './attachInput.ts';
import type { Rule } from '../rule.ts';

/** All that EC2 demands of an attachment, the more telling reason first. */
export const attachRules: readonly Rule<AttachInput>[] = [
  interfaceExists,
  instanceExists,
  foreignInterface,
  requesterManaged,
  operatorManagedInterface,
  operatorManagedInstance,
  branchInterface,
  interfaceAvailable,
  instanceState,
  sameZone,
  sameOwner,
  interfaceLimit,
  cardExists,
  cardTypes,
  cardLimit,
  slotFree,
  indexExists,
  efaStopped,
  efaSupported,
  efaLimit,
  efaPerCard,
  ipv4Limit,
  ipv6Limit,
  prefixesNeedNitro,
  unknownType,
  twiceInSubnet,
  publicAddressLost,
  controllerMade,
  guestSetup,
  missingFacts,
];

/** What it demands of a call, which may ask for ENA queues besides; no person is asked about these here. */
export const attachCallRules: readonly Rule<AttachWithQueues>[] = [...attachRules, queuesFit];
