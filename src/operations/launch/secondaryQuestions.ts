import { cardTakes } from '../../domain/cards.ts';
import { facts, foreignList, noWords, words } from '../../domain/words.ts';
import { launchLimits, type LaunchInput } from '../../rules/launch/launchInput.ts';
import type { Question } from '../question.ts';
import { isAsked } from './optionQuestions.ts';

export const whichSecondaryCards: Question<LaunchInput, 'secondaryCards'> = {
  kind: 'many',
  field: 'secondaryCards',
  title: words`Select network cards for secondary interfaces`,
  placeholder: words`Each gets one interface in the secondary network`,
  empty: noWords,
  when: isAsked('rdma'),
  choices: (known, inventory) =>
    (launchLimits(known, inventory)?.cards ?? [])
      .filter((card) => cardTakes(card, 'secondary') !== false)
      .map(({ index, types }) => ({
        value: index,
        label: words`Network card ${index}`,
        description: facts(types && words`takes ${foreignList(types)}`),
        icon: 'circuit-board',
      })),
};

export const whichSecondarySubnet: Question<LaunchInput, 'secondarySubnetId'> = {
  kind: 'text',
  field: 'secondarySubnetId',
  title: words`Enter the secondary subnet`,
  placeholder: words`The id of a secondary subnet in the Availability Zone of the instance`,
  when: isAsked('rdma'),
  initial: (_known, { snapshot }) =>
    snapshot.instances.flatMap(({ secondaryInterfaces = [] }) =>
      secondaryInterfaces.map(({ subnetId }) => subnetId),
    )[0] ?? '',
  validate: (text) => (/^\s*\S+\s*$/.test(text) ? undefined : words`Enter the id of a secondary subnet.`),
  parse: (text) => text.trim(),
};
