import { words } from '../domain/words.ts';
import { descriptionRules, type DescriptionInput } from '../rules/descriptionRules.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whichDescription: Question<DescriptionInput, 'description'> = {
  kind: 'text',
  field: 'description',
  title: words`Enter a description`,
  placeholder: words`What the interface is for; leave it empty to remove the description`,
  initial: ({ eniId }, inventory) => inventory.eni(eniId)?.description ?? '',
  parse: (text) => text,
};

/** Changes the description of an interface. */
export const changeDescription: OperationBody<DescriptionInput> = {
  known: ([target]) => (target?.kind === 'interface' ? { eniId: target.id } : {}),
  questions: [whichInterface, whichDescription],
  rules: descriptionRules,
  run: async (input, ec2) => {
    await ec2.modifyDescription(input);
  },
};
