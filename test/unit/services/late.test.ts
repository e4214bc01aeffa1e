import { describe, expect, it } from 'vitest';
import type { Difference } from '../../../src/domain/differences.ts';
import type { Facts } from '../../../src/domain/facts/fact.ts';
import type { Regard } from '../../../src/domain/regard.ts';
import { words } from '../../../src/domain/words.ts';
import type { Foreseen } from '../../../src/services/foreseen.ts';
import { isLate, withoutChosen } from '../../../src/services/late.ts';

const regard: Regard = { kind: 'interface', id: 'eni-0a', aspects: ['addresses', 'publicAddresses', 'settings'] };

/** A run that found these facts before, or made the thing. */
const run = (over: { readonly earlier?: readonly Facts[]; readonly made?: boolean }): Foreseen =>
  ({ earlier: () => over.earlier ?? [], isMade: () => over.made === true }) as never;

const difference = (over: Partial<Difference>): Difference => ({
  regard,
  label: words`Interface`,
  fact: 'state',
  was: 'in-use',
  now: 'available',
  ...over,
});

const before = new Map([['state', 'available']]);

describe('a difference', () => {
  it.each<[string, Partial<Difference>, Parameters<typeof run>[0], boolean]>([
    ['as it was earlier in this run is EC2 being slow', {}, { earlier: [before] }, true],
    ['as it was at an earlier one of several steps, too', {}, { earlier: [before, new Map([['state', 'x']])] }, true],
    ['as it never was in this run is somebody’s', { now: 'deleted' }, { earlier: [before] }, false],
    ['without a step before it is somebody’s', {}, {}, false],
    ['on the way after a step is EC2’s', { now: 'attaching' }, { earlier: [before] }, true],
    ['on the way of what was made is EC2’s', { now: 'pending' }, { made: true }, true],
    ['on the way without a step is somebody’s', { now: 'detaching' }, {}, false],
    ['of which nothing is left is somebody’s', { now: undefined }, { earlier: [before] }, false],
    [
      'of a thing that is not shown yet is EC2’s where the run made it',
      { fact: undefined, now: undefined },
      { made: true },
      true,
    ],
    ['of a thing that is gone is somebody’s', { fact: undefined, now: undefined }, { earlier: [before] }, false],
    [
      'of a thing that is still there is EC2’s after a step',
      { fact: undefined, now: 'there' },
      { earlier: [before] },
      true,
    ],
    ['of a thing that has come is somebody’s', { fact: undefined, now: 'there' }, { made: true }, false],
  ])('%s', (_, over, of, late) => {
    expect(isLate(difference(over), run(of))).toBe(late);
  });
});

describe('what EC2 chooses for something new', () => {
  it('is not held against it, and against nothing else', () => {
    expect(withoutChosen([regard], run({ made: true }))).toEqual([{ ...regard, aspects: ['settings'] }]);
    expect(withoutChosen([regard], run({}))).toEqual([regard]);
    const instance: Regard = { kind: 'instance', id: 'i-0a' };
    expect(withoutChosen([instance], run({ made: true }))).toEqual([instance]);
  });
});
