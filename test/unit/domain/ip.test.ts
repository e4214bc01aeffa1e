import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressAt,
  addressCount,
  addressesIn,
  compareIps,
  contains,
  freeAddresses,
  isCidr,
  isIp,
  isReserved,
  normalizeIp,
  overlaps,
  usableCount,
} from '../../../src/domain/ip.ts';

const ipv4 = fc.tuple(...Array.from({ length: 4 }, () => fc.nat(255))).map((bytes) => bytes.join('.'));
const block = fc.tuple(ipv4, fc.integer({ min: 16, max: 28 })).map(([base, length]) => `${base}/${length}`);

describe('the addresses of a block', () => {
  it('are counted without the five that AWS keeps', () => {
    expect(['10.0.0.0/24', '10.0.0.0/28', '10.0.0.0/30', 'nonsense'].map(usableCount)).toEqual([251, 11, 0, 0]);
  });

  it('are listed lowest first', () => {
    expect(addressesIn('10.0.0.18/30')).toEqual(['10.0.0.16', '10.0.0.17', '10.0.0.18', '10.0.0.19']);
    expect(addressesIn('nonsense')).toEqual([]);
  });
});

describe('addresses as text', () => {
  it('tells addresses and blocks from other text', () => {
    expect(['10.0.0.1', '::1', '2a05:d018::10'].map(isIp)).toEqual([true, true, true]);
    expect(['10.0.0', '10.0.0.256', '1', '0x7f000001', '', 'web', '10.0.0.1/24'].map(isIp)).toEqual(
      Array(7).fill(false),
    );
    expect(['10.0.0.0/24', '2a05:d018::/56'].map(isCidr)).toEqual([true, true]);
    expect(['10.0.0.0', '10.0.0.0/33', '10/8', '/24', 'x/24'].map(isCidr)).toEqual(Array(5).fill(false));
  });

  it('writes an IPv6 address in one way', () => {
    expect(normalizeIp('2A05:D018:04F2:8A00:0:0:0:10')).toBe('2a05:d018:4f2:8a00::10');
    expect(normalizeIp('not an address')).toBe('not an address');
  });

  it('sorts by value, IPv4 first, what is no address last', () => {
    const shuffled = ['zebra', '::2', '10.0.0.10', '10.0.0.9', '::1', 'ant'];
    expect(shuffled.toSorted(compareIps)).toEqual(['10.0.0.9', '10.0.0.10', '::1', '::2', 'ant', 'zebra']);
  });
});

describe('a subnet', () => {
  it('holds its addresses and no others', () => {
    expect(contains('10.0.1.0/24', '10.0.1.255')).toBe(true);
    expect(contains('10.0.1.77/24', '10.0.1.0')).toBe(true);
    expect(contains('10.0.1.0/24', '10.0.2.0')).toBe(false);
    expect(contains('10.0.1.0/24', '::1')).toBe(false);
    expect(contains('2a05:d018::/64', '2a05:d018::ffff')).toBe(true);
  });

  it('keeps the first four addresses and the last for AWS', () => {
    const reserved = ['10.0.0.0', '10.0.0.3', '10.0.0.255'];
    expect(reserved.map((ip) => isReserved('10.0.0.0/24', ip))).toEqual([true, true, true]);
    expect(['10.0.0.4', '10.0.0.254', '10.0.1.0'].map((ip) => isReserved('10.0.0.0/24', ip))).toEqual([
      false,
      false,
      false,
    ]);
    expect(isReserved('2a05::/64', '2a05::3')).toBe(true);
    expect(isReserved('2a05::/64', '2a05::ffff:ffff:ffff:ffff')).toBe(true);
  });

  it('offers what is neither reserved nor taken, lowest first, in whatever way the taken ones are written', () => {
    expect([...freeAddresses('10.0.0.0/28', ['10.0.0.5', '10.0.0.14'])]).toEqual(
      ['4', '6', '7', '8', '9', '10', '11', '12', '13'].map((last) => `10.0.0.${last}`),
    );
    expect(freeAddresses('2a05::/64', ['2a05:0:0:0:0:0:0:4']).next().value).toBe('2a05::5');
    expect([...freeAddresses('nonsense', [])]).toEqual([]);
  });

  it('counts and numbers its addresses', () => {
    expect(['10.0.0.0/28', '10.0.0.0/16', 'x'].map(addressCount)).toEqual([16, 65_536, 0]);
    expect([addressAt('10.0.0.0/28', 0), addressAt('10.0.0.0/28', 15), addressAt('10.0.0.0/28', 16)]).toEqual([
      '10.0.0.0',
      '10.0.0.15',
      undefined,
    ]);
  });

  it('never offers a reserved or foreign address', () => {
    fc.assert(
      fc.property(block, (cidr) => {
        const [first] = freeAddresses(cidr, []);
        return first !== undefined && contains(cidr, first) && !isReserved(cidr, first);
      }),
    );
  });

  it('overlaps exactly the blocks that share an address with it', () => {
    fc.assert(
      fc.property(block, block, (a, b) => {
        const [firstA = '', firstB = ''] = [addressAt(a, 0), addressAt(b, 0)];
        return overlaps(a, b) === (contains(a, firstB) || contains(b, firstA));
      }),
    );
    expect(overlaps('10.0.0.0/24', '10.0.0.128/28')).toBe(true);
    expect(overlaps('10.0.0.0/24', '2a05::/64')).toBe(false);
  });
});
