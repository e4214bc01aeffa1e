import fc from 'fast-check';
import { describe } from 'vitest';
import { addManagementNetwork } from '../../src/operations/addManagementNetwork.ts';
import { agrees } from '../support/agreement.ts';
import { furtherAnswers, inFurtherWorlds, refusalsOfSteps, unsureOfSteps } from '../support/composedWorlds.ts';

const answers = fc.record({ ...furtherAnswers });

describe('rules of each step and simulator, written apart, agree on a management network', () => {
  agrees(
    { operation: addManagementNetwork, refusals: refusalsOfSteps, unsure: unsureOfSteps },
    inFurtherWorlds(addManagementNetwork, answers),
    { runs: 60, atLeast: 3 },
  );
});
