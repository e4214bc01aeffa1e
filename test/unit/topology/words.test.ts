import fc from 'fast-check';
import { expect, it } from 'vitest';
import { natural } from '../../../src/topology/words.ts';

const collator = new Intl.Collator('en', { numeric: true });

it.each([
  [['web-10', 'web-2', 'web-1'], 'web-1 web-2 web-10'],
  [['web-01', 'web-1', 'web-001', 'web-0'], 'web-0 web-001 web-01 web-1'],
  [['b2', 'a10', 'a9x', 'a9'], 'a9 a9x a10 b2'],
  [['10.0.0.9', '10.0.0.10', '9.0.0.1'], '9.0.0.1 10.0.0.9 10.0.0.10'],
  [['x99999999999999999999', 'x9'], 'x9 x99999999999999999999'],
])('sorts %j as people count', (names, sorted) => {
  expect(names.toSorted(natural).join(' ')).toBe(sorted);
});

it('sorts names of any words and numbers as the collator does, and tells all that differ apart', () => {
  const piece = fc.oneof(
    fc.constantFrom('web', 'Web', 'é', 'e\u0301', '-', '.', ' ', '0', '00', '\u0663', '👩‍💻'),
    fc.nat().map(String),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  const name = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
  const pair = fc.oneof(
    fc.tuple(name, name),
    fc.tuple(name, piece, piece).map(([a, b, c]) => [a + b, a + c] as const),
  );
  fc.assert(
    fc.property(pair, ([a, b]) => {
      const order = Math.sign(natural(a, b));
      const told = Math.sign(collator.compare(a, b));
      // What is all one to the collator is settled by its characters.
      expect(told === 0 ? told : order).toBe(told);
      expect(order === 0).toBe(a === b);
    }),
    { numRuns: 5000 },
  );
});
