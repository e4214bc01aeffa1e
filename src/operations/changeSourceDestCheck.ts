import { noWords, words } from '../domain/words.ts';
import {
  sourceDestCheckRules,
  type SourceDestCheck,
  type SourceDestCheckInput,
} from '../rules/sourceDestCheckRules.ts';
import { commonOf } from './choices/interfaceChoices.ts';
import { knownOfInstances, whichOfInstances } from './choices/ofInstance.ts';
import { forEachLimited } from './forEachLimited.ts';
import type { OperationBody } from './operation.ts';
import type { Choice, Question } from './question.ts';

const ways: readonly Choice<SourceDestCheck>[] = [
  {
    value: 'on',
    label: words`On`,
    description: words`accepts only traffic to or from the interface`,
    icon: 'shield',
  },
  {
    value: 'off',
    label: words`Off`,
    description: words`for a router, firewall, NAT or VPN instance`,
    icon: 'arrow-swap',
  },
  { value: 'reset', label: words`Reset`, description: words`EC2's default, which is on`, icon: 'discard' },
];

const whichWay: Question<SourceDestCheckInput, 'check'> = {
  kind: 'choice',
  field: 'check',
  title: words`Turn the source/destination check on or off`,
  placeholder: words`While it is on, EC2 drops traffic that is neither to nor from the interface`,
  empty: noWords,
  choices: ({ eniIds = [] }, inventory) => {
    const check = commonOf(eniIds, inventory, ({ sourceDestCheck }) => sourceDestCheck);
    const now = check === undefined ? undefined : check ? 'on' : 'off';
    return ways.map((way) => (way.value === now ? { ...way, label: words`${way.label} (current)` } : way));
  },
};

/** Changes the source/destination check of interfaces; EC2's call for instances refuses those with several interfaces. */
export const changeSourceDestCheck: OperationBody<SourceDestCheckInput> = {
  known: knownOfInstances,
  questions: [whichOfInstances, whichWay],
  rules: sourceDestCheckRules,
  run: ({ eniIds, check }, ec2) =>
    forEachLimited(eniIds, (eniId) =>
      check === 'reset'
        ? ec2.resetSourceDestCheck({ eniId })
        : ec2.modifySourceDestCheck({ eniId, enabled: check === 'on' }),
    ),
};
