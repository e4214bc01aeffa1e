import type { AddressInput } from '../rules/elasticIps/elasticIpInput.ts';
import { withdrawRules } from '../rules/elasticIps/transferRules.ts';
import { whichAddress } from './choices/addressChoices.ts';
import type { OperationBody } from './operation.ts';

/** Withdraws the offer of an elastic IP. */
export const cancelAddressTransfer: OperationBody<AddressInput> = {
  known: ([target]) => (target?.kind === 'address' ? { allocationId: target.id } : {}),
  questions: [whichAddress],
  rules: withdrawRules,
  run: async ({ allocationId }, ec2) => {
    await ec2.withdrawAddress({ allocationId });
  },
};
