import { words } from '../domain/words.ts';
import { disassociateRules } from '../rules/elasticIps/disassociateRules.ts';
import type { DisassociateInput } from '../rules/elasticIps/elasticIpInput.ts';
import { elasticIpCandidates, whichAddress } from './choices/addressChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

/** Those of the interface when it is known; nothing is to ask when it has one. */
const whichOfThem: Question<DisassociateInput, 'allocationId'> = {
  ...whichAddress,
  empty: words`There is no elastic IP address here, or none could be read.`,
  choices: ({ eniId }, inventory) => {
    const all = inventory.snapshot.addresses;
    return elasticIpCandidates(eniId === undefined ? all : all.filter((address) => address.eniId === eniId), inventory);
  },
  skipWhenObvious: true,
};

const whichAssociation: Question<DisassociateInput, 'associationId'> = {
  kind: 'derived',
  field: 'associationId',
  value: ({ allocationId }, inventory) => inventory.elasticIp(allocationId)?.associationId ?? '',
};

/** Takes an elastic IP off the private address that it stands for; it stays allocated. */
export const disassociateAddress: OperationBody<DisassociateInput> = {
  known: ([target]) => {
    if (target?.kind === 'interface') return { eniId: target.id };
    return target?.kind === 'address' ? { allocationId: target.id } : {};
  },
  questions: [whichOfThem, whichAssociation],
  rules: disassociateRules,
  run: async ({ allocationId, associationId }, ec2) => {
    await ec2.disassociateAddress({ allocationId, associationId });
  },
};
