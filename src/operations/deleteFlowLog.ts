import { flowLogText } from '../domain/flowLogText.ts';
import { thingName } from '../domain/taggedThings.ts';
import { foreign, words } from '../domain/words.ts';
import { deleteFlowLogRules, flowLogIn, type DeleteFlowLogInput } from '../rules/flowLogRules.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whichFlowLog: Question<DeleteFlowLogInput, 'flowLogId'> = {
  kind: 'choice',
  field: 'flowLogId',
  title: words`Select the flow log`,
  placeholder: words`What was written to its destination stays`,
  empty: words`There is no flow log here, or flow logs could not be read.`,
  choices: ({ resourceId }, inventory) =>
    inventory.snapshot.flowLogs
      .filter((log) => resourceId === undefined || log.resourceId === resourceId)
      .map((log) => ({
        value: log.id,
        label: foreign(log.id),
        description: words`of ${thingName(log.resourceId, inventory)}`,
        detail: foreign(flowLogText(log)),
        icon: 'output',
      })),
};

const whatItLogs: Question<DeleteFlowLogInput, 'of'> = {
  kind: 'derived',
  field: 'of',
  value: ({ flowLogId, resourceId = '' }, inventory) => flowLogIn(inventory, flowLogId)?.resourceId ?? resourceId,
};

/** Ends a flow log; what it has written stays. */
export const deleteFlowLog: OperationBody<DeleteFlowLogInput> = {
  known: ([target]) => (target ? { resourceId: target.id } : {}),
  questions: [whichFlowLog, whatItLogs],
  rules: deleteFlowLogRules,
  run: async ({ flowLogId, of }, ec2) => {
    await ec2.deleteFlowLog({ flowLogId, resourceId: of });
  },
};
