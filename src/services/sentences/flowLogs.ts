import { foreign, words } from '../../domain/words.ts';
import type { FlowLogActions } from '../../operations/actions/flowLogs.ts';
import { eniName, type SentencesOf } from './sentence.ts';

const trafficWords = { ALL: 'all', ACCEPT: 'accepted', REJECT: 'rejected' } as const;

export const flowLogSentences: SentencesOf<FlowLogActions> = {
  createFlowLog: ({ eniId, traffic, destination }, inventory) =>
    words`Log ${foreign(trafficWords[traffic])} traffic of ${eniName(eniId, inventory)} to ${destination.kind === 's3' ? foreign(destination.arn) : words`log group ${foreign(destination.name)}`}`,
};
