import { describe, expect, it } from 'vitest';
import {
  shortTcp,
  someChange,
  tcpRange,
  udpRange,
  udpStreamRange,
} from '../../../src/rules/connectionTrackingRules.ts';
import { attachedOnly, bothEnds, typeSupports, udpNeedsTcp } from '../../../src/rules/enaExpressRules.ts';
import {
  elasticIpFirst,
  givenBack,
  noGateway,
  price,
  primaryOnly,
  severalInterfaces,
} from '../../../src/rules/publicIpv4Rules.ts';
import { says } from '../../support/judge.ts';
import {
  address,
  attached,
  autoPublic,
  eni,
  instance,
  internetGateway,
  limits,
  primaryEni,
  vpc,
} from '../../support/snapshot.ts';

const eniId = 'eni-0a';
const primary = primaryEni({ id: eniId });
const withPublic = (over: Parameters<typeof autoPublic>[1] = {}) =>
  primaryEni({ id: eniId, addresses: [address('10.0.0.10', { association: autoPublic('203.0.113.7', over) })] });

describe('rules of the automatic public IPv4 address', () => {
  it('warn that nothing comes of it elsewhere than on a primary interface', () => {
    expect(says(primaryOnly, { eniId }, { enis: [primary] })).toEqual([]);
    for (const attachment of [undefined, attached('i-0a', 1), attached('i-0a', 0, { networkCard: 1 })]) {
      expect(says(primaryOnly, { eniId }, { enis: [eni({ attachment })] })).toEqual([
        'warn: It is not the primary interface of an instance, so the setting has no effect: eni-0a',
      ]);
    }
  });
  it('warn of what withholds the address', () => {
    const on = { eniId, enabled: true };
    const alone = { enis: [primary], internetGateways: [internetGateway()] };
    for (const rule of [severalInterfaces, elasticIpFirst, noGateway]) expect(says(rule, on, alone)).toEqual([]);
    const two = { enis: [primary, eni({ id: 'eni-0b', attachment: attached('i-0a', 1) })] };
    expect(says(severalInterfaces, on, two)).toEqual([
      'warn: The instance gets no address as long as it has several interfaces: i-0a',
    ]);
    expect(says(elasticIpFirst, on, { enis: [withPublic({ allocationId: 'eipalloc-0a' })] })).toEqual([
      'warn: It has an elastic IP address, which stays instead: 203.0.113.7',
    ]);
    expect(says(noGateway, on, { enis: [primary] })).toEqual(['warn: The VPC has no internet gateway: vpc-0a']);
    // Participants do not see the gateway of a shared VPC.
    expect(says(noGateway, on, { enis: [primary], vpcs: [vpc({ ownerId: '444455556666' })] })).toEqual([]);
    for (const rule of [severalInterfaces, noGateway]) expect(says(rule, { eniId, enabled: false }, two)).toEqual([]);
  });
  it('warn of the price, and of an address that is lost for good', () => {
    expect(says(price, { enabled: false })).toEqual([]);
    expect(says(price, { enabled: true })).toEqual([
      'warn: A public IPv4 address costs USD 0.005 an hour, about USD 3.65 a month',
    ]);
    const off = { eniId, enabled: false };
    expect(says(givenBack, off, { enis: [withPublic()] })).toEqual([
      'warn: The public IPv4 address is released for good: 203.0.113.7',
    ]);
    expect(says(givenBack, off, { enis: [withPublic({ allocationId: 'eipalloc-0a' })] })).toEqual([]);
    expect(says(givenBack, { ...off, enabled: true }, { enis: [withPublic()] })).toEqual([]);
  });
});

describe('rules of connection tracking', () => {
  it('block timeouts out of their ranges', () => {
    const cases = [
      [tcpRange, 'tcpEstablished', 60, 432_000],
      [udpStreamRange, 'udpStream', 60, 180],
      [udpRange, 'udp', 30, 60],
    ] as const;
    for (const [rule, field, least, most] of cases) {
      for (const fine of [least, most, 'keep' as const]) expect(says(rule, { [field]: fine })).toEqual([]);
      for (const wrong of [least - 1, most + 1]) expect(says(rule, { [field]: wrong })).toHaveLength(1);
    }
    expect(says(udpRange, { udp: 61 })).toEqual([
      'block: The timeout of UDP without an answer is out of range: 61 seconds',
    ]);
  });
  it('block a change of nothing, and warn of short timeouts', () => {
    const none = { tcpEstablished: 'keep', udpStream: 'keep', udp: 'keep' } as const;
    expect(says(someChange, none)).toEqual(['block: No timeout is entered']);
    expect(says(someChange, { ...none, udp: 30 })).toEqual([]);
    expect(says(shortTcp, { tcpEstablished: 60 })).toEqual([
      'warn: Connections that are idle for longer are dropped: 60 seconds',
    ]);
    expect(says(shortTcp, { tcpEstablished: 350 })).toEqual([]);
  });
});

describe('rules of ENA Express', () => {
  const held = { enis: [primary] };
  it('block what is not attached', () => {
    expect(says(attachedOnly, { eniId }, held)).toEqual([]);
    expect(says(attachedOnly, { eniId }, { enis: [eni()] })).toEqual(['block: The interface is not attached: eni-0a']);
  });
  it('block types without it, warn of unknown ones, never when it is turned off', () => {
    const on = { eniId, enabled: true };
    expect(says(typeSupports, on, { ...held, instanceTypes: [limits({ enaSrdSupported: true })] })).toEqual([]);
    expect(says(typeSupports, on, held)).toEqual(['block: The instance type does not support ENA Express: m5.large']);
    expect(says(typeSupports, on, { ...held, instances: [instance({ type: 'zz9.huge' })] })).toEqual([
      'warn: It is not known whether the type supports ENA Express: zz9.huge',
    ]);
    expect(says(typeSupports, { eniId, enabled: false }, held)).toEqual([]);
  });
  it('block UDP without TCP, and warn that both ends must have it', () => {
    expect(says(udpNeedsTcp, { enabled: false, udp: true })).toEqual([
      'block: ENA Express for UDP needs ENA Express to be on',
    ]);
    expect(says(udpNeedsTcp, { enabled: true, udp: true })).toEqual([]);
    expect(says(bothEnds, { enabled: true })).toHaveLength(1);
    expect(says(bothEnds, { enabled: false })).toEqual([]);
  });
});
