import type { Tag } from '../domain/model.ts';

/** A flow log as EC2 keeps it; it never changes once it is made, and nothing is ever written to it. */
export type FlowLog = {
  readonly id: string;
  /** Of an interface, a subnet or a VPC. */
  readonly resourceId: string;
  /** ACCEPT, REJECT or ALL. */
  readonly trafficType: string;
  /** cloud-watch-logs, s3 or kinesis-data-firehose. */
  readonly destinationType: string;
  readonly logGroupName: string | undefined;
  /** ARN. */
  readonly destination: string | undefined;
  readonly roleArn: string | undefined;
  /** Of an account that owns the destination, which the role above may take on. */
  readonly crossAccountRole: string | undefined;
  /** How files are written; undefined unless they go to S3. */
  readonly files: FlowLogFiles | undefined;
  readonly format: string;
  /** Seconds, 60 or 600. */
  readonly aggregationInterval: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly tags: readonly Tag[];
};

export type FlowLogFiles = {
  /** plain-text or parquet. */
  readonly format: string;
  readonly hivePartitions: boolean;
  readonly perHour: boolean;
};

/** Source: VPC user guide, flow log records, version 2. */
export const defaultFormat =
  '${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}';
