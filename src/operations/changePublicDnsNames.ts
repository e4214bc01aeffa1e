import { noWords, words, type Words } from '../domain/words.ts';
import { publicDnsNamesRules, type HostnameType, type PublicDnsNamesInput } from '../rules/publicDnsNamesRules.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whichType: Question<PublicDnsNamesInput, 'hostnameType'> = {
  kind: 'choice',
  field: 'hostnameType',
  title: words`Select what the public hostname leads to`,
  placeholder: words`From within the VPC it leads to the private IPv4 address`,
  empty: noWords,
  choices: ({ eniId }, inventory) => {
    const now = inventory.eni(eniId)?.publicDnsOptions?.hostnameType;
    const choice = (value: HostnameType, label: Words, icon: string) => ({
      value,
      label: words`${label}${now === value ? words` (current)` : noWords}`,
      icon,
    });
    return [
      choice('public-ipv4-dns-name', words`The public IPv4 address`, 'globe'),
      choice('public-ipv6-dns-name', words`The IPv6 address`, 'symbol-numeric'),
      choice('public-dual-stack-dns-name', words`Both`, 'list-flat'),
    ];
  },
};

/** Chooses what the public hostname of an interface leads to. */
export const changePublicDnsNames: OperationBody<PublicDnsNamesInput> = {
  known: ([target]) => (target?.kind === 'interface' ? { eniId: target.id } : {}),
  questions: [whichInterface, whichType],
  rules: publicDnsNamesRules,
  run: async ({ eniId, hostnameType }, ec2) => {
    await ec2.modifyPublicDnsNames({ eniId, hostnameType });
  },
};
