import { describe, expect, it } from 'vitest';
import { ipv4Limit, ipv6Limit, prefixesNeedNitro } from '../../../src/rules/attach/attachAddresses.ts';
import { efaLimit, efaPerCard, efaStopped, efaSupported } from '../../../src/rules/attach/attachEfa.ts';
import { verdicts } from '../../support/judge.ts';
import { address, attached, eni, instance, card, limits, primaryEni } from '../../support/snapshot.ts';

const efa = eni({ interfaceType: 'efa' });
const efaType = limits({
  efaSupported: true,
  maxEfa: 2,
  interfaces: 4,
  cards: [card(0, 2), card(1, 2)],
});
const stopped = [instance({ state: 'stopped' })];
const efaOn = (networkCard: number) =>
  eni({ id: `eni-0efa${networkCard}`, interfaceType: 'efa-only', attachment: attached('i-0a', 1, { networkCard }) });

describe('Elastic Fabric Adapters', () => {
  it('has nothing against an ordinary interface', () => {
    expect([efaStopped, efaSupported, efaLimit, efaPerCard].flatMap((rule) => verdicts(rule, {}))).toEqual([]);
  });
  it.each(['efa', 'efa-only'])('blocks %s on a running instance, allows it on a stopped one', (interfaceType) => {
    const enis = [eni({ interfaceType })];
    expect(verdicts(efaStopped, { enis })).toEqual([
      'block: The interface is an Elastic Fabric Adapter, and the instance is running: i-0a',
    ]);
    expect(verdicts(efaStopped, { enis, instances: stopped })).toEqual([]);
  });
  it('blocks a type without support', () => {
    expect(verdicts(efaSupported, { enis: [efa] })).toEqual([
      'block: The instance type does not support Elastic Fabric Adapters: m5.large',
    ]);
    expect(verdicts(efaSupported, { enis: [efa], instanceTypes: [efaType] })).toEqual([]);
  });
  it('blocks a second one on a card', () => {
    const account = { enis: [efa, efaOn(0)], instanceTypes: [efaType] };
    expect(verdicts(efaPerCard, account)).toEqual([
      'block: Network card 0 already has an Elastic Fabric Adapter: eni-0efa0',
    ]);
    expect(verdicts(efaPerCard, account, { networkCard: 1 })).toEqual([]);
  });
  it('blocks more than the type allows', () => {
    expect(verdicts(efaLimit, { enis: [efa, efaOn(0)], instanceTypes: [efaType] })).toEqual([]);
    expect(verdicts(efaLimit, { enis: [efa, efaOn(0), efaOn(1)], instanceTypes: [efaType] })).toEqual([
      'block: The instance has all the Elastic Fabric Adapters that m5.large allows: 2 of 2',
    ]);
  });
});

describe('address limits', () => {
  const type = limits({ ipv4PerInterface: 2, ipv6PerInterface: 1 });
  const v4 = (count: number) => Array.from({ length: count }, (_, index) => address(`10.0.0.${20 + index}`));
  const v6 = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ip: `fd00::${index + 1}`, primary: false }));

  it('counts IPv4 addresses and prefixes together', () => {
    const of = (over: Parameters<typeof eni>[0]) => verdicts(ipv4Limit, { enis: [eni(over)], instanceTypes: [type] });
    expect(of({ addresses: v4(2) })).toEqual([]);
    expect(of({ addresses: v4(1), ipv4Prefixes: ['10.0.0.32/28', '10.0.0.48/28'] })).toEqual([
      'block: The interface has more IPv4 addresses and prefixes than m5.large allows: 3 of 2',
    ]);
  });
  it('counts IPv6 addresses and prefixes together', () => {
    const of = (over: Parameters<typeof eni>[0]) => verdicts(ipv6Limit, { enis: [eni(over)], instanceTypes: [type] });
    expect(of({ ipv6Addresses: v6(1) })).toEqual([]);
    expect(of({ ipv6Addresses: v6(1), ipv6Prefixes: ['fd00:0:0:0:1::/80'] })).toEqual([
      'block: The interface has more IPv6 addresses and prefixes than m5.large allows: 2 of 1',
    ]);
  });
  it('tells a type without IPv6 from one whose limit is unknown', () => {
    const of = (ipv6PerInterface: number | undefined, count: number) =>
      verdicts(ipv6Limit, { enis: [eni({ ipv6Addresses: v6(count) })], instanceTypes: [limits({ ipv6PerInterface })] });
    expect(of(0, 1)).toEqual(['block: The instance type does not support IPv6: m5.large']);
    expect(of(0, 0)).toEqual([]);
    expect(of(undefined, 1)).toEqual([
      'warn: It is not known how many IPv6 addresses the instance type allows: m5.large',
    ]);
  });
  it('wants Nitro for prefixes and IPv6-only subnets', () => {
    const of = (over: Parameters<typeof eni>[0], hypervisor: string | undefined, bareMetal = false) =>
      verdicts(prefixesNeedNitro, { enis: [eni(over)], instanceTypes: [limits({ hypervisor, bareMetal })] });
    const prefix = { ipv4Prefixes: ['10.0.0.32/28'] };
    expect(of(prefix, 'nitro')).toEqual([]);
    expect(of(prefix, undefined, true)).toEqual([]);
    expect(of({}, 'xen')).toEqual([]);
    expect(of(prefix, 'xen')[0]).toMatch(/^block: The interface has prefixes/);
    expect(of({ ipv6Native: true }, 'xen')[0]).toMatch(/^block: The interface is in an IPv6-only subnet/);
    expect(of(prefix, undefined)[0]).toMatch(/^warn: .* not known/);
  });
  it('keeps silent about unknown types', () => {
    const account = { enis: [primaryEni(), eni({ addresses: v4(99), ipv6Addresses: v6(99) })], instanceTypes: [] };
    expect([ipv4Limit, ipv6Limit, prefixesNeedNitro].flatMap((rule) => verdicts(rule, account))).toEqual([]);
  });
});
