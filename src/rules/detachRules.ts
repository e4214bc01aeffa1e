import { attachmentSettings, forceIsLast, linkDown } from './detach/aftermath.ts';
import { isAttached, notDetaching, notPrimary } from './detach/attachment.ts';
import { efaStopped, holderOperated, holderState, holderUnread } from './detach/holder.ts';
import type { DetachInput } from './detachInput.ts';
import { ownInterface } from './interface/ownInterface.ts';
import type { Rule } from './rule.ts';

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
