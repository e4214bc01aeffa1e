import fc from 'fast-check';
import { describe } from 'vitest';
import { deleteFlowLog } from '../../src/operations/deleteFlowLog.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { flowLog } from '../support/flowLog.ts';
import { snapshot } from '../support/snapshot.ts';

const log = fc
  .record({
    resourceId: mostly('eni-0a', 'subnet-0a', 'vpc-0a'),
    trafficType: fc.constantFrom('ALL', 'ACCEPT', 'REJECT'),
    aggregationInterval: fc.constantFrom(60, 600),
    format: fc.constantFrom('${srcaddr}', '${srcaddr} ${dstaddr}'),
    tags: fc.constantFrom([], [{ key: 'env', value: 'prod' }]),
    to: fc.constantFrom(
      {},
      { files: { format: 'parquet', hivePartitions: true, perHour: false } },
      {
        destinationType: 'cloud-watch-logs',
        destination: undefined,
        logGroupName: '/vpc/flow',
        roleArn: 'arn:aws:iam::111122223333:role/flow',
        files: undefined,
      },
      {
        destinationType: 'kinesis-data-firehose',
        destination: 'arn:aws:firehose:eu-west-1:111122223333:deliverystream/flow',
        files: undefined,
      },
    ),
  })
  .map(({ to, ...over }) => flowLog({ ...over, ...to }));

const cases = fc
  .record({ made: log, flowLogId: fc.constantFrom('fl-0a0000a1', 'fl-0a0000a1', 'fl-0a0000a1', 'fl-0deadbe1') })
  .map(({ made, flowLogId }) => ({
    account: snapshot({ flowLogs: [made] }),
    input: { flowLogId, of: made.resourceId },
  }));

describe('rules and simulator, written apart, agree on the end of a flow log', () => {
  agrees({ operation: deleteFlowLog, refusals: ['InvalidFlowLogId.NotFound'] }, cases, { runs: 150 });
});
