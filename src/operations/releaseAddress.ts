import type { AddressInput } from '../rules/elasticIpInput.ts';
import { releaseRules } from '../rules/releaseRules.ts';
import { nameOf } from '../domain/tags.ts';
import { whichAddress } from './choices/addressChoices.ts';
import { facts } from './choices/words.ts';
import type { OperationBody } from './operation.ts';

/** Gives an elastic IP back to AWS. */
export const releaseAddress: OperationBody<AddressInput> = {
  known: ([target]) => (target?.kind === 'address' ? { allocationId: target.id } : {}),
  questions: [whichAddress],
  rules: releaseRules,
  run: async (input, ec2) => {
    await ec2.releaseAddress(input);
  },
  destroys: ({ allocationId }, inventory) => {
    const address = inventory.elasticIp(allocationId);
    const label = address && facts(address.publicIp, nameOf(address), allocationId);
    return {
      verb: 'Release',
      noun: 'elastic IP address',
      things: [{ id: address?.publicIp ?? allocationId, label: label ?? allocationId }],
      consequence: 'The address goes back to AWS and may be given to somebody else. Its tags are lost.',
    };
  },
};
