import { describe, expect, it } from 'vitest';
import { createFlowLog as body } from '../../../src/operations/createFlowLog.ts';
import { inverseOf } from '../../../src/actions/inverse.ts';
import { operationById } from '../../../src/operations/registry.ts';
import { runOperation } from '../../../src/services/run.ts';
import { connectionInto, simulatedPlatform } from '../../support/simulatedPlatform.ts';
import { eni, inventoryOf, snapshot } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { harnessOver } from '../../support/wizardHarness.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('createFlowLog', body);
const account = { enis: [eni({ id: 'eni-0a0000a1' })] };
const roleArn = 'arn:aws:iam::111122223333:role/flow';
const start = [
  { choose: 'Select the kind of resource', answer: 'enis' },
  { choose: 'Select what to log', answer: 'eni-0a0000a1' },
  { choose: 'Select the traffic to log', answer: 'REJECT' },
] as const;
const toGroup = [
  ...start,
  { choose: 'Select the destination', answer: 'CloudWatch Logs' },
  { input: 'Enter the log group', answer: ' /eni/flow ' },
  { input: 'Enter the IAM role', answer: roleArn },
  { choose: 'Select the record format', answer: 'default' },
  { choose: 'Select the aggregation interval', answer: 60 },
  { review: 'run' },
] as const;
const toBucket = [
  ...start,
  { choose: 'Select the destination', answer: 'S3' },
  { input: 'Enter the S3 bucket', answer: 'arn:aws:s3:::logs-of-mine/eni' },
  { many: 'Select how files are written', answer: [] },
  { choose: 'Select the record format', answer: 'default' },
  { choose: 'Select the aggregation interval', answer: 600 },
  { review: 'run' },
] as const;
const stream = 'arn:aws:firehose:eu-west-1:111122223333:deliverystream/flow';
const toStream = [
  ...start,
  { choose: 'Select the destination', answer: 'firehose' },
  { input: 'Enter the delivery stream', answer: stream },
  { choose: 'Select the record format', answer: 'custom' },
  { input: 'Enter the fields', answer: '${srcaddr} ${flow-direction}' },
  { choose: 'Select the aggregation interval', answer: 60 },
  { review: 'run' },
] as const;

describe('creating a flow log', () => {
  it('plans and makes one to a log group', async () => {
    const { result, simulator } = await walk(operation, toGroup, { account });
    expect(result).toMatchObject({
      plan: ['Log rejected traffic of eni-0a0000a1 to log group /eni/flow'],
      run: { kind: 'done' },
    });
    expect([...simulator.world.flowLogs.values()]).toMatchObject([
      {
        resourceId: 'eni-0a0000a1',
        trafficType: 'REJECT',
        destinationType: 'cloud-watch-logs',
        logGroupName: '/eni/flow',
        roleArn,
        aggregationInterval: 60,
      },
    ]);
  });
  it('plans and makes one to a bucket, and says before that it stays as it is', async () => {
    const seen: unknown[] = [];
    const lines = [
      ...toBucket.slice(0, -1),
      {
        review: 'run' as const,
        see: ({ findings }: { readonly findings: readonly { readonly ruleId: string }[] }) =>
          void seen.push(...findings.map(({ ruleId }) => ruleId)),
      },
    ];
    const { result, simulator } = await walk(operation, lines, { account });
    expect(seen).toEqual(['flow-log/delivery', 'flow-log/fixed']);
    expect(result).toMatchObject({
      plan: ['Log rejected traffic of eni-0a0000a1 to arn:aws:s3:::logs-of-mine/eni'],
      run: { kind: 'done' },
    });
    expect([...simulator.world.flowLogs.values()]).toMatchObject([
      { destinationType: 's3', destination: 'arn:aws:s3:::logs-of-mine/eni', aggregationInterval: 600 },
    ]);
  });
  it('says what EC2 does not let pass as one types', async () => {
    const seen: unknown[] = [];
    const lines = [
      ...start,
      toBucket[3],
      {
        input: 'Enter the S3 bucket',
        answer: { leave: 'cancel' as const },
        see: ({ judge }: { readonly judge: (text: string) => { readonly refusal: string | undefined } }) =>
          void seen.push(judge('logs-of-mine').refusal, judge('arn:aws:s3:::logs-of-mine').refusal),
      },
    ];
    await walk(operation, lines, { account });
    expect(seen).toEqual([expect.stringMatching(/^This is not the ARN of a bucket: logs-of-mine/), undefined]);
  });
  it('explains what EC2 says of a flow log that it did not make', async () => {
    const { platform, simulator } = simulatedPlatform(snapshot(account));
    const { ports } = await harnessOver(platform, []);
    const bucketArn = 'arn:aws:s3:::logs-of-mine';
    simulator.world.extras.logDestinationFaults.set(bucketArn, 'denied');
    const input = { resourceId: 'eni-0a0000a1', traffic: 'ALL', destination: 's3', bucketArn, interval: 60 } as const;
    const run = await runOperation({ operation, input, anyway: false, reviewed: ports.store.inventory }, ports);
    expect(run).toMatchObject({ kind: 'failed', problem: { code: 'LogDestinationPermissionIssueException' } });
    expect(run.problem?.remedy).toMatch(/policy/);
  });
  it('is offered for interfaces of services, too', () => {
    const inventory = inventoryOf({ enis: [eni({ requesterManaged: true })] });
    expect(operationById('createFlowLog')?.offeredFor({ kind: 'interface', id: 'eni-0a' }, inventory)).toBe(true);
  });
  it('makes one of a VPC in Parquet, which is listed and can be deleted and made again as it was', async () => {
    const { result, simulator, store } = await walk(
      operation,
      [
        { choose: 'Select the traffic to log', answer: 'ALL' },
        toBucket[3],
        toBucket[4],
        { many: 'Select how files are written', answer: ['parquet', 'perHour'] },
        { choose: 'Select the record format', answer: 'default' },
        { choose: 'Select the aggregation interval', answer: 60 },
        { review: 'run' },
      ],
      { account, targets: [{ kind: 'vpc', id: 'vpc-0a' }] },
    );
    if (result.kind !== 'ran' || !store.inventory) throw new Error('It did not run');
    expect(result.plan).toEqual(['Log all traffic of vpc-0a to arn:aws:s3:::logs-of-mine/eni']);
    const [made] = store.inventory.snapshot.flowLogs;
    expect(made).toMatchObject({
      resourceId: 'vpc-0a',
      files: { format: 'parquet', hivePartitions: false, perHour: true },
      aggregationInterval: 60,
    });
    const takeBack = inverseOf(result.run.done, { before: result.reviewed, now: store.inventory });
    await takeBack?.(connectionInto(simulator).ec2());
    expect([...simulator.world.flowLogs.values()]).toEqual([]);
  });
  it('writes fields of the choice of a person to a stream', async () => {
    const { simulator } = await walk(operation, toStream, { account });
    expect([...simulator.world.flowLogs.values()]).toMatchObject([
      {
        destinationType: 'kinesis-data-firehose',
        destination: stream,
        format: '${srcaddr} ${flow-direction}',
        files: undefined,
      },
    ]);
  });
  walksEveryStep(
    operation,
    { 'to a log group': toGroup, 'to a bucket': toBucket, 'to a stream': toStream },
    { account },
  );
});
