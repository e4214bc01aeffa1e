import { words } from '../../domain/words.ts';
import { afterColon, type ErrorFacts, type Explanation, type ExplanationTable } from './explanation.ts';

/** What EC2 answers about flow logs. */
export const flowLogCodes: ExplanationTable = {
  FlowLogAlreadyExists: ({ text }) => ({
    message: words`There is such a flow log to the same destination already${afterColon(text)}`,
    remedy: words`Choose another destination, or delete the flow log that is there.`,
    recovery: 'none',
  }),
  FlowLogsLimitExceeded: ({ text }) => ({
    message: words`There are as many flow logs as EC2 allows${afterColon(text)}`,
    remedy: words`Delete one of them, or log what it lies in instead.`,
    recovery: 'none',
  }),
  'InvalidFlowLogId.NotFound': ({ text }) => ({
    message: words`The flow log no longer exists${afterColon(text)}`,
    remedy: words`Nothing needs to be done; it may have been deleted already.`,
    recovery: 'none',
  }),
  LogDestinationNotFoundException: ({ text }) => ({
    message: words`There is no such destination for flow logs${afterColon(text)}`,
    remedy: words`Check the ARN, or create the destination first; then create the flow log again.`,
    recovery: 'none',
  }),
  LogDestinationPermissionIssueException: undeliverable,
  LogDestinationPermissionIssue: undeliverable,
};

function undeliverable({ text }: ErrorFacts): Explanation {
  return {
    message: words`Flow logs may not be delivered there${afterColon(text)}`,
    remedy: words`Allow delivery.logs.amazonaws.com to write in the policy of the bucket, then create the flow log again.`,
    recovery: 'none',
  };
}
