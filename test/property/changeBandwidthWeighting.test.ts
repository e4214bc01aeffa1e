import fc from 'fast-check';
import { describe } from 'vitest';
import { changeBandwidthWeighting } from '../../src/operations/changeBandwidthWeighting.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { host } from '../support/eniWorlds.ts';
import { limits, snapshot } from '../support/snapshot.ts';

const all = ['default', 'vpc-1', 'ebs-1'];

const cases = fc
  .record({
    instance: host,
    isStopped: mostly(true, false),
    instanceId: mostly('i-0a', 'i-0deadbe1'),
    weighting: mostly('vpc-1', 'ebs-1', 'default'),
    before: mostly<string | undefined>('default', 'ebs-1', undefined),
    bandwidthWeightings: mostly<readonly string[]>(all, ['default', 'vpc-1'], []),
    type: mostly('m5.large', 'zz9.huge'),
  })
  .map(({ instance, isStopped, instanceId, weighting, before, bandwidthWeightings, type }) => ({
    account: snapshot({
      instances: [{ ...instance, state: isStopped ? 'stopped' : instance.state, type, bandwidthWeighting: before }],
      instanceTypes: [limits({ bandwidthWeightings })],
    }),
    input: { instanceId, weighting },
  }));

describe('rules and simulator, written apart, agree on bandwidth weighting', () => {
  agrees(
    {
      operation: changeBandwidthWeighting,
      refusals: ['InvalidInstanceID.NotFound', 'InvalidParameterValue', 'InvalidState', 'OperationNotPermitted'],
    },
    cases,
  );
});
