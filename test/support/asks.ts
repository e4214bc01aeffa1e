import type { Inventory } from '../../src/domain/inventory.ts';
import { listedChoices } from './choices.ts';
import type { OperationBody } from '../../src/operations/operation.ts';

/**
 * What a person is asked for a field: the question and what stands in the box, then each choice with its icon, `$(add) label · description`.
 * marked where it is chosen at first. Of a text, what stands in the box at first. Empty where it is not asked.
 */
export const asks = <Input>(
  { questions }: Pick<OperationBody<Input>, 'questions'>,
  field: keyof Input,
  { known = {}, inventory }: { readonly known?: Partial<Input>; readonly inventory: Inventory },
): readonly string[] => {
  const question = questions.find((each) => each.field === field && each.when?.(known, inventory) !== false);
  if (!question || question.kind === 'derived') return [];
  const head = `${question.title} ${question.placeholder}`;
  if (question.kind === 'text') return [head, question.initial?.(known, inventory) ?? ''];
  const chosen = question.kind === 'many' ? (question.chosen?.(known, inventory) ?? []) : [];
  return [
    head,
    ...listedChoices<unknown>(question.choices(known, inventory)).map(({ icon, label, description, detail, value }) => {
      const sign = icon === undefined ? label : `$(${icon}) ${label}`;
      const facts = [sign, description, detail].filter((text) => text !== undefined && text !== '').join(' · ');
      return chosen.some((each) => each === value) ? `${facts} [x]` : facts;
    }),
  ];
};
