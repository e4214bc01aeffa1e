import fc from 'fast-check';
import { describe } from 'vitest';
import { createFlowLog } from '../../src/operations/createFlowLog.ts';
import type { FlowLogInput } from '../../src/rules/flowLogRules.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
import { snapshot } from '../support/snapshot.ts';

const bucketArn = mostly(
  'arn:aws:s3:::logs-of-mine',
  'arn:aws-cn:s3:::logs-of-mine/eni',
  'arn:aws:s3:::Logs of Mine',
  'logs-of-mine',
  'arn:aws:logs:::logs-of-mine',
  '',
);

const input: fc.Arbitrary<FlowLogInput> = fc
  .record({
    eniId: mostly('eni-0a', 'eni-0deadbe1'),
    traffic: fc.constantFrom('ALL', 'ACCEPT', 'REJECT'),
    interval: fc.constantFrom(60, 600),
    where: fc.oneof(
      fc.record({
        destination: fc.constant('logGroup' as const),
        logGroup: mostly('/eni/flow', '', 'a log group'),
        roleArn: mostly('arn:aws:iam::111122223333:role/flow', '', 'flow', 'arn:aws:iam::444455556666:role/flow'),
      }),
      fc.record({ destination: fc.constant('s3' as const), bucketArn }),
    ),
  })
  .map(({ where, ...rest }) => ({ ...rest, ...where }));

const cases = fc
  .record({ guest: heldEni(used), input })
  .map(({ guest, input: given }) => ({ account: snapshot({ enis: [guest] }), input: given }));

describe('rules and simulator, written apart, agree on a flow log', () => {
  agrees(
    {
      operation: createFlowLog,
      refusals: ['InvalidNetworkInterfaceID.NotFound', 'InvalidParameter', 'InvalidParameterValue'],
    },
    cases,
  );
});
