import { describe, expect, it } from 'vitest';
import {
  bucketArn,
  deliveryUnchecked,
  logGroupNamed,
  neverChanged,
  nitroInterval,
  roleNamed,
} from '../../../src/rules/flowLogRules.ts';
import { says } from '../../support/judge.ts';
import { attached, eni, limits } from '../../support/snapshot.ts';

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
    expect(says(neverChanged, { eniId: 'eni-0a' })).toEqual(['warn: A flow log cannot be changed later']);
  });
  it('warn that ten minutes are one on Nitro', () => {
    const account = { enis: [eni({ attachment: attached('i-0a', 1) })] };
    const ten = { eniId: 'eni-0a', interval: 600 } as const;
    expect(says(nitroInterval, ten, account)).toEqual([
      'warn: The interface is on a Nitro instance, so the interval is one minute or less anyway: i-0a',
    ]);
    expect(says(nitroInterval, { ...ten, interval: 60 }, account)).toEqual([]);
    expect(says(nitroInterval, ten, { ...account, instanceTypes: [limits({ hypervisor: 'xen' })] })).toEqual([]);
    expect(says(nitroInterval, ten)).toEqual([]);
  });
});
