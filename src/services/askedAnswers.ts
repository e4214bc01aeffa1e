import type { Inventory } from '../domain/inventory.ts';
import { foreign, withoutDots, words, type Words } from '../domain/words.ts';
import type { Operation } from '../operations/operation.ts';

/** A question that was answered, as a button that asks it again, and the rules that another answer to it may satisfy. */
export type AskedAnswer = { readonly field: string; readonly label: Words; readonly ruleIds: readonly string[] };

type Asked<Input> = {
  readonly known: Partial<Input>;
  readonly inventory: Inventory;
  readonly fields: readonly (keyof Input)[];
};

/** Of the fields that were asked for, in their order. A rule is answered otherwise by the last of those that it needs. */
export const askedAnswers = <Input>(
  { questions, rules }: Pick<Operation<Input>, 'questions' | 'rules'>,
  { known, inventory, fields }: Asked<Input>,
): readonly AskedAnswer[] =>
  fields.flatMap((field) => {
    // Several questions may share a field, one for each way to answer.
    const question = questions.find((each) => each.field === field && each.when?.(known, inventory) !== false);
    if (!question || question.kind === 'derived') return [];
    const own = rules.filter(({ needs }) => fields.findLast((each) => needs.includes(each)) === field);
    return [{ field: String(field), label: askAgain(question), ruleIds: own.map(({ id }) => id) }];
  });

/** `Choose another instance…`, `Choose other security groups…`; a question in other words stands as it is. */
export const askAgain = ({
  kind,
  title,
}: {
  readonly kind: 'choice' | 'many' | 'text';
  readonly title: Words;
}): Words => {
  const [, verb, what] = /^(Select|Enter)(?: the| an?)? (?!what|how|where|more)(.+)$/.exec(title) ?? [];
  if (what === undefined) return words`Answer again: ${withoutDots(title)}`;
  const [head = ''] = what.split(/ (?:of|to|that|for) /);
  const isSeveral = kind === 'many' || /[^s]s$/.test(head);
  return words`${verb === 'Enter' ? words`Enter` : words`Choose`} ${isSeveral ? words`other` : words`another`} ${foreign(what)}…`;
};
