import { words } from '../domain/words.ts';
import { descriptionRules, type DescriptionInput } from '../rules/descriptionRules.ts';
import { commonOf, knownInterfaces, whichInterfaces } from './choices/interfaceChoices.ts';
import { forEachLimited } from './forEachLimited.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whichDescription: Question<DescriptionInput, 'description'> = {
  kind: 'text',
  field: 'description',
  title: words`Enter a description`,
  placeholder: words`What the interface is for; leave it empty to remove the description`,
  initial: ({ eniIds = [] }, inventory) => commonOf(eniIds, inventory, ({ description }) => description) ?? '',
  parse: (text) => text,
};

/** Gives interfaces a description, several the same. */
export const changeDescription: OperationBody<DescriptionInput> = {
  known: knownInterfaces,
  questions: [whichInterfaces, whichDescription],
  rules: descriptionRules,
  run: ({ eniIds, description }, ec2) =>
    forEachLimited(eniIds, (eniId) => ec2.modifyDescription({ eniId, description })),
};
