import { describe, expect, it } from 'vitest';
import {
  allocateAsked,
  createAsked,
  flowLogAsked,
  launchAsked,
  nameAmong,
} from '../../../src/operations/callsAsked.ts';

describe('an address that a call asks for', () => {
  it.each([
    [{ publicIpv4Pool: 'ipv4pool-ec2-0a' }, 'publicPool', 'ipv4pool-ec2-0a'],
    [{ ipamPoolId: 'ipam-pool-0a' }, 'ipamPool', 'ipam-pool-0a'],
    [{ customerOwnedIpv4Pool: 'ipv4pool-coip-0a' }, 'customerPool', 'ipv4pool-coip-0a'],
    [{ networkBorderGroup: 'us-west-2-lax-1' }, 'borderGroup', undefined],
    [{ address: '203.0.113.9' }, 'recover', undefined],
    [{}, 'amazon', undefined],
  ] as const)('comes from where the call says: %o', (call, source, pool) => {
    expect(allocateAsked({ tags: [{ key: 'Name', value: 'web' }], ...call })).toMatchObject({
      source,
      pool,
      name: 'web',
    });
  });
});

describe('a new interface that a call asks for', () => {
  it('has no address where none is named, and no groups but the usual ones', () => {
    const asked = createAsked({ subnetId: 'subnet-0a' });
    expect(asked).toMatchObject({ interfaceType: 'interface', ipv4: { kind: 'count', count: 0 }, name: '' });
    expect(asked).not.toHaveProperty('groupIds');
    expect(createAsked({ subnetId: 'subnet-0a', groupIds: ['sg-0a'] })).toHaveProperty('groupIds', ['sg-0a']);
  });

  it('is called by its Name alone', () => {
    expect(nameAmong([{ key: 'env', value: 'prod' }])).toBe('');
    expect(nameAmong()).toBe('');
  });
});

describe('a flow log that a call asks for', () => {
  const call = { resourceId: 'eni-0a', traffic: 'REJECT' } as const;

  it('is kept ten minutes at a time, in the usual format', () => {
    const logs = { ...call, destinationType: 'cloud-watch-logs', logGroupName: 'flows', roleArn: 'arn:role' } as const;
    expect(flowLogAsked(logs)).toEqual({
      resourceId: 'eni-0a',
      traffic: 'REJECT',
      interval: 600,
      records: 'default',
      format: undefined,
      destination: 'logGroup',
      logGroup: 'flows',
      roleArn: 'arn:role',
    });
    expect(flowLogAsked({ ...logs, interval: 60, format: '${srcaddr}' })).toMatchObject({
      interval: 60,
      records: 'custom',
      format: '${srcaddr}',
    });
  });

  it('goes to a stream', () => {
    const stream = { ...call, destinationType: 'kinesis-data-firehose', destination: 'arn:stream' } as const;
    expect(flowLogAsked(stream)).toMatchObject({ destination: 'firehose', streamArn: 'arn:stream' });
  });

  it.each([
    [undefined, []],
    [{ format: 'plain-text', hivePartitions: false, perHour: false }, []],
    [{ format: 'parquet', hivePartitions: false, perHour: true }, ['parquet', 'perHour']],
    [{ format: 'plain-text', hivePartitions: true, perHour: false }, ['hivePartitions']],
  ] as const)('goes to a bucket in files of this kind: %o', (files, asked) => {
    const bucket = { ...call, destinationType: 's3', destination: 'arn:bucket', files } as const;
    expect(flowLogAsked(bucket)).toMatchObject({ destination: 's3', bucketArn: 'arn:bucket', files: asked });
  });
});

describe('a launch that a call asks for', () => {
  const slot = (deviceIndex: number) => ({ networkCard: 0, deviceIndex });
  const base = { imageId: 'ami-0a', instanceType: 'm5.large' };

  it('begins with an interface that is there, and takes others along', () => {
    const asked = launchAsked({
      ...base,
      interfaces: [
        { kind: 'existing', eniId: 'eni-0a', ...slot(0) },
        { kind: 'existing', eniId: 'eni-0b', ...slot(1) },
        { kind: 'new', subnetId: 'subnet-0a', groupIds: ['sg-0a'], deleteOnTermination: true, ...slot(2) },
      ],
    });
    expect(asked).toMatchObject({ keyName: '', name: '', primary: 'existing', eniId: 'eni-0a' });
    expect(asked).toMatchObject({ eniIds: ['eni-0b'], newSubnetIds: ['subnet-0a'], slots: [slot(1), slot(2)] });
    expect(asked.secondaries).toEqual([
      { kind: 'existing', eniId: 'eni-0b' },
      { kind: 'new', subnetId: 'subnet-0a', groupIds: ['sg-0a'], interfaceType: undefined },
    ]);
  });

  it.each([
    [undefined, 'subnet'],
    [true, 'yes'],
    [false, 'no'],
  ] as const)('begins with a new one, with a public address: %s', (publicIp, told) => {
    const asked = launchAsked({
      ...base,
      keyName: 'ops',
      interfaces: [{ kind: 'new', subnetId: 'subnet-0a', publicIp, deleteOnTermination: false, ...slot(0) }],
    });
    expect(asked).toMatchObject({
      keyName: 'ops',
      primary: 'new',
      interfaceType: 'interface',
      publicIp: told,
      deleteOnTermination: false,
      secondaries: [],
      eniIds: [],
    });
  });
});
