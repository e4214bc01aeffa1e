import fc from 'fast-check';
import { describe } from 'vitest';
import { makeDualHomed } from '../../src/operations/makeDualHomed.ts';
import { agrees } from '../support/agreement.ts';
import { furtherAnswers, inFurtherWorlds, refusalsOfSteps, unsureOfSteps } from '../support/composedWorlds.ts';

const answers = fc.record({ ...furtherAnswers });

describe('rules of each step and simulator, written apart, agree on an instance in two subnets', () => {
  agrees(
    { operation: makeDualHomed, refusals: refusalsOfSteps, unsure: unsureOfSteps },
    inFurtherWorlds(makeDualHomed, answers),
    {
      runs: 60,
      atLeast: 3,
    },
  );
});
