import { inverseOf, takenAlong } from '../../actions/inverse.ts';
import { joined, withoutPeriod, words, type Words } from '../../domain/words.ts';
import { undoOperation } from '../../operations/undoOperation.ts';
import type { Paragraph } from '../../protocol/plan.ts';
import { callSentence } from '../plan.ts';
import { preview } from '../preview.ts';
import type { WizardPorts } from '../wizardPorts.ts';
import type { PlanFacts } from './planFacts.ts';
import { spans, strong } from './spans.ts';

/** What taking a change back would do, learned on a twin of the account as the change would leave it. */
export type UndoWords = { readonly steps: readonly Words[]; readonly refusal: Words | undefined };

/** Undefined where it cannot be taken back. Nobody waits for it: a document stands before. */
export const undoWordsOf = async (
  { operation, inventory, preview: { calls, made, after }, canBeUndone }: PlanFacts,
  { platform }: Pick<WizardPorts, 'platform'>,
): Promise<UndoWords | undefined> => {
  const inverse =
    canBeUndone === true
      ? inverseOf(calls, { before: inventory, now: after, made: takenAlong(calls, made) })
      : undefined;
  if (!inverse) return undefined;
  const undo = undoOperation(operation, inverse);
  const { calls: back, refusal } = await preview(
    { operation: undo, input: { shown: after }, inventory: after },
    platform,
  );
  return { steps: back.map((call) => callSentence(call, after)), refusal };
};

/** What of a plan can be taken back, and what that would do as soon as it is known. */
export const undoParagraph = (
  { canBeUndone }: Pick<PlanFacts, 'canBeUndone'>,
  undo: UndoWords | undefined,
): Paragraph => {
  if (canBeUndone === undefined) return { sign: 'unknown', lines: [['Cannot be known: not all of its steps are.']] };
  if (!canBeUndone) return { sign: 'warning', lines: [[strong(words`It cannot be taken back.`)]] };
  const all = strong(words`All of it can be taken back.`);
  if (!undo) return { sign: 'undo', lines: [[all]] };
  if (undo.refusal !== undefined) return { sign: 'undo', lines: [[all], spans`EC2 may refuse that: ${undo.refusal}`] };
  return {
    sign: 'undo',
    lines: [spans`${all} Undo would: ${undoSteps(undo)}. It is a plan of its own, which you see first.`],
  };
};

/** In one sentence; of many the first few. */
const undoSteps = ({ steps }: UndoWords): Words => {
  const shown = joined(steps.slice(0, readable).map(withoutPeriod), '; ');
  return steps.length > readable ? words`${shown} and ${steps.length - readable} more steps` : shown;
};

const readable = 3;
