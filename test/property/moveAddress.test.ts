import fc from 'fast-check';
import { describe } from 'vitest';
import { moveAddress } from '../../src/operations/moveAddress.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { inPairs, refusalsOfSteps, unsureOfSteps } from '../support/composedWorlds.ts';

const answers = fc.record({
  fromId: fc.constant('eni-0a'),
  eniId: mostly('eni-0c', 'eni-0deadbe1'),
  what: mostly<readonly string[]>(
    ['10.0.0.21'],
    ['10.0.0.21', '10.0.0.22', 'eipalloc-0b'],
    ['eipalloc-0a'],
    ['2001:db8::20', '10.0.0.22'],
    ['10.0.0.20'],
  ),
});

describe('rules of each step and simulator, written apart, agree on addresses that move', () => {
  agrees({ operation: moveAddress, refusals: refusalsOfSteps, unsure: unsureOfSteps }, inPairs(moveAddress, answers), {
    runs: 60,
    atLeast: 3,
  });
});
