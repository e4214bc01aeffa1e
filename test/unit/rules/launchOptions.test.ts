import { describe, expect, it } from 'vitest';
import type { LaunchInput } from '../../../src/rules/launch/launchInput.ts';
import {
  carrierZone,
  enaExpressOnce,
  enaExpressType,
  primaryIpv6There,
  tcpTimeouts,
  udpStreamTimeouts,
  udpTimeouts,
} from '../../../src/rules/launch/launchOptions.ts';
import { flexibleQueues, queuesOfCards } from '../../../src/rules/launch/launchQueues.ts';
import { says } from '../../support/judge.ts';
import { limits, subnet } from '../../support/snapshot.ts';

const made: Partial<LaunchInput> = {
  instanceType: 'm5.large',
  primary: 'new',
  subnetId: 'subnet-0a',
  newSubnetIds: ['subnet-0b'],
  slots: [{ networkCard: 0, deviceIndex: 1 }],
};

describe('rules of what more is set of new interfaces', () => {
  it('block timeouts that are out of range, for any of them, and none for the default', () => {
    expect(says(tcpTimeouts, { ...made, tcpEstablished: [0, 59] })).toEqual([
      'block: The timeout of established TCP connections is out of range: 59 seconds',
    ]);
    expect(says(udpStreamTimeouts, { ...made, udpStream: [181] })).toEqual([
      'block: The timeout of UDP streams is out of range: 181 seconds',
    ]);
    expect(says(udpTimeouts, { ...made, udp: [61] })).toEqual([
      'block: The timeout of UDP without an answer is out of range: 61 seconds',
    ]);
    expect([
      ...says(tcpTimeouts, { ...made, tcpEstablished: [60, 0] }),
      ...says(udpStreamTimeouts, { ...made, udpStream: [180] }),
      ...says(udpTimeouts, { ...made, udp: [] }),
    ]).toEqual([]);
  });
  it('block ENA Express twice for one interface, and on a type without it', () => {
    expect(says(enaExpressOnce, { ...made, enaExpress: ['1 tcp', '1 udp'] })).toEqual([
      'block: Both are selected for the interface in: subnet-0b',
    ]);
    expect(says(enaExpressOnce, { ...made, enaExpress: ['0 tcp', '1 udp'] })).toEqual([]);
    const of = (enaSrdSupported: boolean, enaExpress: readonly string[]) =>
      says(enaExpressType, { ...made, enaExpress }, { instanceTypes: [limits({ enaSrdSupported })] });
    expect(of(false, ['0 tcp'])).toEqual(['block: The instance type does not support ENA Express: m5.large']);
    expect([...of(false, []), ...of(true, ['0 tcp'])]).toEqual([]);
  });
  it('warn of a primary IPv6 address that there will not be', () => {
    const six = ['2001:db8::/64'];
    const of = (over: Parameters<typeof subnet>[0], primaryIpv6 = [1]) =>
      says(primaryIpv6There, { ...made, primaryIpv6 }, { subnets: [subnet(), subnet({ id: 'subnet-0b', ...over })] });
    expect(of({})).toEqual(['warn: The interface can have no IPv6 address, so EC2 may refuse: subnet-0b']);
    expect(of({ ipv6Cidrs: six })).toEqual([
      'warn: The subnet assigns no IPv6 address, so there is a primary one only once one is assigned: subnet-0b',
    ]);
    expect([...of({ ipv6Cidrs: six, assignIpv6OnCreation: true }), ...of({}, [])]).toEqual([]);
  });
  it('block a carrier address out of Wavelength Zones, and warn without a carrier gateway', () => {
    const of = (
      zone: string,
      carrierIp = true,
      carrierGateways: readonly { readonly id: string; vpcId: string }[] = [],
    ) =>
      says(
        carrierZone,
        { ...made, carrierIp },
        {
          subnets: [subnet({ zone })],
          carrierGateways: carrierGateways.map((each) => ({
            ...each,
            ownerId: undefined,
            state: 'available',
            tags: [],
          })),
        },
      );
    const edge = 'us-east-1-wl1-bos-wlz-1';
    expect(of('eu-west-1a')).toEqual(['block: This is not a Wavelength Zone: eu-west-1a']);
    expect(of(edge)).toEqual(['warn: The VPC has no carrier gateway, through which the address is reached: vpc-0a']);
    expect([...of('eu-west-1a', false), ...of(edge, true, [{ id: 'cagw-0a', vpcId: 'vpc-0a' }])]).toEqual([]);
  });
});

describe('rules of ENA queues at a launch', () => {
  const queues = { usual: 2, mostEach: 8, most: 12 };
  const of = (rule: typeof queuesOfCards, counts: readonly number[], over: Parameters<typeof limits>[0] = {}) =>
    says(
      rule,
      { ...made, queues: counts },
      { instanceTypes: [limits({ flexibleQueues: true, cards: [{ index: 0, interfaces: 3, queues }], ...over })] },
    );
  it('block a type that does not share them out, and warn where that is not known', () => {
    expect(of(flexibleQueues, [4], { flexibleQueues: false })).toEqual([
      'block: The instance type does not let ENA queues be chosen: m5.large',
    ]);
    expect(of(flexibleQueues, [4], { cards: [{ index: 0, interfaces: 3 }] })).toEqual([
      'warn: It is not known how many ENA queues the type has: m5.large',
    ]);
    expect([...of(flexibleQueues, [4]), ...of(flexibleQueues, [0], { flexibleQueues: false })]).toEqual([]);
  });
  it('block more than an interface, or all of a card, can have, the default of the others among them', () => {
    expect(of(queuesOfCards, [9])).toEqual(['block: More ENA queues than one interface can have: 9 of 8']);
    expect(of(queuesOfCards, [8, 5])).toEqual(['block: More ENA queues than network card 0 has: 13 of 12']);
    expect(of(queuesOfCards, [8, 4])).toEqual([]);
    const small = { cards: [{ index: 0, interfaces: 3, queues: { ...queues, most: 9 } }] };
    expect(of(queuesOfCards, [8, 0], small)).toEqual(['block: More ENA queues than network card 0 has: 10 of 9']);
    const unknown = { cards: [{ index: 0, interfaces: 3, queues: { ...queues, usual: undefined, most: 9 } }] };
    expect(of(queuesOfCards, [8, 0], unknown)).toEqual([]);
  });
});
