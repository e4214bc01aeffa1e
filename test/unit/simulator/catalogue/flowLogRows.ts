import type { CreateFlowLogsRequest, EC2 } from '@aws-sdk/client-ec2';
import type { Row } from './row.ts';

/** EC2 answers with success and lists what it did not make; told here as the SDK tells a refusal. */
const logTo = async (ec2: EC2, LogDestination: string, more: Partial<CreateFlowLogsRequest> = {}): Promise<void> => {
  const { Unsuccessful: [failed] = [], $metadata } = await ec2.createFlowLogs({
    ResourceIds: ['eni-0a'],
    ResourceType: 'NetworkInterface',
    TrafficType: 'ALL',
    LogDestinationType: 's3',
    LogDestination,
    ...more,
  });
  if (failed) throw Object.assign(new Error(failed.Error?.Message), { name: failed.Error?.Code, $metadata });
};

/** Refusals of flow logs. */
export const flowLogRows: readonly Row[] = [
  [
    'FlowLogAlreadyExists: Error. There is an existing Flow Log with the same configuration and log destination.',
    async (ec2) => {
      await logTo(ec2, 'arn:aws:s3:::mine');
      await logTo(ec2, 'arn:aws:s3:::mine');
    },
  ],
  [
    'FlowLogsLimitExceeded: The maximum number of flow logs has been reached: eni-0a',
    async (ec2) => {
      for (const name of ['first', 'second', 'third']) await logTo(ec2, `arn:aws:s3:::${name}`);
    },
  ],
  [
    'InvalidFlowLogId.NotFound: These flow log ids in the input list are not found: [TotalCount: 1] fl-0a',
    (ec2) => ec2.deleteFlowLogs({ FlowLogIds: ['fl-0a'] }),
  ],
  [
    'LogDestinationNotFoundException: LogDestination: arn:aws:s3:::gone does not exist.',
    (ec2, { world }) => {
      world.extras.logDestinationFaults.set('arn:aws:s3:::gone', 'missing');
      return logTo(ec2, 'arn:aws:s3:::gone');
    },
  ],
  [
    'LogDestinationPermissionIssueException: LogDestination: arn:aws:s3:::shut is undeliverable',
    (ec2, { world }) => {
      world.extras.logDestinationFaults.set('arn:aws:s3:::shut', 'denied');
      return logTo(ec2, 'arn:aws:s3:::shut');
    },
  ],
];
