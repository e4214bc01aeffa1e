import { describe, expect, it } from 'vitest';
import type { AddressRequest } from '../../../src/domain/addressRequest.ts';
import type { Snapshot } from '../../../src/domain/model.ts';
import type { AssignIpv4Input } from '../../../src/rules/assignIpv4/assignIpv4Request.ts';
import { assignIpv4Rules } from '../../../src/rules/assignIpv4/assignIpv4Rules.ts';
import { said, says } from '../../support/judge.ts';
import { address, attached, autoPublic, eni, instance, limits, snapshot, subnet } from '../../support/snapshot.ts';

const secondary = (ip: string, over = {}) => address(ip, { primary: false, ...over });
const guest = eni({ attachment: attached('i-0a', 1), addresses: [address('10.0.0.20'), secondary('10.0.0.21')] });
const other = eni({ id: 'eni-0b', addresses: [address('10.0.0.10'), secondary('10.0.0.11')] });

/** What all rules say, but for the reminder of the guest, which is tested by itself. */
const judged = (
  ipv4: AddressRequest,
  account: Partial<Snapshot> = {},
  over: Partial<AssignIpv4Input> = {},
): readonly string[] => {
  const input = { eniId: 'eni-0a', way: ipv4.kind, ipv4, ...over };
  return assignIpv4Rules
    .filter(({ id }) => id !== 'assign-ipv4/guest')
    .flatMap((rule) => says(rule, input, { enis: [guest, other], ...account }));
};
const list = (...addresses: readonly string[]) => ({ kind: 'addresses', addresses }) as const;
const prefixes = (...names: readonly string[]) => ({ kind: 'prefixes', prefixes: names }) as const;
const count = (number: number) => ({ kind: 'count', count: number }) as const;
const prefixCount = (number: number) => ({ kind: 'prefixCount', count: number }) as const;

describe('rules of assigning IPv4 addresses', () => {
  it('let ordinary wishes pass', () => {
    const wishes = [count(1), list('10.0.0.30'), prefixCount(1), prefixes('10.0.0.32/28')];
    expect(wishes.flatMap((wish) => judged(wish))).toEqual([]);
  });
  it('block an interface that has none, and a wish for nothing', () => {
    expect(judged(count(1), { enis: [eni({ addresses: [], interfaceType: 'efa-only' })] })).toEqual([
      'block: The interface cannot have IPv4 addresses: eni-0a',
    ]);
    expect([count(0), list(), prefixCount(0), prefixes()].flatMap((wish) => judged(wish))).toEqual(
      Array.from({ length: 4 }, () => 'block: No address or prefix is requested'),
    );
  });
  it('warn where neighbours could not be read', () => {
    const gaps = [
      { part: 'enis', iamAction: 'ec2:DescribeNetworkInterfaces', code: 'Throttled', message: '' },
    ] as const;
    expect(judged(count(1), { gaps })).toEqual([
      'warn: Addresses may be in use by interfaces that could not be read: Throttled',
    ]);
  });
  it('block addresses that are none, of elsewhere, or reserved by AWS', () => {
    expect(judged(list('ten', '::1', '10.0.1.5', '10.0.0.3', '10.0.0.255'))).toEqual([
      'block: This is not an IPv4 address: ten',
      'block: This is not an IPv4 address: ::1',
      'block: The address is not in the subnet 10.0.0.0/24: 10.0.1.5',
      'block: AWS reserves this address of the subnet: 10.0.0.3',
      'block: AWS reserves this address of the subnet: 10.0.0.255',
    ]);
  });
  it('warn where the subnet could not be read', () => {
    expect(judged(list('10.0.0.30'), { subnets: [] })).toEqual([
      'warn: The subnet could not be read, so it is not known which of its addresses are free',
    ]);
  });
  it('block addresses that cannot move, or that the interface has', () => {
    const enis = [guest, { ...other, ipv4Prefixes: ['10.0.0.32/28'] }];
    expect(judged(list('10.0.0.10', '10.0.0.33', '10.0.0.21'), { enis })).toEqual([
      'block: It is the primary address of eni-0b: 10.0.0.10',
      'block: The address lies in a prefix of eni-0b: 10.0.0.33',
      'block: The interface has the address already: 10.0.0.21',
    ]);
  });
  it('say who loses an address, with its elastic IP, and block it when it may not move', () => {
    const association = autoPublic('203.0.113.10', { allocationId: 'eipalloc-0a' });
    const enis = [guest, { ...other, addresses: [address('10.0.0.10'), secondary('10.0.0.11', { association })] }];
    const loses = 'warn: The interface loses 10.0.0.11 together with 203.0.113.10: eni-0b';
    expect(judged(list('10.0.0.11'), { enis })).toEqual([loses]);
    expect(judged(list('10.0.0.11'), { enis }, { allowReassignment: true })).toEqual([loses]);
    expect(judged(list('10.0.0.11'), { enis }, { allowReassignment: false })).toEqual([
      'block: The address is in use and may not be taken from eni-0b: 10.0.0.11',
    ]);
    const service = [guest, { ...other, requesterManaged: true }];
    expect(judged(list('10.0.0.11'), { enis: service }, { allowReassignment: true })).toContain(
      'block: An AWS service holds the interface that has the address: eni-0b',
    );
  });
  it('block prefixes that are none, of elsewhere, reserved by AWS, in use or named twice', () => {
    expect(judged(prefixes('10.0.0.32/27', '10.0.1.16/28', '10.0.0.0/28', '10.0.0.240/28'))).toEqual([
      'block: An IPv4 prefix must be a /28: 10.0.0.32/27',
      'block: The prefix is not in the subnet 10.0.0.0/24: 10.0.1.16/28',
      'block: AWS reserves addresses in this prefix: 10.0.0.0/28',
      'block: AWS reserves addresses in this prefix: 10.0.0.240/28',
      'block: eni-0b uses addresses of the prefix: 10.0.0.0/28',
    ]);
    expect(judged(prefixes('10.0.0.16/28', '10.0.0.32/28', '10.0.0.32/28'))).toEqual([
      'block: eni-0a uses addresses of the prefix: 10.0.0.16/28',
      'block: The prefix is listed twice: 10.0.0.32/28',
    ]);
  });
});

