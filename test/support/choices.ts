import { atOnce } from '../../src/domain/turns.ts';
import type { Choice, Choices } from '../../src/operations/question.ts';
import { likeliest } from '../../src/services/likeliest.ts';

/** The choices of a question in the order in which they are shown, as far as no rule refuses them. */
export const listedChoices = <Value>(choices: Choices<Value>): readonly Choice<Value>[] => {
  if (!('search' in choices)) return choices;
  const all = Array.from({ length: choices.count }, (_, place) => place);
  const shown = atOnce(likeliest(choices, all, { before: [], text: '', isRefused: () => false }));
  return shown.map(choices.choiceAt);
};
