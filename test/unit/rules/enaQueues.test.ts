import { describe, expect, it } from 'vitest';
import {
  attachedQueues,
  flexibleType,
  queueLimits,
  runningInstance,
  wholeQueues,
} from '../../../src/rules/enaQueuesRules.ts';
import { says } from '../../support/judge.ts';
import { attached, eni, instance, limits, primaryEni } from '../../support/snapshot.ts';

const eniId = 'eni-0a';
const queues = { usual: 2, mostEach: 8, most: 12 };
const typed = (over: Parameters<typeof limits>[0] = {}) => ({
  enis: [primaryEni(), eni({ attachment: attached('i-0a', 1) })],
  instanceTypes: [limits({ flexibleQueues: true, cards: [{ index: 0, interfaces: 3, queues }], ...over })],
});

describe('rules of ENA queues', () => {
  it('block what is not attached, or no number', () => {
    expect(says(attachedQueues, { eniId }, { enis: [eni()] })).toEqual([
      'block: The interface is not attached: eni-0a',
    ]);
    expect(says(attachedQueues, { eniId }, typed())).toEqual([]);
    expect(says(wholeQueues, { queues: 1.5 })).toEqual(['block: This is not a number of queues: 1.5']);
    expect(says(wholeQueues, { queues: 0 })).toEqual([]);
  });
  it('block a type that does not share them out, and warn where that is not known', () => {
    const of = (over: Parameters<typeof limits>[0]) => says(flexibleType, { eniId, queues: 4 }, typed(over));
    expect(of({ flexibleQueues: false })).toEqual([
      'block: The instance type does not let ENA queues be changed: m5.large',
    ]);
    expect(of({ cards: [{ index: 0, interfaces: 3 }] })).toEqual([
      'warn: It is not known how many ENA queues the type has: m5.large',
    ]);
    expect(of({})).toEqual([]);
  });
  it('block more than an interface, or all of a card, can have', () => {
    const of = (wanted: number, over: Parameters<typeof typed>[0] = {}) =>
      says(queueLimits, { eniId, queues: wanted }, typed(over));
    expect(of(8)).toEqual([]);
    expect(of(9)).toEqual(['block: More ENA queues than one interface can have: 9 of 8']);
    const small = { cards: [{ index: 0, interfaces: 3, queues: { ...queues, most: 6 } }] };
    expect(of(5, small)).toEqual(['block: More ENA queues than network card 0 has: 7 of 6']);
    expect(of(4, small)).toEqual([]);
    const unknown = { cards: [{ index: 0, interfaces: 3, queues: { ...queues, usual: undefined, most: 6 } }] };
    expect(of(8, unknown)).toEqual([]);
  });
  it('warn while the instance runs', () => {
    expect(says(runningInstance, { eniId }, typed())).toEqual([
      'warn: The instance is not stopped, so EC2 may refuse: i-0a',
    ]);
    expect(says(runningInstance, { eniId }, { ...typed(), instances: [instance({ state: 'stopped' })] })).toEqual([]);
  });
});
