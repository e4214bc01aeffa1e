import type { Eni } from '../domain/model.ts';
import { foreign, words } from '../domain/words.ts';
import { addressesAndPrefixesOf, type UnassignInput } from '../rules/unassign/unassignHeld.ts';
import { unassignIpv6Rules } from '../rules/unassign/unassignRules.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Choice, Question } from './question.ts';

const whichOnes: Question<UnassignInput, 'taken'> = {
  kind: 'many',
  field: 'taken',
  title: words`Select IPv6 addresses to unassign`,
  placeholder: words`They can be assigned to other interfaces afterwards`,
  empty: words`The interface has no IPv6 address.`,
  choices: ({ eniId }, inventory) => {
    const eni = inventory.eni(eniId);
    return eni ? choicesOf(eni) : [];
  },
};

const choicesOf = (eni: Eni): readonly Choice<string>[] => [
  ...eni.ipv6Addresses.map(({ ip, primary }) => ({
    value: ip,
    label: foreign(ip),
    description: primary ? words`primary` : words`address`,
    icon: 'globe',
  })),
  ...eni.ipv6Prefixes.map((prefix) => ({
    value: prefix,
    label: foreign(prefix),
    description: words`prefix`,
    icon: 'list-tree',
  })),
];

/** Unassigns IPv6 addresses and /80 prefixes from an interface. */
export const unassignIpv6: OperationBody<UnassignInput> = {
  known: ([target]) => (target?.kind === 'interface' ? { eniId: target.id } : {}),
  questions: [whichInterface, whichOnes],
  rules: unassignIpv6Rules,
  run: async ({ eniId, taken }, ec2) => {
    await ec2.unassignIpv6({ eniId, ...addressesAndPrefixesOf(taken) });
  },
};
