import type { AddressInput } from '../rules/elasticIps/elasticIpInput.ts';
import { releaseRules } from '../rules/elasticIps/releaseRules.ts';
import { whichAddress } from './choices/addressChoices.ts';
import type { OperationBody } from './operation.ts';

/** Gives an elastic IP back to AWS. */
export const releaseAddress: OperationBody<AddressInput> = {
  known: ([target]) => (target?.kind === 'address' ? { allocationId: target.id } : {}),
  questions: [whichAddress],
  rules: releaseRules,
  run: async (input, ec2) => {
    await ec2.releaseAddress(input);
  },
};
