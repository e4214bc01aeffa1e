import fc from 'fast-check';
import { describe } from 'vitest';
import { makeAppliance } from '../../src/operations/makeAppliance.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { furtherAnswers, inFurtherWorlds, refusalsOfSteps, unsureOfSteps } from '../support/composedWorlds.ts';

const answers = fc.record({
  ...furtherAnswers,
  allocationId: mostly('', 'eipalloc-0d', 'eipalloc-0deadbe1'),
  routes: mostly<readonly string[]>([], ['rtb-0a 192.168.0.0/16']),
});

describe('rules of each step and simulator, written apart, agree on an appliance', () => {
  agrees(
    { operation: makeAppliance, refusals: refusalsOfSteps, unsure: unsureOfSteps },
    inFurtherWorlds(makeAppliance, answers),
    {
      runs: 60,
      atLeast: 3,
    },
  );
});
