import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, it } from 'vitest';
import { blocksAround } from '../../src/services/find/askFor.ts';
import { findTextOf } from '../../src/services/find/findText.ts';
import { contains, isCidr } from '../../src/domain/ip.ts';
import { holds } from '../support/seed.ts';

const byte = fc.nat(255);
const four = fc.tuple(byte, byte, byte, byte);
const six = fc.tuple(...Array.from({ length: 8 }, () => fc.nat(0xffff))).map((groups) => new ipaddr.IPv6([...groups]));

const hex = (value: number): string => value.toString(16).padStart(2, '0');

/** How people and programs write a MAC address. Sources: IEEE 802, Cisco IOS, Windows. */
const macSpellings: readonly ((bytes: readonly string[]) => string)[] = [
  (bytes) => bytes.join(':'),
  (bytes) => bytes.join('-'),
  (bytes) => bytes.join(''),
  (bytes) => [0, 2, 4].map((at) => bytes.slice(at, at + 2).join('')).join('.'),
  (bytes) => [0, 2, 4].map((at) => bytes.slice(at, at + 2).join('')).join('-'),
];
const letters: readonly ((text: string) => string)[] = [(text) => text, (text) => text.toUpperCase()];
const around = fc.constantFrom('', ' ', '  ');

it('a MAC address is the same in each of its spellings', async () => {
  await holds(
    fc.property(
      fc.array(byte, { minLength: 6, maxLength: 6 }),
      fc.constantFrom(...macSpellings),
      fc.constantFrom(...letters),
      around,
      (bytes, spelt, cased, blank) => {
        const written = bytes.map(hex);
        expect(findTextOf(blank + cased(spelt(written)) + blank)).toEqual({ kind: 'mac', mac: written.join(':') });
      },
    ),
    2000,
  );
});

const sixSpellings: readonly ((ip: ipaddr.IPv6) => string)[] = [
  (ip) => ip.toString(),
  (ip) => ip.toNormalizedString(),
  (ip) => ip.toRFC5952String(),
  (ip) => ip.parts.map((part) => part.toString(16).padStart(4, '0')).join(':'),
  (ip) => `[${ip.toString()}]`,
  (ip) => `${ip.toString()}/128`,
];

it('an IPv6 address is the same in each of its spellings', async () => {
  await holds(
    fc.property(six, fc.constantFrom(...sixSpellings), fc.constantFrom(...letters), (ip, spelt, cased) => {
      fc.pre(!ip.isIPv4MappedAddress());
      expect(findTextOf(cased(spelt(ip)))).toMatchObject({ kind: 'address', ip: ip.toRFC5952String() });
    }),
    2000,
  );
});

it('an IPv4 address is the same as its DNS names', async () => {
  const names: readonly ((ip: readonly number[]) => string)[] = [
    (ip) => ip.join('.'),
    (ip) => `${ip.join('.')}/32`,
    (ip) => `ip-${ip.join('-')}.eu-west-1.compute.internal`,
    (ip) => `ip-${ip.join('-')}.ec2.internal`,
    (ip) => `ec2-${ip.join('-')}.eu-west-1.compute.amazonaws.com`,
    (ip) => `ec2-${ip.join('-')}.cn-north-1.compute.amazonaws.com.cn.`,
  ];
  await holds(
    fc.property(four, fc.constantFrom(...names), fc.constantFrom(...letters), (ip, spelt, cased) => {
      expect(findTextOf(cased(spelt(ip)))).toMatchObject({ kind: 'address', ip: ip.join('.') });
    }),
    2000,
  );
});

it('any text is read, and a subnet with an address has one of the blocks around it', async () => {
  await holds(
    fc.property(fc.string(), four, six, (text, ip, ip6) => {
      expect(findTextOf(text).kind).toMatch(/^[a-z]+$/);
      for (const address of [ip.join('.'), ip6.toRFC5952String()]) {
        const blocks = blocksAround(address);
        expect(blocks.every((block) => isCidr(block) && contains(block, address))).toBe(true);
      }
    }),
    1000,
  );
});
