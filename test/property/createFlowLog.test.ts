import fc from 'fast-check';
import { describe } from 'vitest';
import { createFlowLog } from '../../src/operations/createFlowLog.ts';
import type { FileOption, FlowLogInput } from '../../src/rules/flowLogRules.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
import type { FlowLog } from '../../src/domain/model.ts';
import { flowLog } from '../support/flowLog.ts';
import { snapshot, subnet } from '../support/snapshot.ts';

const bucketArn = mostly(
  'arn:aws:s3:::logs-of-mine',
  'arn:aws-cn:s3:::logs-of-mine/eni',
  'arn:aws:s3:::Logs of Mine',
  'logs-of-mine',
  'arn:aws:logs:::logs-of-mine',
  '',
);

const stream = 'arn:aws:firehose:eu-west-1:111122223333:deliverystream/flow';

const input: fc.Arbitrary<FlowLogInput> = fc
  .record({
    resourceId: mostly('eni-0a', 'eni-0deadbe1', 'subnet-0a', 'vpc-0a', 'subnet-0b', 'vpc-0deadbe1'),
    format: mostly(undefined, '${srcaddr} ${dstaddr}', 'srcaddr', ''),
    traffic: fc.constantFrom('ALL', 'ACCEPT', 'REJECT'),
    interval: fc.constantFrom(60, 600),
    where: fc.oneof(
      fc.record({
        destination: fc.constant('logGroup' as const),
        logGroup: mostly('/eni/flow', '', 'a log group'),
        roleArn: mostly('arn:aws:iam::111122223333:role/flow', '', 'flow', 'arn:aws:iam::444455556666:role/flow'),
      }),
      fc.record({
        destination: fc.constant('s3' as const),
        bucketArn,
        files: fc.subarray<FileOption>(['parquet', 'hivePartitions', 'perHour']),
      }),
      fc.record({ destination: fc.constant('firehose' as const), streamArn: mostly(stream, 'flow', '') }),
    ),
  })
  .map(({ where, ...rest }) => ({ ...rest, ...where }));

/** Now and then there are flow logs already, one of them to the same bucket. */
const there = mostly<readonly FlowLog[]>(
  [],
  [flowLog()],
  [flowLog(), flowLog({ id: 'fl-0a0000a2', destination: 'arn:aws:s3:::second' })],
);

const cases = fc.record({ guest: heldEni(used), flowLogs: there, input }).map(({ guest, flowLogs, input: given }) => ({
  account: snapshot({
    enis: [guest],
    flowLogs,
    subnets: [subnet(), subnet({ id: 'subnet-0b', ownerId: '444455556666' })],
  }),
  input: given,
}));

describe('rules and simulator, written apart, agree on a flow log', () => {
  agrees(
    {
      operation: createFlowLog,
      // What EC2 takes for the same, and how many it allows, is not documented.
      unsure: ['flow-log/already'],
      refusals: [
        'FlowLogAlreadyExists',
        'FlowLogsLimitExceeded',
        'InvalidNetworkInterfaceID.NotFound',
        'InvalidParameter',
        'InvalidParameterValue',
        'InvalidVpcID.NotFound',
        'OperationNotPermitted',
      ],
    },
    cases,
  );
});
