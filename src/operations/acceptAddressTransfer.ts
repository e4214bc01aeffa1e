import { words } from '../domain/words.ts';
import { acceptRules, type AcceptInput } from '../rules/elasticIps/transferRules.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whichAddress: Question<AcceptInput, 'publicIp'> = {
  kind: 'text',
  field: 'publicIp',
  title: words`Enter the elastic IP address that is offered`,
  placeholder: words`As its owner told you, for example 203.0.113.25`,
  parse: (text) => text.trim(),
};

const whichName: Question<AcceptInput, 'name'> = {
  kind: 'text',
  field: 'name',
  title: words`Enter a name`,
  placeholder: words`Saved as the Name tag, since tags are not transferred; leave it empty for no name`,
  parse: (text) => text.trim(),
};

/** Takes an elastic IP over that another account offers. */
export const acceptAddressTransfer: OperationBody<AcceptInput> = {
  known: () => ({}),
  questions: [whichAddress, whichName],
  rules: acceptRules,
  run: async ({ publicIp, name }, ec2) => {
    await ec2.acceptAddress({ publicIp, ...(name === '' ? {} : { tags: [{ key: 'Name', value: name }] }) });
  },
};
