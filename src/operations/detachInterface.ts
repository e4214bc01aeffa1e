import { noWords, words } from '../domain/words.ts';
import type { DetachInput } from '../rules/detach/detachAttachment.ts';
import { detachRules } from '../rules/detach/detachRules.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whichAttachment: Question<DetachInput, 'attachmentId'> = {
  kind: 'derived',
  field: 'attachmentId',
  value: ({ eniId }, inventory) => inventory.eni(eniId)?.attachment?.id ?? '',
};

const whichWay: Question<DetachInput, 'force'> = {
  kind: 'choice',
  field: 'force',
  title: words`Select how to detach`,
  placeholder: words`Force is a last resort`,
  empty: noWords,
  choices: () => [
    {
      value: false,
      label: words`Detach`,
      description: words`the operating system releases it first`,
      icon: 'debug-disconnect',
    },
    {
      value: true,
      label: words`Detach by force`,
      description: words`only if it is stuck in detaching`,
      icon: 'warning',
    },
  ],
};

/** Detaches a secondary interface; it keeps its addresses. */
export const detachInterface: OperationBody<DetachInput> = {
  known: ([target]) => (target?.kind === 'interface' ? { eniId: target.id } : {}),
  questions: [whichInterface, whichAttachment, whichWay],
  rules: detachRules,
  run: async (input, ec2) => {
    await ec2.detachInterface(input);
  },
};
