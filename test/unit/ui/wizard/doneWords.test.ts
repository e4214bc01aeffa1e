import { expect, it } from 'vitest';
import { words } from '../../../../src/domain/words.ts';
import { doneWords } from '../../../../src/ui/wizard/endWords.ts';

const [a, b, c, d, e] = [words`a`, words`b`, words`c`, words`d`, words`e`];

it.each([
  [[], 'Done: detached web-1'],
  [[a], 'Done: detached web-1. New: a'],
  [[a, b, c], 'Done: detached web-1. New: a, b, c'],
  [[a, b, c, d, e], 'Done: detached web-1. New: a, b, c and 2 more'],
])('names what EC2 chose: %j', (made, told) => {
  expect(doneWords({ made, took: undefined }, words`detached web-1`)).toBe(told);
});

it('says how long it took', () => {
  expect(doneWords({ made: [], took: 2_100 }, words`detached web-1`)).toBe('Done in 2.1 s: detached web-1');
});
