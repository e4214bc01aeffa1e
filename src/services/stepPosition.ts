import type { Inventory } from '../domain/inventory.ts';
import type { Question } from '../operations/question.ts';
import type { StepPosition } from './wizardPorts.ts';

type Walk<Input> = {
  readonly known: Partial<Input>;
  readonly inventory: Inventory;
  readonly questions: readonly Question<Input>[];
  /** How many were asked before this one. */
  readonly before: number;
  /** The one that is asked now; undefined for the review. */
  readonly current: Question<Input> | undefined;
  /** Whether a step follows the questions: their review, where that is no document. */
  readonly hasReview: boolean;
};

/** Where a wizard is. How many steps there are is told only where no answer still to come can change it. */
export const stepPosition = <Input>(walk: Walk<Input>): StepPosition => {
  const { before, current, hasReview } = walk;
  const ahead = current === undefined ? 0 : questionsAhead(walk);
  const last = before + (current ? 1 : 0) + (hasReview ? 1 : 0);
  return { step: before + 1, steps: ahead === undefined ? undefined : last + ahead, canGoBack: before > 0 };
};

/** How many will be asked after this one; undefined where that depends on what is not answered yet. */
const questionsAhead = <Input>({ known, inventory, questions, current }: Walk<Input>): number | undefined => {
  let count = 0;
  for (const question of questions) {
    const { field, when, kind } = question;
    if (question === current || kind === 'derived' || field === current?.field || known[field] !== undefined) continue;
    const isAsked = when === undefined ? true : settled(when, known, inventory);
    if (isAsked === undefined) return undefined;
    if (!isAsked) continue;
    // Whether it has one choice alone, and so is not asked, shows when it is its turn.
    if (kind === 'choice' && question.skipWhenObvious === true) return undefined;
    count += 1;
  }
  return count;
};

/** What a condition says; undefined where it looks at what is not answered yet. */
const settled = <Input>(
  when: NonNullable<Question<Input>['when']>,
  known: Partial<Input>,
  inventory: Inventory,
): boolean | undefined => {
  let isOpen = false;
  const watched = new Proxy(known, {
    get: (answers, field, receiver): unknown => {
      const answer: unknown = Reflect.get(answers, field, receiver);
      isOpen ||= answer === undefined;
      return answer;
    },
  });
  const says = when(watched, inventory);
  return isOpen ? undefined : says;
};
