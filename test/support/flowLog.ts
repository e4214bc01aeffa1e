import { defaultFields, formatOf } from '../../src/domain/flowLogText.ts';
import type { FlowLog } from '../../src/domain/model.ts';

/** To a bucket, of the default interface. */
export const flowLog = (over: Partial<FlowLog> = {}): FlowLog => ({
  id: 'fl-0a0000a1',
  resourceId: 'eni-0a',
  trafficType: 'ALL',
  destinationType: 's3',
  logGroupName: undefined,
  destination: 'arn:aws:s3:::logs-of-mine',
  roleArn: undefined,
  crossAccountRole: undefined,
  files: { format: 'plain-text', hivePartitions: false, perHour: false },
  format: formatOf(defaultFields),
  aggregationInterval: 600,
  deliveryStatus: 'SUCCESS',
  deliveryError: undefined,
  createdAt: 0,
  tags: [],
  ...over,
});
