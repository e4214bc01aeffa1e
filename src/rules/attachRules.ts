import { ipv4Limit, ipv6Limit, prefixesNeedNitro } from './attach/addresses.ts';
import { efaLimit, efaPerCard, efaStopped, efaSupported } from './attach/efa.ts';
import { missingFacts } from './attach/gaps.ts';
import { guestSetup, publicAddressLost, twiceInSubnet } from './attach/guest.ts';
import { cardLimit, interfaceLimit, unknownType } from './attach/limit.ts';
import {
  branchInterface,
  operatorManagedInstance,
  operatorManagedInterface,
  requesterManaged,
} from './attach/managed.ts';
import { sameOwner, sameZone } from './attach/place.ts';
import { cardExists, slotFree } from './attach/slot.ts';
import { instanceExists, instanceState, interfaceAvailable, interfaceExists } from './attach/state.ts';
import type { AttachInput } from './attachInput.ts';
import type { Rule } from './rule.ts';

/** All that EC2 demands of an attachment, the more telling reason first. */
export const attachRules: readonly Rule<AttachInput>[] = [
  interfaceExists,
  instanceExists,
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
  cardLimit,
  slotFree,
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
  guestSetup,
  missingFacts,
];
