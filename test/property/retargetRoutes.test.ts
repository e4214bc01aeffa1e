import fc from 'fast-check';
import { describe } from 'vitest';
import { retargetRoutes } from '../../src/operations/retargetRoutes.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { inPairs, refusalsOfSteps, unsureOfSteps } from '../support/composedWorlds.ts';

const answers = fc.record({
  fromId: fc.constant('eni-0a'),
  routes: mostly<readonly string[]>(
    ['rtb-0a 192.168.0.0/16', 'rtb-0a 198.51.100.0/24'],
    ['rtb-0a 192.168.0.0/16'],
    ['rtb-0a 10.99.0.0/16'],
  ),
  eniId: mostly('eni-0c', 'eni-0primary', 'eni-0deadbe1'),
});

describe('rules of each step and simulator, written apart, agree on routes that lead elsewhere', () => {
  agrees(
    { operation: retargetRoutes, refusals: refusalsOfSteps, unsure: unsureOfSteps },
    inPairs(retargetRoutes, answers),
    {
      runs: 60,
      atLeast: 3,
    },
  );
});
