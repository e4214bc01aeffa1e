import { ipOf } from '../domain/association.ts';
import type { Inventory } from '../domain/inventory.ts';
import { facts, foreign, noWords, words, type Words } from '../domain/words.ts';
import { associateRules } from '../rules/elasticIps/associateRules.ts';
import type { AssociateInput } from '../rules/elasticIps/elasticIpInput.ts';
import { loserOf, takenFrom, takesOver } from '../rules/elasticIps/associateConflicts.ts';
import { privateIpChoices, whichAddress } from './choices/addressChoices.ts';
import { whichInterface } from './choices/interfaceChoices.ts';

import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whichPrivateIp: Question<AssociateInput, 'privateIp'> = {
  kind: 'choice',
  field: 'privateIp',
  title: words`Select the private address`,
  placeholder: words`An elastic IP is associated with one private IPv4 address`,
  empty: words`The interface has no IPv4 address.`,
  choices: ({ eniId }, inventory) => privateIpChoices(eniId, inventory),
  skipWhenObvious: true,
};

const loserIp = (known: Partial<AssociateInput>, inventory: Inventory): Words => {
  const loser = loserOf(known, inventory);
  return loser ? foreign(ipOf(loser)) : noWords;
};

const mayReassociate: Question<AssociateInput, 'allowReassociation'> = {
  kind: 'choice',
  field: 'allowReassociation',
  title: words`Take over an address that is in use?`,
  placeholder: words`Its current holder is left without that public address`,
  empty: noWords,
  when: takesOver,
  choices: (known, inventory) => [
    {
      value: true,
      label: words`Take over`,
      description: facts(takenFrom(known, inventory), loserIp(known, inventory)),
      icon: 'arrow-swap',
    },
    {
      value: false,
      label: words`Do not take over`,
      description: words`EC2 refuses an address that is in use`,
      icon: 'lock',
    },
  ],
};

/** Makes an elastic IP stand for a private address of an interface. */
export const associateAddress: OperationBody<AssociateInput> = {
  known: ([target]) => {
    if (target?.kind === 'interface') return { eniId: target.id };
    return target?.kind === 'address' ? { allocationId: target.id } : {};
  },
  questions: [whichInterface, whichPrivateIp, whichAddress, mayReassociate],
  rules: associateRules,
  run: async ({ eniId, privateIp, allocationId, allowReassociation = false }, ec2) => {
    await ec2.associateAddress({ eniId, privateIp, allocationId, allowReassociation });
  },
};
