import { attachmentSettings, forceIsLast, linkDown } from './detachConsequences.ts';
import { isAttached, notDetaching, notPrimary, type DetachInput } from './detachAttachment.ts';
import { efaStopped, instanceEnding, instanceOperated, instanceState, instanceUnread } from './detachInstance.ts';
import { attachedElsewhere, branchesLoseNetwork, podsLoseNetwork, taskLosesNetwork } from './detachHolder.ts';
import { routesEnd } from '../shared/routesLeadHere.ts';
import { ownInterface } from '../shared/ownInterface.ts';
import type { Rule } from '../rule.ts';

/** All that EC2 demands of a detachment, the more telling reason first. */
export const detachRules: readonly Rule<DetachInput>[] = [
  ...ownInterface,
  attachedElsewhere,
  isAttached,
  notPrimary,
  instanceOperated,
  instanceState,
  instanceEnding,
  instanceUnread,
  efaStopped,
  notDetaching,
  routesEnd,
  podsLoseNetwork,
  branchesLoseNetwork,
  taskLosesNetwork,
  forceIsLast,
  linkDown,
  attachmentSettings,
];
