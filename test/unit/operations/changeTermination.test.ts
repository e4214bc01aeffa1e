import { describe, expect, it } from 'vitest';
import { changeTermination as body } from '../../../src/operations/changeTermination.ts';
import { attached, eni, primaryEni } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('changeTermination', body);
const [one, two] = ['eni-0a0000a1', 'eni-0a0000a2'] as const;
const account = {
  enis: [
    primaryEni(),
    eni({ id: one, attachment: attached('i-0a', 1, { id: 'eni-attach-0a0000a1' }) }),
    eni({ id: two, attachment: attached('i-0a', 2, { id: 'eni-attach-0a0000a2' }) }),
  ],
};
const full = [
  { many: 'Select the network interfaces', answer: [one, two] },
  { choose: 'Select what happens when the instance is terminated', answer: true },
  { review: 'run' },
  { confirm: 'Delete on Termination 2 network interfaces?', answer: true },
] as const;

describe('changing delete on termination', () => {
  it('plans, runs and shows it of several', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      kind: 'ran',
      plan: [`Delete ${one} when its instance is terminated`, `Delete ${two} when its instance is terminated`],
    });
    expect([one, two].map((id) => store.inventory?.eni(id)?.attachment?.deleteOnTermination)).toEqual([true, true]);
  });
  it('keeps it again', async () => {
    const lines = [
      { choose: 'Select what happens when the instance is terminated', answer: false },
      { review: 'run' },
    ] as const;
    const enis = [
      eni({ id: one, attachment: attached('i-0a', 1, { id: 'eni-attach-0a0000a1', deleteOnTermination: true }) }),
    ];
    const { store } = await walk(operation, lines, { account: { enis }, targets: [{ kind: 'interface', id: one }] });
    expect(store.inventory?.eni(one)?.attachment?.deleteOnTermination).toBe(false);
  });
  it('refuses what is not attached', async () => {
    const seen: unknown[] = [];
    await walk(
      operation,
      [
        {
          many: 'Select the network interfaces',
          answer: 'cancel',
          see: ({ choices }) => void seen.push(choices.map(({ value, refusals }) => [value, refusals[0]?.message])),
        },
      ],
      { account: { enis: [primaryEni(), eni({ id: one })] } },
    );
    expect(seen).toEqual([
      [
        ['eni-0primary', undefined],
        ['eni-0a0000a1', 'The interface is not attached: eni-0a0000a1'],
      ],
    ]);
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});
