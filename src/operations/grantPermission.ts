import { noWords, words } from '../domain/words.ts';
import { grantRules, type GrantInput } from '../rules/permissionRules.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whichPermission: Question<GrantInput, 'permission'> = {
  kind: 'choice',
  field: 'permission',
  title: words`Select the permission`,
  placeholder: words`What another account may do with the interface`,
  empty: noWords,
  choices: () => [
    {
      value: 'INSTANCE-ATTACH',
      label: words`INSTANCE-ATTACH`,
      description: words`attach the interface to an instance of that account`,
      icon: 'server',
    },
    {
      value: 'EIP-ASSOCIATE',
      label: words`EIP-ASSOCIATE`,
      description: words`associate an elastic IP address of that account with it`,
      icon: 'link',
    },
  ],
};

const whichAccount: Question<GrantInput, 'accountId'> = {
  kind: 'text',
  field: 'accountId',
  title: words`Enter the account`,
  placeholder: words`12 digits; AWS services cannot be granted a permission`,
  parse: (text) => text.replaceAll(/[\s-]/g, ''),
};

/** Lets another account use an interface. */
export const grantPermission: OperationBody<GrantInput> = {
  known: ([target]) => (target?.kind === 'interface' ? { eniId: target.id } : {}),
  questions: [whichInterface, whichPermission, whichAccount],
  rules: grantRules,
  run: async ({ eniId, permission, accountId }, ec2) => {
    await ec2.createPermission({ eniId, permission, accountId });
  },
};
