import { noWords, words, type Words } from '../domain/words.ts';
import { enaExpressRules, type EnaExpressInput } from '../rules/enaExpressRules.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whether: Question<EnaExpressInput, 'enabled'> = {
  kind: 'choice',
  field: 'enabled',
  title: words`Turn ENA Express on or off`,
  placeholder: words`Spreads traffic between instances over several paths, for more throughput and lower latency`,
  empty: noWords,
  choices: ({ eniId }, inventory) => {
    const now = inventory.eni(eniId)?.attachment?.enaSrd;
    const mark = (enabled: boolean): Words => (now?.enabled === enabled ? words` (current)` : noWords);
    return [
      {
        value: true,
        label: words`On${mark(true)}`,
        description: words`for TCP; the next step asks about UDP`,
        icon: 'rocket',
      },
      { value: false, label: words`Off${mark(false)}`, description: words`for TCP and UDP`, icon: 'circle-slash' },
    ];
  },
};

const whetherUdp: Question<EnaExpressInput, 'udp'> = {
  kind: 'choice',
  field: 'udp',
  title: words`Use ENA Express for UDP as well?`,
  placeholder: words`UDP packets arrive out of order less often, with slightly higher latency`,
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