describe('limits of assigning IPv4 addresses', () => {
  it('count a prefix as one address of what the type allows', () => {
    const account = { instanceTypes: [limits({ ipv4PerInterface: 4 })] };
    expect([...judged(count(2), account), ...judged(prefixCount(2), account)]).toEqual([]);
    const refusal = 'block: m5.large allows 4 IPv4 addresses and prefixes per interface; in use: 2';
    expect([...judged(count(3), account), ...judged(prefixCount(3), account)]).toEqual([refusal, refusal]);
    const free = [eni({ addresses: guest.addresses }), other];
    expect(judged(count(20), { ...account, enis: free })).toEqual([]);
  });
  it('block prefixes on what is not built on Nitro, warn where that or the type is unknown', () => {
    expect(judged(prefixCount(1), { instanceTypes: [limits({ hypervisor: 'xen' })] })).toEqual([
      'block: Prefixes need the Nitro System, and the instance type is not built on it: m5.large',
    ]);
    expect(judged(prefixCount(1), { instanceTypes: [limits({ hypervisor: undefined })] })).toEqual([
      'warn: It is not known whether the instance type is built on the Nitro System: m5.large',
    ]);
    expect(judged(prefixCount(1), { instanceTypes: [limits({ hypervisor: undefined, bareMetal: true })] })).toEqual([]);
    expect(judged(count(1), { instances: [instance({ type: 'z9.huge' })] })).toEqual([
      'warn: The limits of the instance are unknown, so EC2 may refuse: z9.huge',
    ]);
    expect(judged(count(1), { instances: [] })).toEqual([
      'warn: The limits of the instance are unknown, so EC2 may refuse: i-0a',
    ]);
  });
  it('block more than the subnet has, sixteen for a prefix', () => {
    const account = { subnets: [subnet({ freeIpv4: 15 })], instanceTypes: [limits({ ipv4PerInterface: 50 })] };
    expect([...judged(count(15), account), ...judged(list('10.0.0.30'), account)]).toEqual([]);
    expect([...judged(count(16), account), ...judged(prefixCount(1), account)]).toEqual([
      'block: The subnet has too few free addresses for 16 more: 15',
      'block: The subnet has too few free addresses for 16 more: 15',
    ]);
  });
  it('block more prefixes than there are whole free blocks', () => {
    const account = { subnets: [subnet({ cidr: '10.0.0.0/26', freeIpv4: 55 })] };
    expect(judged(prefixCount(1), account)).toEqual([]);
    expect(judged(prefixCount(2), account)).toEqual(['block: Too few /28 blocks of the subnet are completely free: 1']);
  });
  it('say of a subnet that never has room for a prefix that it does, not that fewer would help', () => {
    const told = (cidr: string, freeIpv4: number, ipv4: AddressRequest) =>
      assignIpv4Rules.flatMap((rule) =>
        said(rule, { eniId: 'eni-0a', way: ipv4.kind, ipv4 }, { subnets: [subnet({ cidr, freeIpv4 })], enis: [eni()] }),
      );
    const never =
      'block: The subnet is too small for a prefix even when it is empty, since AWS keeps addresses of its first and its last /28 block: subnet-0a. Assign single addresses, or use an interface in a subnet of /26 or larger.';
    expect(told('10.0.0.0/28', 2, prefixCount(1))).toEqual([never]);
    expect(told('10.0.0.0/27', 26, prefixCount(1))).toEqual([never]);
    expect(told('10.0.0.0/28', 2, { kind: 'prefixes', prefixes: ['10.0.0.0/28'] })).toContain(never);
    expect(told('10.0.0.0/26', 58, prefixCount(1))).toEqual([]);
    expect(told('10.0.0.0/28', 2, count(1))).toEqual([]);
  });
  it('say how many there is room for', () => {
    const told = (freeIpv4: number, ipv4: AddressRequest) =>
      assignIpv4Rules.flatMap((rule) =>
        said(rule, { eniId: 'eni-0a', way: ipv4.kind, ipv4 }, { subnets: [subnet({ freeIpv4 })], enis: [eni()] }),
      );
    expect(told(33, prefixCount(3))).toEqual([
      'block: The subnet has too few free addresses for 48 more: 33. Request at most 2.',
    ]);
    expect(told(7, count(8))).toEqual([
      'block: The subnet has too few free addresses for 8 more: 7. Request at most 7.',
    ]);
    expect(told(0, count(1))).toEqual([
      'block: The subnet has too few free addresses for 1 more: 0. Unassign addresses that the subnet no longer needs, or use an interface in another subnet.',
    ]);
  });
  it('remind of the guest where there is one', () => {
    const rule = assignIpv4Rules.filter(({ id }) => id === 'assign-ipv4/guest');
    const spoken = [guest, eni()].map((each) =>
      rule.flatMap((one) => says(one, { eniId: 'eni-0a', ipv4: count(1) }, snapshot({ enis: [each] }))),
    );
    expect(spoken).toEqual([
      [
        'warn: The operating system must be configured for the new addresses, unless it does so automatically, as Amazon Linux does: i-0a',
      ],
      [],
    ]);
  });
});
