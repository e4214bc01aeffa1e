import { describe, expect, it } from 'vitest';
import { destinationText, flowLogText } from '../../../src/domain/flowLogText.ts';
import { flowLog } from '../../support/flowLog.ts';

describe('a flow log in a line', () => {
  it('says what it writes, where, how, and what goes wrong', () => {
    const bucket = { destinationType: 's3', destination: 'arn:aws:s3:::logs', logGroupName: undefined } as const;
    const files = { format: 'parquet', hivePartitions: true, perHour: true } as const;
    const log = flowLog({ trafficType: 'REJECT', ...bucket, files, aggregationInterval: 60, format: '${pkt-srcaddr}' });
    expect(flowLogText(log)).toBe(
      'REJECT to arn:aws:s3:::logs, Parquet, Hive-compatible folders, hourly, every 60 s, custom fields',
    );
    const failing = { deliveryStatus: 'FAILED', deliveryError: 'Access error' };
    expect(flowLogText({ ...log, ...failing })).toContain(', delivery fails: Access error');
    expect(flowLogText({ ...log, ...failing, deliveryError: undefined })).toMatch(/, delivery fails$/);
    expect(flowLogText({ ...log, deliveryStatus: 'SUCCESS', deliveryError: 'Access error' })).not.toContain('delivery');
  });
  it('names a log group, else the destination, else its type', () => {
    expect(destinationText({ destinationType: 'cloud-watch-logs', logGroupName: '/vpc/flow' })).toBe(
      'log group /vpc/flow',
    );
    expect(destinationText({ destinationType: 's3', destination: 'arn:aws:s3:::logs' })).toBe('arn:aws:s3:::logs');
    expect(destinationText({ destinationType: 'kinesis-data-firehose' })).toBe('kinesis-data-firehose');
  });
});
