import type { EniInput } from './shared/eniInput.ts';

/** A flow log that is to be made of one interface; the fields of the destination that is not chosen stay undefined. */
export type FlowLogInput = EniInput & {
  readonly traffic: 'ALL' | 'ACCEPT' | 'REJECT';
  readonly destination: 'logGroup' | 's3';
  readonly logGroup?: string | undefined;
  /** ARN of the role by which flow logs write to the log group. */
  readonly roleArn?: string | undefined;
  /** ARN of a bucket, perhaps with a folder: `arn:aws:s3:::logs/eni`. */
  readonly bucketArn?: string | undefined;
  /** Seconds. */
  readonly interval: 60 | 600;
};
