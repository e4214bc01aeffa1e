import fc from 'fast-check';
import { describe } from 'vitest';
import { moveInterface } from '../../src/operations/moveInterface.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { inPairs, refusalsOfSteps, unsureOfSteps } from '../support/composedWorlds.ts';

const answers = fc.record({
  instanceId: mostly('i-0b', 'i-0deadbe1'),
  networkCard: fc.constant(0),
  deviceIndex: mostly(1, 0, 2),
  eniId: mostly('eni-0a', 'eni-0primary', 'eni-0deadbe1'),
});

describe('rules of each step and simulator, written apart, agree on an interface that moves', () => {
  agrees(
    { operation: moveInterface, refusals: refusalsOfSteps, unsure: unsureOfSteps },
    inPairs(moveInterface, answers),
    {
      runs: 60,
      atLeast: 3,
    },
  );
});
