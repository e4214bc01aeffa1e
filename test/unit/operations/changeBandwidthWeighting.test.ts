import { describe, expect, it } from 'vitest';
import { changeBandwidthWeighting as body } from '../../../src/operations/changeBandwidthWeighting.ts';
import { Inventory } from '../../../src/domain/inventory.ts';
import { instance, limits, snapshot } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('changeBandwidthWeighting', body);
const id = 'i-0a0000a1';
const stopped = instance({ id, state: 'stopped', bandwidthWeighting: 'default' });
/** Without any, EC2 does not tell of the type. */
const accountWith = (...bandwidthWeightings: readonly string[]) => ({
  instances: [bandwidthWeightings.length === 0 ? { ...stopped, type: 'zz9.huge' } : stopped],
  instanceTypes: [limits({ bandwidthWeightings })],
});
const account = accountWith('default', 'vpc-1', 'ebs-1');
const full = [
  { choose: 'Select the instance', answer: id },
  { choose: 'Select the bandwidth weighting', answer: 'vpc-1' },
  { review: 'run' },
] as const;

describe('changing bandwidth weighting', () => {
  it('plans, runs and shows it', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      plan: ['Set the bandwidth weighting of i-0a0000a1 to vpc-1'],
      run: { kind: 'done' },
    });
    expect(store.inventory?.instance(id)?.bandwidthWeighting).toBe('vpc-1');
  });
  it('offers what EC2 tells of the type, and the documented ones where it tells nothing', async () => {
    const offered = async (...told: readonly string[]) => {
      const seen: unknown[] = [];
      await walk(
        operation,
        [
          {
            choose: 'Select the bandwidth weighting',
            answer: 'default',
            see: ({ choices }) => void seen.push(...choices.map(({ label }) => label)),
          },
          { review: 'cancel' },
        ],
        { account: accountWith(...told), targets: [{ kind: 'instance', id }] },
      );
      return seen;
    };
    expect(await offered('default', 'vpc-1')).toEqual(['default (current)', 'vpc-1']);
    expect(await offered()).toEqual(['default (current)', 'vpc-1', 'ebs-1']);
  });
  it('is in the menu of instances whose type may have it', () => {
    const offeredFor = (bandwidthWeightings: readonly string[] | undefined) => {
      const instanceTypes = [limits({ bandwidthWeightings })];
      return operation.offeredFor({ kind: 'instance', id }, new Inventory(snapshot({ ...account, instanceTypes })));
    };
    expect([['vpc-1'], undefined, []].map(offeredFor)).toEqual([true, true, false]);
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});
