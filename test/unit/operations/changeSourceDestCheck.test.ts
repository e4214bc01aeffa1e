import { describe, expect, it } from 'vitest';
import { changeSourceDestCheck as body } from '../../../src/operations/changeSourceDestCheck.ts';
import { attached, eni, primaryEni } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('changeSourceDestCheck', body);
const account = {
  enis: [primaryEni(), eni({ id: 'eni-0a0000a1', attachment: attached('i-0a', 1) }), eni({ id: 'eni-0b0000b1' })],
};
const full = [
  { many: 'Select the network interfaces', answer: ['eni-0a0000a1'] },
  { choose: 'Turn the source/destination check on or off', answer: 'Off' },
  { review: 'run' },
] as const;

describe('changing the source/destination check', () => {
  it('plans, runs and shows it', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      plan: ['Turn the source/destination check of eni-0a0000a1 off'],
      run: { kind: 'done' },
    });
    expect(store.inventory?.eni('eni-0a0000a1')?.sourceDestCheck).toBe(false);
  });
  it('offers the interfaces of an instance, in the order of their devices', async () => {
    const seen: unknown[] = [];
    const { store } = await walk(
      operation,
      [
        {
          many: 'Select the network interfaces',
          answer: ['eni-0a0000a1'],
          see: ({ choices }) => void seen.push(choices.map(({ value, description }) => [value, description])),
        },
        { choose: 'Turn the source/destination check on or off', answer: 'Off' },
        { review: 'run' },
      ],
      { account, targets: [{ kind: 'instance', id: 'i-0a' }] },
    );
    expect(seen).toEqual([
      [
        ['eni-0primary', 'eth0 · eu-west-1a · in-use · 10.0.0.10'],
        ['eni-0a0000a1', 'eth1 · eu-west-1a · in-use · 10.0.0.20'],
      ],
    ]);
    expect(store.inventory?.eni('eni-0primary')?.sourceDestCheck).toBe(true);
  });
  it('does not ask which when the instance has one', async () => {
    const { result } = await walk(
      operation,
      [{ choose: 'Turn the source/destination check on or off', answer: 'Off' }, { review: 'run' }],
      { account: { enis: [primaryEni({ id: 'eni-0a0000a1' })] }, targets: [{ kind: 'instance', id: 'i-0a' }] },
    );
    expect(result).toMatchObject({ run: { kind: 'done' } });
  });
  it('may reset, not change, the interface of a service', async () => {
    const seen: unknown[] = [];
    const { store, script } = await walk(
      operation,
      [
        {
          choose: 'Turn the source/destination check on or off',
          answer: 'on',
          see: ({ choices }) => void seen.push(choices.map(({ refusals }) => refusals.length)),
        },
        { choose: 'Turn the source/destination check on or off', answer: 'reset' },
        { review: 'run' },
      ],
      {
        account: { enis: [eni({ id: 'eni-0a0000a1', requesterManaged: true, sourceDestCheck: false })] },
        targets: [{ kind: 'interface', id: 'eni-0a0000a1' }],
      },
    );
    expect(seen).toEqual([[1, 1, 0]]);
    expect(script.told).toEqual([
      'warning: The check of an interface that a service holds can only be reset: AWS service',
    ]);
    expect(store.inventory?.eni('eni-0a0000a1')?.sourceDestCheck).toBe(true);
  });
  it('takes interfaces and instances together, those that were pointed at ticked', async () => {
    const seen: unknown[] = [];
    const { store } = await walk(
      operation,
      [
        {
          many: 'Select the network interfaces',
          answer: ['eni-0b0000b1', 'eni-0a0000a1'],
          see: ({ choices, chosen }) =>
            void seen.push(
              choices.map(({ value }) => value),
              chosen,
            ),
        },
        { choose: 'Turn the source/destination check on or off', answer: 'Off' },
        { review: 'run' },
      ],
      {
        account,
        targets: [
          { kind: 'interface', id: 'eni-0b0000b1' },
          { kind: 'instance', id: 'i-0a' },
        ],
      },
    );
    expect(seen).toEqual([['eni-0b0000b1', 'eni-0primary', 'eni-0a0000a1'], ['eni-0b0000b1']]);
    const off = store.inventory?.snapshot.enis.filter(({ sourceDestCheck }) => !sourceDestCheck).map(({ id }) => id);
    expect(new Set(off)).toEqual(new Set(['eni-0a0000a1', 'eni-0b0000b1']));
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});
