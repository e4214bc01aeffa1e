import fc from 'fast-check';
import { describe } from 'vitest';
import { failOver } from '../../src/operations/failOver.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { inPairs, refusalsOfSteps, unsureOfSteps } from '../support/composedWorlds.ts';

const answers = fc.oneof(
  fc.record({
    instanceId: fc.constant('i-0a'),
    way: fc.constant('interfaces' as const),
    eniIds: mostly<readonly string[]>(['eni-0a'], ['eni-0primary']),
    standbyId: mostly('i-0b', 'i-0deadbe1'),
    force: fc.boolean(),
  }),
  fc
    .record({
      instanceId: fc.constant('i-0a'),
      way: fc.constant('addresses' as const),
      what: mostly<readonly string[]>(['10.0.0.21', '2001:db8::20', 'eipalloc-0a'], [], ['10.0.0.20']),
      standbyId: mostly('i-0b', 'i-0deadbe1'),
      routes: mostly<readonly string[]>(['rtb-0a 192.168.0.0/16'], []),
    })
    // Where nothing is to go anywhere, EC2 is asked nothing that it could refuse.
    .filter(({ what, routes }) => what.length + routes.length > 0),
);

describe('rules of each step and simulator, written apart, agree on a standby that takes over', () => {
  agrees({ operation: failOver, refusals: refusalsOfSteps, unsure: unsureOfSteps }, inPairs(failOver, answers), {
    runs: 60,
    atLeast: 3,
  });
});
