import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/simulator/simulate.ts';
import { connectionInto } from '../../support/simulatedPlatform.ts';
import { address, attached, autoPublic, eni, primaryEni, snapshot } from '../../support/snapshot.ts';

const eniId = 'eni-0a0000a1';
const association = autoPublic('203.0.113.10', { allocationId: 'eipalloc-0a0000a1' });
const opened = (
  enis = [
    eni({
      id: eniId,
      description: 'web',
      addresses: [address('10.0.0.20', { association })],
      attachment: attached('i-0a', 1),
    }),
  ],
) => connectionInto(simulate(snapshot({ enis: [primaryEni(), ...enis] })));

describe('all attributes of an interface', () => {
  it('are those of both calls, by their names in EC2', async () => {
    const lists = await opened().interfaceAttributes(eniId);
    expect(lists.map(({ title, problem }) => [title, problem])).toEqual([
      ['DescribeNetworkInterfaces', undefined],
      ['DescribeNetworkInterfaceAttribute: associatePublicIpAddress', undefined],
      ['DescribeNetworkInterfaceAttribute: attachment', undefined],
      ['DescribeNetworkInterfaceAttribute: description', undefined],
      ['DescribeNetworkInterfaceAttribute: groupSet', undefined],
      ['DescribeNetworkInterfaceAttribute: sourceDestCheck', undefined],
    ]);
    const rows = lists.map((list) => new Map(list.rows.map(({ name, value }) => [name, value])));
    expect(rows[0]?.get('NetworkInterfaceId')).toBe(eniId);
    expect(rows[0]?.get('PrivateIpAddresses 1 › Association › PublicIp')).toBe('203.0.113.10');
    expect(rows[0]?.get('Attachment › DeviceIndex')).toBe('1');
    expect([...(rows[1] ?? [])]).toEqual([['AssociatePublicIpAddress', 'false']]);
    expect(rows[2]?.get('Attachment › DeleteOnTermination')).toBe('false');
    expect([...(rows[3] ?? [])]).toEqual([['Description › Value', 'web']]);
    expect([...(rows[5] ?? [])]).toEqual([['SourceDestCheck › Value', 'true']]);
  });
  it('say for each call why it could not be read', async () => {
    const lists = await opened([]).interfaceAttributes(eniId);
    expect(lists).toHaveLength(6);
    for (const { rows, problem } of lists) {
      expect(rows).toEqual([]);
      expect(problem).toContain('eni-0a0000a1');
    }
  });
  it('end when they are no longer wanted', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(opened().interfaceAttributes(eniId, stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
