import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domain/model.ts';
import { unassignIpv4Rules, unassignIpv6Rules } from '../../../src/rules/unassign/unassignRules.ts';
import { says } from '../../support/judge.ts';
import { address, attached, autoPublic, elasticIp, eni } from '../../support/snapshot.ts';

const association = autoPublic('203.0.113.10', { allocationId: 'eipalloc-0a' });
const guest = eni({
  addresses: [
    address('10.0.0.20', { association: autoPublic('203.0.113.99') }),
    address('10.0.0.21', { primary: false, association }),
    address('10.0.0.22', { primary: false }),
  ],
  ipv4Prefixes: ['10.0.0.32/28'],
  ipv6Addresses: [
    { ip: '2001:db8::20', primary: true },
    { ip: '2001:db8:0:0::21', primary: false },
  ],
  ipv6Prefixes: ['2001:db8:0:0:1::/80'],
});

const ipv4 = (taken: readonly string[], account: Partial<Snapshot> = {}): readonly string[] =>
  unassignIpv4Rules.flatMap((rule) => says(rule, { eniId: 'eni-0a', taken }, { enis: [guest], ...account }));
const ipv6 = (taken: readonly string[], enis: Snapshot['enis'] = [guest]): readonly string[] =>
  unassignIpv6Rules.flatMap((rule) => says(rule, { eniId: 'eni-0a', taken }, { enis }));

describe('rules of taking IPv4 addresses', () => {
  it('let secondary addresses and prefixes go', () => {
    expect(ipv4(['10.0.0.22', '10.0.0.32/28'])).toEqual([]);
  });
  it('block nothing, the primary address, and what is not there', () => {
    expect(ipv4([])).toEqual(['block: Nothing is selected']);
    expect(ipv4(['10.0.0.20'])).toContain('block: It is the primary address of the interface: 10.0.0.20');
    expect(ipv4(['10.0.0.33', '10.0.0.48/28'])).toEqual([
      'block: The interface no longer has it: 10.0.0.33',
      'block: The interface no longer has it: 10.0.0.48/28',
    ]);
  });
  it('warn of elastic IPs on what goes, also within a prefix', () => {
    const words = 'Elastic IP addresses are disassociated and stay allocated';
    expect(ipv4(['10.0.0.21'])).toEqual([`warn: ${words}: 203.0.113.10`]);
    const within = elasticIp({ publicIp: '203.0.113.11', eniId: 'eni-0a', privateIp: '10.0.0.40' });
    const elsewhere = elasticIp({ publicIp: '203.0.113.12', eniId: 'eni-0b', privateIp: '10.0.0.41' });
    expect(ipv4(['10.0.0.32/28'], { addresses: [within, elsewhere] })).toEqual([
      `warn: ${words}, at about 3.65 USD a month: 203.0.113.11`,
    ]);
  });
  it('warn of pods', () => {
    const enis = [
      { ...guest, description: 'aws-K8S-i-0a', tags: [{ key: 'cluster.k8s.amazonaws.com/name', value: 'blue' }] },
    ];
    expect(ipv4(['10.0.0.22'], { enis })).toEqual([
      'warn: VPC CNI looks after the interface, and pods may use its addresses: blue',
    ]);
  });
});

describe('rules of taking IPv6 addresses', () => {
  it('let addresses in any spelling and prefixes go', () => {
    expect(ipv6(['2001:db8::21', '2001:db8:0:0:1::/80'])).toEqual([]);
    expect(ipv6(['2001:db8:0::20'])).toEqual([]);
  });
  it('block nothing and what is not there', () => {
    expect(ipv6([])).toEqual(['block: Nothing is selected']);
    expect(ipv6(['2001:db8::22'])).toEqual(['block: The interface no longer has it: 2001:db8::22']);
  });
  it('block the primary address while attached', () => {
    expect(ipv6(['2001:db8::20'], [{ ...guest, attachment: attached('i-0a', 1) }])).toEqual([
      'block: It is the primary IPv6 address of an attached interface: 2001:db8::20',
    ]);
  });
  it('warn of pods', () => {
    const tags = [{ key: 'kubernetes.io/cluster/green', value: 'owned' }];
    expect(ipv6(['2001:db8::21'], [{ ...guest, tags }])).toEqual([
      'warn: Kubernetes looks after the interface, and pods may use its addresses: green',
    ]);
  });
  it('warn when no address is left', () => {
    const native = { ...guest, addresses: [], ipv6Native: true };
    expect(ipv6(['2001:db8::20'], [native])).toEqual([]);
    expect(ipv6(['2001:db8::20', '2001:db8::21'], [native])).toEqual([
      'warn: The interface is left without any address, which EC2 may refuse: eni-0a',
    ]);
  });
});
