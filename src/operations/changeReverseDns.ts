import { words } from '../domain/words.ts';
import { reverseDnsRules, type ReverseDnsInput } from '../rules/elasticIps/reverseDnsRules.ts';
import { whichAddress } from './choices/addressChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whichName: Question<ReverseDnsInput, 'name'> = {
  kind: 'text',
  field: 'name',
  title: words`Enter the domain name`,
  placeholder: words`For example mail.example.com; leave it empty to remove the reverse DNS record`,
  initial: ({ allocationId }, { snapshot }) =>
    snapshot.reverseDns.find((each) => each.allocationId === allocationId)?.name?.replace(/\.$/, '') ?? '',
  parse: (text) => text.trim(),
};

/** Sets or removes the name that reverse DNS gives for an elastic IP. */
export const changeReverseDns: OperationBody<ReverseDnsInput> = {
  known: ([target]) => (target?.kind === 'address' ? { allocationId: target.id } : {}),
  questions: [whichAddress, whichName],
  rules: reverseDnsRules,
  run: async ({ allocationId, name }, ec2) => {
    if (name === '') await ec2.resetReverseDns({ allocationId });
    else await ec2.setReverseDns({ allocationId, name });
  },
};
