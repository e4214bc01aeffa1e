import { expect, it } from 'vitest';
import { words } from '../../../../src/domain/words.ts';
import { doneWords } from '../../../../src/ui/wizard/endWords.ts';

it.each([
  [[], 'Done: Detach web-1'],
  [['eni-0a'], 'Done: Detach web-1. New: eni-0a'],
  [['10.0.0.4', '10.0.0.5', '10.0.0.6'], 'Done: Detach web-1. New: 10.0.0.4, 10.0.0.5, 10.0.0.6'],
  [['a', 'b', 'c', 'd', 'e'], 'Done: Detach web-1. New: a, b, c and 2 more'],
])('names what EC2 chose: %j', (made, told) => {
  expect(doneWords({ made }, words`Detach web-1`)).toBe(told);
});
