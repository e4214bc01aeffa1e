import { noWords, words, type Words } from '../domain/words.ts';
import { enaExpressRules, type EnaExpressInput } from '../rules/enaExpressRules.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whether: Question<EnaExpressInput, 'enabled'> = {
  kind: 'choice',
  field: 'enabled',
  title: words`ENA Express?`,
  placeholder: words`It spreads traffic between instances over many paths, for more throughput and less delay`,
  empty: noWords,
  choices: ({ eniId }, inventory) => {
    const now = inventory.eni(eniId)?.attachment?.enaSrd;
    const mark = (enabled: boolean): Words => (now?.enabled === enabled ? words` (as it is now)` : noWords);
    return [
      {
        value: true,
        label: words`On${mark(true)}`,
        description: words`for TCP, and for UDP as you choose next`,
        icon: 'rocket',
      },
      { value: false, label: words`Off${mark(false)}`, description: words`for TCP and UDP`, icon: 'circle-slash' },
    ];
  },
};

const whetherUdp: Question<EnaExpressInput, 'udp'> = {
  kind: 'choice',
  field: 'udp',
  title: words`Also for UDP?`,
  placeholder: words`UDP may arrive out of order less often, with a little more delay`,
  empty: noWords,
  when: ({ enabled }) => enabled === true,
  choices: () => [
    { value: false, label: words`TCP only`, icon: 'arrow-right' },
    { value: true, label: words`TCP and UDP`, icon: 'arrow-both' },
  ],
};

/** Turns ENA Express of an attached interface on or off. */
export const changeEnaExpress: OperationBody<EnaExpressInput> = {
  known: ([target]) => (target?.kind === 'interface' ? { eniId: target.id } : {}),
  questions: [whichInterface, whether, whetherUdp],
  rules: enaExpressRules,
  run: async ({ eniId, enabled, udp = false }, ec2) => {
    await ec2.modifyEnaExpress({ eniId, enabled, udp });
  },
};
