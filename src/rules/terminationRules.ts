import { eachEni } from './eachEni.ts';
import { ownInterface } from './shared/ownInterface.ts';
import type { Rule } from './rule.ts';
import { attachmentEnds, holderOperated, isAttached } from './termination/attachment.ts';
import { deletedWithInstance, nothingChanges, staysBehind } from './termination/effect.ts';
import type { TerminationInput } from './terminationInput.ts';

/** All that EC2 demands of a change of delete on termination. */
export const terminationRules: readonly Rule<TerminationInput>[] = [
  ...[...ownInterface, isAttached, attachmentEnds, holderOperated].map(eachEni),
  nothingChanges,
  deletedWithInstance,
  staysBehind,
];
