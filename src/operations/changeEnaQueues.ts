import { words } from '../domain/words.ts';
import { enaQueuesRules, type EnaQueuesInput } from '../rules/enaQueuesRules.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const howMany: Question<EnaQueuesInput, 'queues'> = {
  kind: 'text',
  field: 'queues',
  title: words`Enter the number of ENA queues`,
  placeholder: words`More queues let more vCPUs process packets; leave it empty for the default of the instance type`,
  initial: ({ eniId }, inventory) => String(inventory.eni(eniId)?.attachment?.enaQueueCount ?? ''),
  validate: (text) => (/^\s*\d{0,4}\s*$/.test(text) ? undefined : words`Enter a whole number, or nothing.`),
  parse: (text) => Number(text.trim()),
};

const whichAttachment: Question<EnaQueuesInput, 'attachmentId'> = {
  kind: 'derived',
  field: 'attachmentId',
  value: ({ eniId }, inventory) => inventory.eni(eniId)?.attachment?.id ?? '',
};

/** Shares out the ENA queues of an instance to one of its interfaces. */
export const changeEnaQueues: OperationBody<EnaQueuesInput> = {
  known: ([target]) => (target?.kind === 'interface' ? { eniId: target.id } : {}),
  questions: [whichInterface, howMany, whichAttachment],
  rules: enaQueuesRules,
  run: async ({ eniId, attachmentId, queues }, ec2) => {
    await ec2.modifyEnaQueues({ eniId, attachmentId, queues: queues === 0 ? undefined : queues });
  },
};
