import { expect, it } from 'vitest';
import type { Call } from '../../../src/operations/actions.ts';
import { cancelledWords } from '../../../src/ui/cancelledWords.ts';

const call: Call = { action: 'deleteInterface', input: { eniId: 'eni-0a' } };

it.each([
  ['nothing was asked', [], [], /^Cancelled before EC2 was asked: Delete$/],
  ['it was asked', [], [call], /^Cancelled, but EC2 was already asked/],
  ['some was done', [call, call], [call], /^Cancelled half-way: 2 done, 1 asked .* the rest not begun.*: Delete$/],
  ['it stopped between two calls', [call], [], /^Cancelled half-way: 1 done, 0 asked/],
] as const)('tells of a cancelled run whether %s', (_case, done, unfinished, words) => {
  expect(cancelledWords({ done, unfinished }, 'Delete')).toMatch(words);
});
