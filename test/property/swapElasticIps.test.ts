import fc from 'fast-check';
import { describe } from 'vitest';
import { swapElasticIps } from '../../src/operations/swapElasticIps.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { inPairs, refusalsOfSteps, unsureOfSteps } from '../support/composedWorlds.ts';

const answers = fc.record({
  allocationId: mostly('eipalloc-0a', 'eipalloc-0b', 'eipalloc-0deadbe1'),
  otherId: mostly('eipalloc-0c', 'eipalloc-0b'),
});

describe('rules of each step and simulator, written apart, agree on elastic IPs that are swapped', () => {
  agrees(
    { operation: swapElasticIps, refusals: refusalsOfSteps, unsure: unsureOfSteps },
    inPairs(swapElasticIps, answers),
    {
      runs: 60,
      atLeast: 3,
    },
  );
});
