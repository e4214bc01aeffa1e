import { words } from '../domain/words.ts';
import { offerRules, type OfferInput } from '../rules/elasticIps/transferRules.ts';
import { whichAddress } from './choices/addressChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whichAccount: Question<OfferInput, 'accountId'> = {
  kind: 'text',
  field: 'accountId',
  title: words`Enter the account`,
  placeholder: words`12 digits of the account that is to have the address, in the same region`,
  parse: (text) => text.replaceAll(/[\s-]/g, ''),
};

/** Offers an elastic IP to another account. */
export const transferAddress: OperationBody<OfferInput> = {
  known: ([target]) => (target?.kind === 'address' ? { allocationId: target.id } : {}),
  questions: [whichAddress, whichAccount],
  rules: offerRules,
  run: async ({ allocationId, accountId }, ec2) => {
    await ec2.offerAddress({ allocationId, accountId });
  },
};
