import { flag, moment } from './factShapes.ts';
import { tagsShape } from './networkShapes.ts';
import { id, maybe, record, text, whole } from './shape.ts';

/** How files of a flow log are written to S3. */
const filesShape = record({
  /** plain-text or parquet. */
  format: text,
  hivePartitions: flag,
  perHour: flag,
});

/** A flow log, which never changes once it is made. */
export const flowLogShape = record({
  id,
  /** An interface, a subnet or a VPC. */
  resourceId: id,
  /** ACCEPT, REJECT or ALL. */
  trafficType: text,
  /** cloud-watch-logs, s3 or kinesis-data-firehose. */
  destinationType: text,
  logGroupName: maybe(text),
  /** ARN. */
  destination: maybe(text),
  /** ARN of the role by which it is delivered. */
  roleArn: maybe(text),
  /** Of an account that owns the destination, which the role above may take on. */
  crossAccountRole: maybe(text),
  /** Undefined unless they go to S3. */
  files: maybe(filesShape),
  /** Fields as `${srcaddr} ${dstaddr}`; undefined where EC2 does not tell them. */
  format: maybe(text),
  /** Seconds, 60 or 600. */
  aggregationInterval: maybe(whole),
  /** SUCCESS or FAILED; undefined before anything was delivered. */
  deliveryStatus: maybe(text),
  /** What goes wrong, in EC2's words: `Access error`. */
  deliveryError: maybe(text),
  /** Milliseconds since 1970. */
  createdAt: maybe(moment),
  tags: tagsShape,
});
