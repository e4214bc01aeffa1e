import { describe, expect, it } from 'vitest';
import type { AddressRequest } from '../../../src/domain/addressRequest.ts';
import type { Snapshot } from '../../../src/domain/model.ts';
import { Inventory } from '../../../src/domain/inventory.ts';
import { freeIpv6, freeIpv6Prefix } from '../../../src/rules/shared/freeIpv6.ts';
import type { AssignIpv6Input } from '../../../src/rules/assignIpv6/assignIpv6Request.ts';
import { assignIpv6Rules } from '../../../src/rules/assignIpv6/assignIpv6Rules.ts';
import { says } from '../../support/judge.ts';
import { attached, eni, instance, limits, snapshot, subnet } from '../../support/snapshot.ts';

const six = (ip: string, primary = false) => ({ ip, primary });
const cidr = '2001:db8::/64';
const guest = eni({ attachment: attached('i-0a', 1), ipv6Addresses: [six('2001:db8::20')] });
const other = eni({ id: 'eni-0b', ipv6Addresses: [six('2001:db8::10')], ipv6Prefixes: ['2001:db8:0:0:9::/80'] });

const judged = (
  ipv6: AddressRequest | undefined,
  account: Partial<Snapshot> = {},
  over: Partial<AssignIpv6Input> = {},
): readonly string[] => {
  const input = { eniId: 'eni-0a', way: ipv6?.kind ?? 'primary', ipv6, ...over } as const;
  const whole = { subnets: [subnet({ ipv6Cidrs: [cidr] })], enis: [guest, other], ...account };
  return assignIpv6Rules.flatMap((rule) => says(rule, input, whole));
};
const list = (...addresses: readonly string[]) => ({ kind: 'addresses', addresses }) as const;
const prefixes = (...names: readonly string[]) => ({ kind: 'prefixes', prefixes: names }) as const;
const count = (number: number) => ({ kind: 'count', count: number }) as const;
const prefixCount = (number: number) => ({ kind: 'prefixCount', count: number }) as const;

