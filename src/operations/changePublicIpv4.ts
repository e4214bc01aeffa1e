import { noWords, words } from '../domain/words.ts';
import { publicIpv4Rules, type PublicIpv4Input } from '../rules/publicIpv4Rules.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whichWish: Question<PublicIpv4Input, 'enabled'> = {
  kind: 'choice',
  field: 'enabled',
  title: words`Turn the automatic public IPv4 address on or off`,
  placeholder: words`EC2 does not show the current setting, which applies only to the primary interface of an instance`,
  empty: noWords,
  choices: () => [
    { value: true, label: words`On`, description: words`EC2 assigns one of its public addresses`, icon: 'globe' },
    { value: false, label: words`Off`, description: words`the assigned address is released`, icon: 'circle-slash' },
  ],
};

/** Changes whether an interface asks EC2 for a public IPv4 address. */
export const changePublicIpv4: OperationBody<PublicIpv4Input> = {
  known: ([target]) => (target?.kind === 'interface' ? { eniId: target.id } : {}),
  questions: [whichInterface, whichWish],
  rules: publicIpv4Rules,
  run: async (input, ec2) => {
    await ec2.modifyPublicIpv4(input);
  },
};
