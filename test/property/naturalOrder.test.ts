import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareAsCounted } from '../../src/domain/naturalOrder.ts';
import { holds, ofLarge } from '../support/seed.ts';

const { compare } = new Intl.Collator('en', { numeric: true });

/** Few different ones, so that two names are alike for long; some beyond ASCII, some that show nothing, some that belong to a letter before. */
const signs = fc.constantFrom(
  ...Array.from("aAbBlz0019 -_./~$(@'"),
  'é',
  'ß',
  '·',
  '\u0301',
  '٢',
  '²',
  '\t',
  '\0',
  '\u200b',
  '😀',
);
const ascii = fc.string({ unit: 'grapheme-ascii', maxLength: 12 });
const name = fc.oneof(
  fc.array(signs, { maxLength: 10 }).map((all) => all.join('')),
  ascii,
  fc.tuple(ascii, fc.constantFrom('7', '70', '007', '7'.repeat(260), `${'7'.repeat(259)}1`)).map((all) => all.join('')),
);

it('is the order of the collator', async () => {
  await holds(
    fc.property(name, name, (a, b) => {
      expect([a, b, Math.sign(compareAsCounted(a, b))]).toEqual([a, b, Math.sign(compare(a, b))]);
    }),
    ofLarge(100_000),
  );
});
