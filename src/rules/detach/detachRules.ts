import { attachmentSettings, forceIsLast, linkDown } from './detachConsequences.ts';
import { isAttached, notDetaching, notPrimary } from './detachAttachment.ts';
import { efaStopped, holderOperated, holderState, holderUnread } from './detachInstance.ts';
import type { DetachInput } from './detachInput.ts';
import { ownInterface } from '../shared/ownInterface.ts';
import type { Rule } from '../rule.ts';

/** All that EC2 demands of a detachment, the more telling reason first. */
export const detachRules: readonly Rule<DetachInput>[] = [
  ...ownInterface,
  isAttached,
  notPrimary,
  holderOperated,
  holderState,
  holderUnread,
  efaStopped,
  notDetaching,
  forceIsLast,
  linkDown,
  attachmentSettings,
];
