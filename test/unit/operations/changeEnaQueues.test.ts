import { describe, expect, it } from 'vitest';
import { changeEnaQueues as body } from '../../../src/operations/changeEnaQueues.ts';
import { attached, eni, instance, limits, primaryEni } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('changeEnaQueues', body);
const id = 'eni-0a0000a1';
const queues = { usual: 2, mostEach: 8, most: 12 };
const account = {
  instances: [instance({ state: 'stopped' })],
  instanceTypes: [limits({ flexibleQueues: true, cards: [{ index: 0, interfaces: 3, queues }] })],
  enis: [primaryEni(), eni({ id, attachment: attached('i-0a', 1) })],
};
const full = [
  { choose: 'Select the network interface', answer: id },
  { input: 'Enter the number of ENA queues', answer: '8' },
  { review: 'run' },
] as const;

describe('changing ENA queues', () => {
  it('plans, runs and shows it', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({ plan: ['Set the ENA queues of eni-0a0000a1 to 8'], run: { kind: 'done' } });
    expect(store.inventory?.eni(id)?.attachment?.enaQueueCount).toBe(8);
  });
  it('starts with what is set, says what is too much, and goes back to the default where the box is emptied', async () => {
    const seen: unknown[] = [];
    const set = eni({ id, attachment: attached('i-0a', 1, { enaQueueCount: 4 }) });
    const { result, store } = await walk(
      operation,
      [
        {
          input: 'Enter the number of ENA queues',
          answer: '',
          see: ({ initial, judge }) => void seen.push(initial, judge('9').refusal, judge('two').refusal),
        },
        { review: 'run' },
      ],
      { account: { ...account, enis: [primaryEni(), set] }, targets: [{ kind: 'interface', id }] },
    );
    expect(seen).toEqual([
      '4',
      'More ENA queues than one interface can have: 9 of 8. Enter fewer.',
      'Enter a whole number, or nothing.',
    ]);
    expect(result).toMatchObject({ plan: ['Set the ENA queues of eni-0a0000a1 to the default of its instance type'] });
    expect(store.inventory?.eni(id)?.attachment?.enaQueueCount).toBeUndefined();
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});
