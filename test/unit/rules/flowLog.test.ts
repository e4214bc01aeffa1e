import { describe, expect, it } from 'vitest';
import {
  bucketArn,
  deleteFlowLogRules,
  deliveryUnchecked,
  flowLogRules,
  logGroupNamed,
  neverChanged,
  nitroInterval,
  roleNamed,
} from '../../../src/rules/flowLogRules.ts';
import { says } from '../../support/judge.ts';
import { flowLog } from '../../support/flowLog.ts';
import { attached, eni, limits, subnet, vpc } from '../../support/snapshot.ts';

describe('rules of a flow log', () => {
  it('block no log group, warn of a name that cannot be one', () => {
    expect(says(logGroupNamed, { logGroup: '' })).toEqual(['block: No log group is entered']);
    expect(says(logGroupNamed, { logGroup: 'a b' })).toEqual(['warn: This cannot be the name of a log group: a b']);
    expect(says(logGroupNamed, { logGroup: 'a'.repeat(513) })).toHaveLength(1);
    expect(says(logGroupNamed, { logGroup: '/vpc/flow-logs_1.#' })).toEqual([]);
  });
  it('block no role, warn of what is none or of another account', () => {
    expect(says(roleNamed, { roleArn: '' })).toEqual(['block: No role is entered']);
    expect(says(roleNamed, { roleArn: 'flow' })).toEqual(['warn: This does not look like the ARN of a role: flow']);
    expect(says(roleNamed, { roleArn: 'arn:aws:iam::444455556666:role/flow' })).toEqual([
      'warn: The role belongs to another account, so EC2 may refuse: 444455556666',
    ]);
    expect(says(roleNamed, { roleArn: 'arn:aws-us-gov:iam::111122223333:role/service/flow' })).toEqual([]);
    expect(says(roleNamed, { roleArn: 'arn:aws:iam::444455556666:role/flow' }, { accountId: undefined })).toEqual([]);
  });
  it('block what is no ARN of S3, warn of what can be no bucket', () => {
    const of = (arn: string) => says(bucketArn, { bucketArn: arn });
    expect(of('')).toEqual(['block: This is not the ARN of a bucket: nothing']);
    expect(of('my-logs')).toEqual(['block: This is not the ARN of a bucket: my-logs']);
    expect(of('arn:aws:s3:::My')).toEqual(['warn: This cannot be the name of an S3 bucket: arn:aws:s3:::My']);
    expect(of('arn:aws:s3:::my-logs/AWSLogs/')[0]).toMatch(/^warn: The folder AWSLogs is reserved/);
    expect([...of('arn:aws:s3:::my-logs'), ...of('arn:aws-cn:s3:::my.logs/eni/')]).toEqual([]);
  });
  it('warn that nobody checks the delivery and that nothing can be changed', () => {
    expect(says(deliveryUnchecked, { destination: 's3' })[0]).toMatch(/^warn: .*bucket policy/);
    expect(says(deliveryUnchecked, { destination: 'logGroup' })[0]).toMatch(/^warn: .*role/);
    expect(says(neverChanged, { resourceId: 'eni-0a' })).toEqual(['warn: A flow log cannot be changed later']);
  });
  it('warn that ten minutes are one on Nitro', () => {
    const account = { enis: [eni({ attachment: attached('i-0a', 1) })] };
    const ten = { resourceId: 'eni-0a', interval: 600 } as const;
    expect(says(nitroInterval, ten, account)).toEqual([
      'warn: The interface is on a Nitro instance, so the interval is one minute or less anyway: i-0a',
    ]);
    expect(says(nitroInterval, { ...ten, interval: 60 }, account)).toEqual([]);
    expect(says(nitroInterval, ten, { ...account, instanceTypes: [limits({ hypervisor: 'xen' })] })).toEqual([]);
    expect(says(nitroInterval, ten)).toEqual([]);
  });
  it('take interfaces, subnets and VPCs that are there and the account may log', () => {
    const other = '444455556666';
    const account = {
      vpcs: [vpc()],
      subnets: [subnet(), subnet({ id: 'subnet-0b', ownerId: other })],
      enis: [
        eni(),
        eni({ id: 'eni-0b', ownerId: other }),
        eni({ id: 'eni-0c', subnetId: 'subnet-0b', ownerId: other }),
        eni({ id: 'eni-0d', subnetId: 'subnet-0b' }),
      ],
    };
    const told = (resourceId: string) =>
      flowLogRules.filter(({ reviewOnly }) => !reviewOnly).flatMap((rule) => says(rule, { resourceId }, account));
    for (const id of ['eni-0a', 'eni-0b', 'eni-0d', 'subnet-0a', 'vpc-0a']) expect(told(id)).toEqual([]);
    for (const id of ['eni-0c', 'subnet-0b']) expect(told(id)).toEqual([`block: Another account owns it: ${other}`]);
    expect(told('vpc-0dead')).toEqual(['block: The VPC no longer exists: vpc-0dead']);
  });
  it('block what is no stream and what are no fields', () => {
    const stream = 'arn:aws:firehose:eu-west-1:111122223333:deliverystream/flow';
    const of = (streamArn: string) => flowLogRules.flatMap((rule) => says(rule, { streamArn }));
    expect(of('flow')).toEqual(['block: This is not the ARN of a delivery stream: flow']);
    expect(of(`${stream}/x`)).toEqual([`warn: This cannot be the ARN of a delivery stream: ${stream}/x`]);
    expect(of(stream)).toEqual([]);
    const fields = (format: string) => flowLogRules.flatMap((rule) => says(rule, { format }));
    expect(fields('srcaddr')).toEqual(['block: These are not fields of a flow log: srcaddr']);
    expect(fields('')).toEqual(['block: These are not fields of a flow log: nothing']);
    expect(fields('${srcaddr} ${pkt-dstaddr}')).toEqual([]);
  });
  it('warn of one that is there already, and of a third', () => {
    const mine = 'arn:aws:s3:::logs-of-mine';
    const told = (to: string, flowLogs = [flowLog()]) =>
      flowLogRules
        .filter(({ id }) => id === 'flow-log/already')
        .flatMap((rule) => says(rule, { resourceId: 'eni-0a', destination: 's3', bucketArn: to }, { flowLogs }));
    expect(told(mine)).toEqual([
      'warn: There is a flow log to this destination already, so EC2 may refuse: fl-0a0000a1',
    ]);
    expect(told('arn:aws:s3:::other')).toEqual([]);
    const two = [flowLog(), flowLog({ id: 'fl-0a0000a2', destination: 'arn:aws:s3:::second' })];
    expect(told('arn:aws:s3:::other', two)).toEqual([
      'warn: EC2 may refuse another flow log beside: fl-0a0000a1, fl-0a0000a2',
    ]);
    expect(told(mine, [flowLog({ resourceId: 'subnet-0a' })])).toEqual([]);
  });
});

describe('rules of deleting a flow log', () => {
  const told = (flowLogId: string, account: Parameters<typeof says>[2]) =>
    deleteFlowLogRules.flatMap((rule) => says(rule, { flowLogId }, account));

  it('block one that is gone, warn where that is not known', () => {
    expect(told('fl-0a0000a1', { flowLogs: [flowLog()] })).toEqual([]);
    expect(told('fl-0dead', { flowLogs: [flowLog()] })).toEqual(['block: The flow log no longer exists: fl-0dead']);
    const gap = {
      part: 'flowLogs',
      iamAction: 'ec2:DescribeFlowLogs',
      code: 'UnauthorizedOperation',
      message: '',
    } as const;
    expect(told('fl-0dead', { gaps: [gap] })).toEqual([
      'warn: Not all flow logs could be read, this one is not among them: fl-0dead',
    ]);
  });
  it('warn of one that a stack made', () => {
    const tags = [{ key: 'aws:cloudformation:stack-name', value: 'network' }];
    expect(told('fl-0a0000a1', { flowLogs: [flowLog({ tags })] })).toEqual([
      'warn: A CloudFormation stack made it: network',
    ]);
  });
});
