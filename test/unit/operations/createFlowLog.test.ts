import { describe, expect, it } from 'vitest';
import { createFlowLog as body } from '../../../src/operations/createFlowLog.ts';
import { operationById } from '../../../src/operations/registry.ts';
import { runOperation } from '../../../src/services/run.ts';
import { simulatedPlatform } from '../../support/simulatedPlatform.ts';
import { eni, inventoryOf, snapshot } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { harnessOver } from '../../support/wizardHarness.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('createFlowLog', body);
const account = { enis: [eni({ id: 'eni-0a0000a1' })] };
const roleArn = 'arn:aws:iam::111122223333:role/flow';
const start = [
  { choose: 'Select the network interface', answer: 'eni-0a0000a1' },
  { choose: 'Select the traffic to log', answer: 'REJECT' },
] as const;
const toGroup = [
  ...start,
  { choose: 'Select the destination', answer: 'CloudWatch Logs' },
  { input: 'Enter the log group', answer: ' /eni/flow ' },
  { input: 'Enter the IAM role', answer: roleArn },
  { choose: 'Select the aggregation interval', answer: 60 },
  { review: 'run' },
] as const;
const toBucket = [
  ...start,
  { choose: 'Select the destination', answer: 'S3' },
  { input: 'Enter the S3 bucket', answer: 'arn:aws:s3:::logs-of-mine/eni' },
  { choose: 'Select the aggregation interval', answer: 600 },
  { review: 'run' },
] as const;

describe('creating a flow log', () => {
  it('plans and makes one to a log group', async () => {
    const { result, simulator } = await walk(operation, toGroup, { account });
    expect(result).toMatchObject({
      plan: ['Log rejected traffic of eni-0a0000a1 to log group /eni/flow'],
      run: { kind: 'done' },
    });
    expect([...simulator.world.extras.flowLogs.values()]).toMatchObject([
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
    expect([...simulator.world.extras.flowLogs.values()]).toMatchObject([
      { destinationType: 's3', destination: 'arn:aws:s3:::logs-of-mine/eni', aggregationInterval: 600 },
    ]);
  });
  it('says what EC2 does not let pass as one types', async () => {
    const seen: unknown[] = [];
    const lines = [
      ...start,
      toBucket[2],
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
    const input = { eniId: 'eni-0a0000a1', traffic: 'ALL', destination: 's3', bucketArn, interval: 60 } as const;
    const run = await runOperation({ operation, input, anyway: false, reviewed: ports.store.inventory }, ports);
    expect(run).toMatchObject({ kind: 'failed', problem: { code: 'LogDestinationPermissionIssueException' } });
    expect(run.problem?.remedy).toMatch(/policy/);
  });
  it('is offered for interfaces of services, too', () => {
    const inventory = inventoryOf({ enis: [eni({ requesterManaged: true })] });
    expect(operationById('createFlowLog')?.offeredFor({ kind: 'interface', id: 'eni-0a' }, inventory)).toBe(true);
  });
  walksEveryStep(operation, { 'to a log group': toGroup, 'to a bucket': toBucket }, { account });
});
