import { words } from '../domain/words.ts';
import { allocateRules } from '../rules/elasticIps/allocateRules.ts';
import type { AllocateInput } from '../rules/elasticIps/elasticIpInput.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whichName: Question<AllocateInput, 'name'> = {
  kind: 'text',
  field: 'name',
  title: words`Enter a name`,
  placeholder: words`Saved as the Name tag; leave it empty for no name`,
  parse: (text) => text.trim(),
};

/** Gets a new elastic IP for the account. */
export const allocateAddress: OperationBody<AllocateInput> = {
  known: () => ({}),
  questions: [whichName],
  rules: allocateRules,
  run: async ({ name }, ec2) => {
    await ec2.allocateAddress(name === '' ? {} : { tags: [{ key: 'Name', value: name }] });
  },
};
