import { attachmentSettings, forceIsLast, linkDown } from './detachConsequences.ts';
import { isAttached, notDetaching, notPrimary, type DetachInput } from './detachAttachment.ts';
import { efaStopped, instanceOperated, instanceState, instanceUnread } from './detachInstance.ts';
import { ownInterface } from '../shared/ownInterface.ts';
import type { Rule } from '../rule.ts';

/** All that EC2 demands of a detachment, the more telling reason first. */
export const detachRules: readonly Rule<DetachInput>[] = [
  ...ownInterface,
  isAttached,
  notPrimary,
  instanceOperated,
  instanceState,
  instanceUnread,
  efaStopped,
  notDetaching,
  forceIsLast,
  linkDown,
  attachmentSettings,
];
