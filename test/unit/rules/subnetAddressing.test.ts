import { describe, expect, it } from 'vitest';
import type { Snapshot, Subnet } from '../../../src/domain/model.ts';
import { subnetAddressingRules, type Given } from '../../../src/rules/subnetAddressingRules.ts';
import { says } from '../../support/judge.ts';
import { routeTable, subnet } from '../../support/snapshot.ts';

const judged = (
  [given, changes]: readonly [readonly Given[], readonly Given[]],
  over: Partial<Subnet> = {},
  account: Partial<Snapshot> = {},
): readonly string[] => {
  const input = { subnetId: 'subnet-0a', given, changes };
  const whole = { subnets: [subnet(over)], enis: [], ...account };
  return subnetAddressingRules.flatMap((rule) => says(rule, input, whole));
};

const cost =
  'warn: Each instance launched into the subnet costs USD 0.005 per hour more, for its public IPv4 address: subnet-0a';

describe('rules of what a subnet gives', () => {
  it('let pass what costs nothing', () => {
    expect(judged([['ipv6'], ['ipv6']], { ipv6Cidrs: ['2001:db8::/64'] })).toEqual([]);
    expect(judged([[], ['publicIpv4']], { mapPublicIpOnLaunch: true })).toEqual([]);
  });
  it('block a subnet that is gone, warn where it may not have been read', () => {
    expect(judged([[], ['ipv6']], {}, { subnets: [] })).toEqual(['block: The subnet no longer exists: subnet-0a']);
    const gaps = [
      { part: 'subnets', iamAction: 'ec2:DescribeSubnets', code: 'UnauthorizedOperation', message: '' },
    ] as const;
    expect(judged([[], ['ipv6']], {}, { subnets: [], gaps })).toEqual([
      'warn: Not all subnets could be read, this one is not among them: subnet-0a',
    ]);
  });
  it('block IPv6 without a block of it', () => {
    expect(judged([['ipv6'], ['ipv6']])).toEqual(['block: The subnet has no IPv6 block: subnet-0a']);
  });
  it('warn of the cost, once, and of a missing way out', () => {
    const on = [['publicIpv4'], ['publicIpv4']] as const;
    expect(judged(on)).toEqual([cost]);
    expect(judged(on, {}, { routeTables: [routeTable()] })).toEqual([
      'warn: The subnet has no route to an internet gateway: subnet-0a',
      cost,
    ]);
    const out = { destination: '0.0.0.0/0', target: 'igw-0a', state: 'active' };
    expect(judged(on, {}, { routeTables: [routeTable({ routes: [out] })] })).toEqual([cost]);
    expect(judged([['publicIpv4'], []], { mapPublicIpOnLaunch: true })).toEqual([
      'warn: Nothing would change: subnet-0a',
    ]);
  });
  it('warn in an IPv6-only subnet, and where another account owns it', () => {
    const native = { ipv6Native: true, cidr: undefined, ipv6Cidrs: ['2001:db8::/64'], assignIpv6OnCreation: true };
    expect(judged([[], ['ipv6']], native)).toEqual([
      'warn: Interfaces of an IPv6-only subnet need an IPv6 address, so EC2 may refuse: subnet-0a',
    ]);
    expect(judged([['publicIpv4', 'ipv6'], ['publicIpv4']], native)).toEqual([
      'warn: An IPv6-only subnet has no IPv4 addresses, so EC2 may refuse: subnet-0a',
      cost,
    ]);
    expect(judged([[], ['publicIpv4']], { mapPublicIpOnLaunch: true, ownerId: '444455556666' })).toEqual([
      'warn: Another account owns the subnet, so EC2 may refuse: 444455556666',
    ]);
  });
  it('tell that interfaces which are there stay as they are', () => {
    const account = { subnets: [subnet({ ipv6Cidrs: ['2001:db8::/64'] })] };
    const input = { subnetId: 'subnet-0a', given: ['ipv6'], changes: ['ipv6'] } as const;
    expect(subnetAddressingRules.flatMap((rule) => says(rule, input, account))).toEqual([
      'warn: Interfaces that are in the subnet already stay as they are: 2',
    ]);
  });
});
