import { describe, expect, it } from 'vitest';
import { changeEnaExpress as body } from '../../../src/operations/changeEnaExpress.ts';
import type { Snapshot } from '../../../src/domain/model.ts';
import { attached, eni, limits, primaryEni } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('changeEnaExpress', body);
const id = 'eni-0a0000a1';
const express = { instanceTypes: [limits({ enaSrdSupported: true })] };
const account = { ...express, enis: [primaryEni(), eni({ id, attachment: attached('i-0a', 1) })] };
const full = [
  { choose: 'Select the network interface', answer: id },
  { choose: 'Turn ENA Express on or off', answer: 'On' },
  { choose: 'Use ENA Express for UDP as well?', answer: 'TCP and UDP' },
  { review: 'run' },
] as const;

describe('changing ENA Express', () => {
  it('plans, runs and shows it', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({ plan: ['Turn ENA Express of eni-0a0000a1 on, for UDP on'], run: { kind: 'done' } });
    expect(store.inventory?.eni(id)?.attachment?.enaSrd).toEqual({ enabled: true, udp: true });
  });
  it('asks nothing of UDP to turn it off', async () => {
    const enaSrd = { enabled: true, udp: true };
    const { store } = await walk(
      operation,
      [{ choose: 'Turn ENA Express on or off', answer: false }, { review: 'run' }],
      {
        account: { ...express, enis: [primaryEni({ id, attachment: attached('i-0a', 0, { enaSrd }) })] },
        targets: [{ kind: 'interface', id }],
      },
    );
    expect(store.inventory?.eni(id)?.attachment?.enaSrd).toEqual({ enabled: false, udp: false });
  });
  it('refuses a type that does not support it, and what is not attached', async () => {
    const seen: unknown[] = [];
    const look = async (over: Partial<Snapshot>) =>
      walk(
        operation,
        [
          {
            choose: 'Turn ENA Express on or off',
            answer: 'cancel',
            see: ({ choices }) => void seen.push(choices.map(({ refusals }) => refusals[0]?.ruleId)),
          },
        ],
        { account: { ...account, ...over }, targets: [{ kind: 'interface', id }] },
      );
    await look({ instanceTypes: [limits()] });
    await look({ enis: [eni({ id })] });
    expect(seen).toEqual([
      ['ena-express/type', undefined],
      ['ena-express/attached', 'ena-express/attached'],
    ]);
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});
