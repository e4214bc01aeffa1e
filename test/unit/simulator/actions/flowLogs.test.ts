import type { CreateFlowLogsCommandInput } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';

const bucket = 'arn:aws:s3:::logs-of-mine';
const toBucket: CreateFlowLogsCommandInput = {
  ResourceIds: ['eni-0a'],
  ResourceType: 'NetworkInterface',
  TrafficType: 'ALL',
  LogDestinationType: 's3',
  LogDestination: bucket,
};
const toGroup: CreateFlowLogsCommandInput = {
  ResourceIds: ['eni-0a'],
  ResourceType: 'NetworkInterface',
  TrafficType: 'REJECT',
  LogGroupName: '/eni/flow',
  DeliverLogsPermissionArn: 'arn:aws:iam::111122223333:role/flow',
};

test('flow logs of two interfaces to a bucket are listed, filtered, tagged and deleted', async () => {
  const { ec2 } = simulatedEc2();
  const { FlowLogIds: ids = [] } = await ec2.createFlowLogs({
    ...toBucket,
    ResourceIds: ['eni-0a', 'eni-0primary'],
    MaxAggregationInterval: 60,
    TagSpecifications: [{ ResourceType: 'vpc-flow-log', Tags: [{ Key: 'Name', Value: 'all' }] }],
  });
  expect(ids).toHaveLength(2);
  const ofOne = await ec2.describeFlowLogs({ Filter: [{ Name: 'resource-id', Values: ['eni-0a'] }] });
  expect(ofOne.FlowLogs).toMatchObject([
    {
      FlowLogId: ids[0],
      FlowLogStatus: 'ACTIVE',
      ResourceId: 'eni-0a',
      TrafficType: 'ALL',
      LogDestinationType: 's3',
      LogDestination: bucket,
      MaxAggregationInterval: 60,
      DeliverLogsStatus: 'SUCCESS',
      Tags: [{ Key: 'Name', Value: 'all' }],
    },
  ]);
  await ec2.createTags({ Resources: ids, Tags: [{ Key: 'Name', Value: 'both' }] });
  expect((await ec2.describeTags({ Filters: [{ Name: 'value', Values: ['both'] }] })).Tags).toHaveLength(2);
  expect((await ec2.deleteFlowLogs({ FlowLogIds: ids })).Unsuccessful).toEqual([]);
  expect((await ec2.describeFlowLogs({})).FlowLogs).toEqual([]);
});

test('a flow log to CloudWatch Logs has the default format and interval', async () => {
  const { ec2 } = simulatedEc2();
  await ec2.createFlowLogs(toGroup);
  const { FlowLogs: [log] = [] } = await ec2.describeFlowLogs({});
  expect(log).toMatchObject({
    LogDestinationType: 'cloud-watch-logs',
    LogGroupName: '/eni/flow',
    MaxAggregationInterval: 600,
  });
  expect(log?.LogFormat).toMatch(/^\$\{version\} \$\{account-id\} .*\$\{log-status\}$/);
});

test('the same client token makes one flow log; the token of another action is another one', async () => {
  const { ec2 } = simulatedEc2();
  const ask = { ...toBucket, ClientToken: 'once' };
  await ec2.createNetworkInterface({ SubnetId: 'subnet-0a', ClientToken: 'once' });
  const first = await ec2.createFlowLogs(ask);
  expect((await ec2.createFlowLogs(ask)).FlowLogIds).toEqual(first.FlowLogIds);
  expect(await refusalOf(ec2.createFlowLogs({ ...ask, TrafficType: 'ACCEPT' }))).toBe(
    'IdempotentParameterMismatch: Arguments on this idempotent request are inconsistent with arguments used in previous request(s).',
  );
});

test('what cannot be delivered to, or is one too many, is told in the answer', async () => {
  const { ec2, simulator } = simulatedEc2();
  const failed = async (destination: string) => {
    const { FlowLogIds, Unsuccessful } = await ec2.createFlowLogs({ ...toBucket, LogDestination: destination });
    expect(FlowLogIds).toEqual([]);
    return Unsuccessful;
  };
  simulator.world.extras.logDestinationFaults.set('arn:aws:s3:::gone', 'missing').set('arn:aws:s3:::shut', 'denied');
  expect(await failed('arn:aws:s3:::gone')).toEqual([
    {
      ResourceId: 'eni-0a',
      Error: {
        Code: 'LogDestinationNotFoundException',
        Message: 'LogDestination: arn:aws:s3:::gone does not exist.',
      },
    },
  ]);
  expect(await failed('arn:aws:s3:::shut')).toMatchObject([
    {
      Error: {
        Code: 'LogDestinationPermissionIssueException',
        Message: 'LogDestination: arn:aws:s3:::shut is undeliverable',
      },
    },
  ]);
  await ec2.createFlowLogs(toBucket);
  await ec2.createFlowLogs(toGroup);
  expect(await failed('arn:aws:s3:::third')).toMatchObject([
    {
      Error: {
        Code: 'FlowLogsLimitExceeded',
        Message: 'The maximum number of flow logs has been reached: eni-0a',
      },
    },
  ]);
});

test('refused: the same flow log twice, and deleting one that is not there', async () => {
  const { ec2 } = simulatedEc2();
  await ec2.createFlowLogs(toBucket);
  expect(await refusalOf(ec2.createFlowLogs(toBucket))).toBe(
    'FlowLogAlreadyExists: Error. There is an existing Flow Log with the same configuration and log destination.',
  );
  expect(await refusalOf(ec2.deleteFlowLogs({ FlowLogIds: ['fl-0a'] }))).toBe(
    'InvalidFlowLogId.NotFound: These flow log ids in the input list are not found: [TotalCount: 1] fl-0a',
  );
});

test.each<[why: string, message: string, ask: CreateFlowLogsCommandInput]>([
  [
    'an interface that does not exist',
    "InvalidNetworkInterfaceID.NotFound: The networkInterface ID 'eni-00000000' does not exist",
    { ...toBucket, ResourceIds: ['eni-00000000'] },
  ],
  [
    'no role for CloudWatch Logs',
    "InvalidParameter: DeliverLogsPermissionArn can't be empty if LogDestinationType is cloud-watch-logs.",
    { ...toGroup, DeliverLogsPermissionArn: undefined },
  ],
  [
    'no bucket',
    "InvalidParameter: LogDestination can't be empty if LogGroupName is not provided.",
    { ...toBucket, LogDestination: undefined },
  ],
  [
    'a log group and a destination',
    'InvalidParameter: Please only provide LogGroupName or only provide LogDestination.',
    { ...toGroup, LogDestination: bucket },
  ],
  [
    'an interval of its own',
    'InvalidParameterValue: Value (61) for parameter MaxAggregationInterval is invalid.',
    { ...toBucket, MaxAggregationInterval: 61 },
  ],
  [
    'no traffic type',
    'MissingParameter: The request must contain the parameter TrafficType',
    { ...toBucket, TrafficType: undefined },
  ],
  [
    'a format without fields',
    'InvalidParameterValue: Value (version) for parameter LogFormat is invalid.',
    { ...toBucket, LogFormat: 'version' },
  ],
  [
    'a dry run',
    'DryRunOperation: Request would have succeeded, but DryRun flag is set.',
    { ...toBucket, DryRun: true },
  ],
])('refused: %s', async (_why, message, ask) => {
  const { ec2 } = simulatedEc2();
  expect(await refusalOf(ec2.createFlowLogs(ask))).toBe(message);
});
