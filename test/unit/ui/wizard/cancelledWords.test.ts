import { expect, it } from 'vitest';
import { words } from '../../../../src/domain/words.ts';
import type { Call } from '../../../../src/actions/ec2.ts';
import { cancelledWords } from '../../../../src/ui/wizard/endWords.ts';

const call: Call = { action: 'deleteInterface', input: { eniId: 'eni-0a' } };

const problem = {
  message: words`It is in use`,
  remedy: words`Detach it.`,
  code: undefined,
  requestId: undefined,
} as const;

it.each([
  ['nothing was asked', {}, /^Cancelled before anything was sent to EC2: Delete$/],
  ['it was asked', { unfinished: [call] }, /^Cancelled, but the request was already sent/],
  [
    'some was done',
    { done: [call, call], unfinished: [call] },
    /^Cancelled halfway: 2 done, 1 sent .* the rest not started.*: Delete$/,
  ],
  ['it stopped between two calls', { done: [call] }, /^Cancelled halfway: 1 done, 0 sent/],
  [
    'some was refused',
    { unfinished: [call, call, call], refused: [call, call], problem: { ...problem, recovery: 'none' } },
    /^Cancelled halfway: 0 done, 2 refused \(It is in use\), 1 sent .*: Delete$/,
  ],
] as const)('tells of a cancelled run whether %s', (_case, run, told) => {
  const nothing = { done: [], unfinished: [], refused: [], problem: undefined };
  expect(cancelledWords({ ...nothing, ...run }, words`Delete`)).toMatch(told);
});
