import fc from 'fast-check';
import { describe } from 'vitest';
import { prepareFailover } from '../../src/operations/prepareFailover.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { furtherAnswers, inFurtherWorlds, refusalsOfSteps, unsureOfSteps } from '../support/composedWorlds.ts';

const answers = fc.record({ ...furtherAnswers, allocationId: mostly('', 'eipalloc-0d', 'eipalloc-0deadbe1') });

describe('rules of each step and simulator, written apart, agree on a service address that can move', () => {
  agrees(
    { operation: prepareFailover, refusals: refusalsOfSteps, unsure: unsureOfSteps },
    inFurtherWorlds(prepareFailover, answers),
    {
      runs: 60,
      atLeast: 3,
    },
  );
});