describe('rules of assigning IPv6 addresses', () => {
  it('let ordinary wishes pass', () => {
    const wishes = [count(1), list('2001:db8::30'), prefixCount(1), prefixes('2001:db8:0:0:7::/80')];
    expect(wishes.flatMap((wish) => judged(wish))).toEqual([]);
  });
  it('block an EFA-only interface, a subnet without IPv6, and a wish for nothing', () => {
    expect(judged(count(1), { enis: [eni({ interfaceType: 'efa-only', addresses: [] })] })).toEqual([
      'block: The interface cannot have addresses because it is EFA-only: eni-0a',
    ]);
    expect(judged(count(1), { subnets: [subnet()] })).toEqual(['block: The subnet has no IPv6 block: subnet-0a']);
    expect([count(0), list(), prefixCount(0), prefixes()].flatMap((wish) => judged(wish))).toEqual(
      Array.from({ length: 4 }, () => 'block: No address or prefix is requested'),
    );
  });
  it('warn where the subnet could not be read', () => {
    expect(judged(list('2001:db8::30'), { subnets: [] })).toEqual([
      'warn: The subnet could not be read, so it is not known which of its addresses are free',
    ]);
  });
  it('warn where neighbours could not be read', () => {
    const gaps = [
      { part: 'enis', iamAction: 'ec2:DescribeNetworkInterfaces', code: 'Throttled', message: '' },
    ] as const;
    expect(judged(count(1), { gaps })).toEqual([
      'warn: Addresses may be in use by interfaces that could not be read: Throttled',
    ]);
  });
  it('block addresses that are none, of elsewhere, reserved by AWS, in use or named twice', () => {
    expect(judged(list('ten', '10.0.0.5', '2001:db8:1::5', '2001:db8::3'))).toEqual([
      'block: This is not an IPv6 address: ten',
      'block: This is not an IPv6 address: 10.0.0.5',
      'block: The address is not in the subnet 2001:db8::/64: 2001:db8:1::5',
      'block: AWS reserves this address of the subnet: 2001:db8::3',
    ]);
    expect(
      judged(list('2001:db8:0::20', '2001:db8::10', '2001:db8:0:0:9::1', '2001:db8::30', '2001:db8:0::30')),
    ).toEqual([
      'block: The interface has the address already: 2001:db8::20',
      'block: The address is in use by eni-0b: 2001:db8::10',
      'block: The address is in use by eni-0b: 2001:db8::9:0:0:1',
      'block: The address is listed twice: 2001:db8::30',
    ]);
  });
  it('block prefixes that are none, of elsewhere or in use, and warn of those that AWS keeps', () => {
    expect(judged(prefixes('2001:db8:0:0:7::/79', '10.0.0.16/28', '2001:db8:1::/80', '2001:db8:0:0:9::/80'))).toEqual([
      'block: An IPv6 prefix must be an /80: 2001:db8:0:0:7::/79',
      'block: An IPv6 prefix must be an /80: 10.0.0.16/28',
      'block: The prefix is not in the subnet 2001:db8::/64: 2001:db8:1::/80',
      'block: eni-0b uses addresses of the prefix: 2001:db8:0:0:9::/80',
    ]);
    expect(judged(prefixes('2001:db8:0:0:ffff::/80'))).toEqual([
      'warn: AWS reserves addresses in this prefix, so EC2 may refuse it: 2001:db8:0:0:ffff::/80',
    ]);
  });
  it('block what the instance type does not allow, warn where that is not known', () => {
    const type = (ipv6PerInterface: number | undefined, hypervisor = 'nitro') => ({
      instanceTypes: [limits({ ipv6PerInterface, hypervisor })],
    });
    expect([...judged(count(2), type(3)), ...judged(prefixCount(2), type(3))]).toEqual([]);
    const refusal = 'block: m5.large allows 3 IPv6 addresses and prefixes per interface; in use: 1';
    expect([...judged(count(3), type(3)), ...judged(prefixCount(3), type(3))]).toEqual([refusal, refusal]);
    expect(judged(count(1), type(0))).toEqual(['block: The instance type does not support IPv6: m5.large']);
    expect(judged(count(99), type(undefined))).toEqual([
      'warn: It is not known how many IPv6 addresses the instance type allows: m5.large',
    ]);
    expect(judged(prefixCount(1), type(10, 'xen'))).toEqual([
      'block: Prefixes need the Nitro System, and the instance type is not built on it: m5.large',
    ]);
    expect(judged(count(1), { instances: [instance({ type: 'z9.huge' })] })).toEqual([
      'warn: The limits of the instance are unknown, so EC2 may refuse: z9.huge',
    ]);
  });
  it('warn that a primary address stays, is there, or has nothing to be made of', () => {
    const primary = { primary: true };
    const stays =
      'warn: The primary IPv6 address stays until the interface is detached or its instance is terminated: eni-0a';
    const none = 'warn: The interface has no IPv6 address that could be the primary one: eni-0a';
    expect([...judged(undefined, {}, primary), ...judged(count(1), {}, primary)]).toEqual([stays, stays]);
    expect(judged(undefined, { enis: [eni()] }, primary)).toEqual([none, stays]);
    expect(judged(count(1), { enis: [eni()] }, primary)).toEqual([stays]);
    expect(judged(undefined, { enis: [eni({ ipv6Addresses: [six('2001:db8::20', true)] })] }, primary)).toEqual([
      'warn: The interface has a primary IPv6 address already: 2001:db8::20',
    ]);
  });
});

describe('what is free of a subnet', () => {
  const free = (enis: Snapshot['enis'], ipv6Cidrs = [cidr]) => {
    const place = subnet({ ipv6Cidrs });
    const inventory = new Inventory(snapshot({ subnets: [place], enis }));
    return [freeIpv6(place, inventory), freeIpv6Prefix(place, inventory)];
  };
  it('is the lowest address and block that nobody holds', () => {
    expect(free([])).toEqual(['2001:db8::4', '2001:db8:0:0:1::/80']);
    const busy = eni({ ipv6Addresses: [six('2001:db8::4')], ipv6Prefixes: ['2001:db8:0:0:1::/80'] });
    expect(free([busy])).toEqual(['2001:db8::5', '2001:db8:0:0:2::/80']);
  });
  it('is not told where a prefix holds the lowest addresses, or there is no IPv6', () => {
    expect(free([eni({ ipv6Prefixes: ['2001:db8::/80'] })])).toEqual([undefined, '2001:db8:0:0:1::/80']);
    expect(free([], [])).toEqual([undefined, undefined]);
  });
});
