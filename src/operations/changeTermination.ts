import { noWords, words } from '../domain/words.ts';
import { terminationRules, type TerminationInput } from '../rules/terminationRules.ts';
import { knownInterfaces, whichInterfaces } from './choices/interfaceChoices.ts';
import { forEachLimited } from './forEachLimited.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whichFate: Question<TerminationInput, 'deleteOnTermination'> = {
  kind: 'choice',
  field: 'deleteOnTermination',
  title: words`Select what happens when the instance is terminated`,
  placeholder: words`What happens to the interface`,
  empty: noWords,
  choices: () => [
    {
      value: true,
      label: words`Delete the interface`,
      description: words`its private addresses are released`,
      icon: 'trash',
    },
    {
      value: false,
      label: words`Keep the interface`,
      description: words`it stays, unattached, with its addresses`,
      icon: 'save',
    },
  ],
};

const whichAttachments: Question<TerminationInput, 'attachments'> = {
  kind: 'derived',
  field: 'attachments',
  value: ({ eniIds = [] }, inventory) =>
    eniIds.map((eniId) => ({ eniId, attachmentId: inventory.eni(eniId)?.attachment?.id ?? '' })),
};

/** Sets whether interfaces are deleted with their instances. */
export const changeTermination: OperationBody<TerminationInput> = {
  known: knownInterfaces,
  questions: [whichInterfaces, whichFate, whichAttachments],
  rules: terminationRules,
  run: ({ attachments, deleteOnTermination }, ec2) => {
    const attachmentOf = new Map(attachments.map(({ eniId, attachmentId }) => [eniId, attachmentId]));
    return forEachLimited([...attachmentOf.keys()], (eniId) =>
      ec2.modifyTermination({ eniId, attachmentId: attachmentOf.get(eniId) ?? '', deleteOnTermination }),
    );
  },
};
