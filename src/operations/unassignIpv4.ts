import { ipOf, outerWords } from '../domain/association.ts';
import type { Eni } from '../domain/model.ts';
import { facts, foreign, words } from '../domain/words.ts';
import { addressesAndPrefixesOf, type UnassignInput } from '../rules/unassign/unassignHeld.ts';
import { unassignIpv4Rules } from '../rules/unassign/unassignRules.ts';
import { whichInterface } from './choices/interfaceChoices.ts';

import type { OperationBody } from './operation.ts';
import type { Choice, Question } from './question.ts';

const whichOnes: Question<UnassignInput, 'taken'> = {
  kind: 'many',
  field: 'taken',
  title: words`Select IPv4 addresses to unassign`,
  placeholder: words`They can be assigned to other interfaces afterwards`,
  empty: words`The interface has no IPv4 address.`,
  choices: ({ eniId }, inventory) => {
    const eni = inventory.eni(eniId);
    return eni ? choicesOf(eni) : [];
  },
};

const choicesOf = (eni: Eni): readonly Choice<string>[] => [
  ...eni.addresses.map(({ ip, primary, association }) => ({
    value: ip,
    label: foreign(ip),
    description: facts(
      primary ? words`primary` : words`secondary`,
      association && words`${outerWords(association)} ${foreign(ipOf(association))}`,
    ),
    icon: 'globe',
  })),
  ...eni.ipv4Prefixes.map((prefix) => ({
    value: prefix,
    label: foreign(prefix),
    description: words`prefix`,
    icon: 'list-tree',
  })),
];

/** Unassigns secondary IPv4 addresses and /28 prefixes from an interface. */
export const unassignIpv4: OperationBody<UnassignInput> = {
  known: ([target]) => (target?.kind === 'interface' ? { eniId: target.id } : {}),
  questions: [whichInterface, whichOnes],
  rules: unassignIpv4Rules,
  run: async ({ eniId, taken }, ec2) => {
    await ec2.unassignIpv4({ eniId, ...addressesAndPrefixesOf(taken) });
  },
};
