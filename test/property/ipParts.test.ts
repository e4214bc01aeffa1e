import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, it } from 'vitest';
import { ipParts } from '../../src/domain/ipParts.ts';
import { holds } from '../support/seed.ts';

const part = fc.oneof(
  fc.nat(300).map(String),
  fc.constantFrom('', '0', '00', '01', '255', '256', '1e1', '-1', ' 1', '0x1', '٣'),
);
const text = fc.oneof(
  fc.array(part, { minLength: 3, maxLength: 5 }).map((parts) => parts.join('.')),
  fc.ipV4(),
  fc.string({ unit: fc.constantFrom('0', '1', '9', '.', ' ', 'a') }),
);

it('reads IPv4 as ipaddr.js reads four decimal parts', async () => {
  await holds(
    fc.property(text, (written) => {
      const expected = ipaddr.IPv4.isValidFourPartDecimal(written) ? ipaddr.IPv4.parse(written).octets : undefined;
      expect(ipParts(written)).toEqual(expected);
    }),
    3000,
  );
});
