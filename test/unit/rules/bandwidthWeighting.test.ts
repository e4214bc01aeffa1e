import { describe, expect, it } from 'vitest';
import {
  bandwidthWeightingRules,
  otherSide,
  stoppedInstance,
  weightingOfType,
} from '../../../src/rules/bandwidthWeightingRules.ts';
import { instanceExists } from '../../../src/rules/shared/ownInstance.ts';
import { says } from '../../support/judge.ts';
import { instance, limits } from '../../support/snapshot.ts';

const instanceId = 'i-0a';
const all = ['default', 'vpc-1', 'ebs-1'];

describe('rules of bandwidth weighting', () => {
  it('block an instance that is gone, and warn where not all could be read', () => {
    expect(says(instanceExists, { instanceId: 'i-0gone' }, { instances: [instance()] })).toEqual([
      'block: The instance no longer exists: i-0gone',
    ]);
    expect(
      says(
        instanceExists,
        { instanceId: 'i-0gone' },
        { instances: [], gaps: [{ part: 'instances', iamAction: '', code: 'UnauthorizedOperation', message: '' }] },
      ),
    ).toEqual(['warn: Not all instances could be read, this one is not among them: i-0gone']);
    expect(says(instanceExists, { instanceId }, { instances: [instance()] })).toEqual([]);
  });
  it('block an instance that a service operates', () => {
    const operated = bandwidthWeightingRules.find(({ id }) => id === 'bandwidth-weighting/instance-operated');
    const operator = { managed: true, principal: 'eks.amazonaws.com' };
    expect(operated && says(operated, { instanceId }, { instances: [instance({ operator })] })).toEqual([
      'block: A service operates the instance: eks.amazonaws.com',
    ]);
    expect(operated && says(operated, { instanceId }, { instances: [instance()] })).toEqual([]);
  });
  it('block every state but stopped', () => {
    const of = (state: string) => says(stoppedInstance, { instanceId }, { instances: [instance({ state })] });
    expect(of('running')).toEqual(['block: The instance is not stopped: running']);
    expect(of('stopping')).toEqual(['block: The instance is not stopped: stopping']);
    expect(of('stopped')).toEqual([]);
  });
  it('block what the type does not have, and warn where that is not known', () => {
    const of = (bandwidthWeightings: readonly string[] | undefined, weighting = 'vpc-1') =>
      says(
        weightingOfType,
        { instanceId, weighting },
        { instances: [instance()], instanceTypes: [limits({ bandwidthWeightings })] },
      );
    expect(of(all)).toEqual([]);
    expect(of(['default', 'ebs-1'])).toEqual([
      'block: The instance type does not support the bandwidth weighting: vpc-1',
    ]);
    expect(of([], 'default')).toEqual(['block: The instance type has no other bandwidth weighting: m5.large']);
    expect(of(undefined)).toEqual(['warn: It is not known which bandwidth weightings the type supports: m5.large']);
  });
  it('warn of what the other side loses', () => {
    const of = (weighting: string) => says(otherSide, { weighting });
    expect(of('vpc-1')).toEqual(['warn: EBS volumes have less baseline bandwidth, and may reach fewer IOPS']);
    expect(of('ebs-1')).toEqual(['warn: The network has less baseline bandwidth']);
    expect(of('default')).toEqual([]);
  });
});
