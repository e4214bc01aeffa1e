import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, it } from 'vitest';
import { contains, isCidr, isIp, normalizeIp } from '../../src/domain/ip.ts';
import { holds } from '../support/seed.ts';

/** A library that others have proven says the same, case by case. */
const cases = 5000;

const ipv4 = fc.tuple(...Array.from({ length: 4 }, () => fc.nat(255))).map((bytes) => new ipaddr.IPv4([...bytes]));
const group = fc.oneof(fc.constant(0), fc.nat(0xffff));
const ipv6 = fc.tuple(...Array.from({ length: 8 }, () => group)).map((groups) => new ipaddr.IPv6([...groups]));

const whole = (ip: ipaddr.IPv6): string => ip.parts.map((part) => part.toString(16).padStart(4, '0')).join(':');

const spellings: readonly ((ip: ipaddr.IPv6) => string)[] = [
  (ip) => ip.toString(),
  (ip) => ip.toNormalizedString(),
  (ip) => whole(ip),
  (ip) => ip.toRFC5952String(),
  (ip) => whole(ip).toUpperCase(),
  (ip) =>
    `${ip.parts
      .slice(0, 6)
      .map((part) => part.toString(16))
      .join(':')}:${ip.toByteArray().slice(12).join('.')}`,
];

it('reads an address in each of its spellings, and writes it in one', async () => {
  await holds(
    fc.property(ipv4, ipv6, fc.constantFrom(...spellings), (four, six, spelt) => {
      expect(normalizeIp(four.toString())).toBe(four.toString());
      expect(normalizeIp(spelt(six))).toBe(six.toRFC5952String());
    }),
    cases,
  );
});

/** Addresses by the library: it also reads IPv4 in fewer than four decimal parts, and IPv6 with a zone. */
const isAddress = (text: string): boolean =>
  text.includes(':') ? ipaddr.IPv6.isValid(text) : ipaddr.IPv4.isValidFourPartDecimal(text);

const nearly = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdefABF::::....//g ')), maxLength: 24 }),
  fc
    .array(fc.constantFrom('0', '00', '1', '10', '255', '256', 'ffff', '10000', 'g', ''), { maxLength: 10 })
    .map((parts) => parts.join(':')),
  fc
    .array(fc.constantFrom('0', '00', '1', '10', '255', '256', '08', ''), { maxLength: 5 })
    .map((parts) => parts.join('.')),
);

it('takes no other text for an address', async () => {
  await holds(
    fc.property(nearly, (text) => {
      expect([text, isIp(text)]).toEqual([text, isAddress(text)]);
    }),
    cases,
  );
});

it('finds in a block what the library finds in it', async () => {
  const ip = fc.oneof(ipv4, ipv6);
  const near = fc.tuple(ip, fc.nat(128), fc.nat(127)).map(([base, length, flipped]) => {
    const bytes = base.toByteArray();
    const bit = flipped % (bytes.length * 8);
    const other = bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (0x80 >> (bit & 7)) : byte));
    return { cidr: `${base.toString()}/${length}`, base, length, other: ipaddr.fromByteArray(other) };
  });
  await holds(
    fc.property(near, ({ cidr, base, length, other }) => {
      const valid = length <= base.toByteArray().length * 8;
      expect([cidr, isCidr(cidr)]).toEqual([cidr, valid]);
      if (!valid) return;
      const isIn =
        base.kind() === 'ipv4'
          ? (other as ipaddr.IPv4).match(base, length)
          : (other as ipaddr.IPv6).match(base, length);
      expect([cidr, other.toString(), contains(cidr, other.toString())]).toEqual([cidr, other.toString(), isIn]);
    }),
    cases,
  );
});
