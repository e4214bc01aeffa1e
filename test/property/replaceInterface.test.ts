import fc from 'fast-check';
import { describe } from 'vitest';
import { replaceInterface } from '../../src/operations/replaceInterface.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { inPairs, refusalsOfSteps, unsureOfSteps } from '../support/composedWorlds.ts';

const answers = fc.record({ eniId: mostly('eni-0a', 'eni-0primary', 'eni-0deadbe1') });

describe('rules of each step and simulator, written apart, agree on an interface that takes the place of another', () => {
  agrees(
    { operation: replaceInterface, refusals: refusalsOfSteps, unsure: unsureOfSteps },
    inPairs(replaceInterface, answers),
    {
      runs: 60,
      atLeast: 3,
    },
  );
});
