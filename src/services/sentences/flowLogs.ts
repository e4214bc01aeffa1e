import type { FlowLogActions } from '../../operations/actions/flowLogs.ts';
import { eniName, type SentencesOf } from './sentence.ts';

const trafficWords = { ALL: 'all', ACCEPT: 'accepted', REJECT: 'rejected' } as const;

export const flowLogSentences: SentencesOf<FlowLogActions> = {
  createFlowLog: ({ eniId, traffic, destination }, inventory) =>
    `Log ${trafficWords[traffic]} traffic of ${eniName(eniId, inventory)} to ${destination.kind === 's3' ? destination.arn : `log group ${destination.name}`}`,
};
