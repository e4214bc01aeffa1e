import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { moveInterface as body } from '../../../src/operations/moveInterface.ts';
import { completed, pairWorld } from '../../support/composedWorlds.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';
import { card, limits } from '../../support/snapshot.ts';

const operation = whole('moveInterface', body);
const account = pairWorld({ kept: { deleteOnTermination: true, enaSrd: { enabled: true, udp: true } } });
const full = [
  { choose: 'Select the network interface to move', answer: 'eni-0a' },
  { choose: 'Select the instance to move it to', answer: 'i-0b' },
  { choose: 'Select the device index', answer: 1 },
  { review: 'run' },
  { confirm: /^Detach/, answer: true },
] as const;

describe('moving an interface', () => {
  it('keeps what belongs to its attachment where the type has it, and its routes', async () => {
    const types = [limits({ enaSrdSupported: true })];
    const { result, simulator } = await walk(operation, full, { account: { ...account, instanceTypes: types } });
    expect(result).toMatchObject({
      plan: [
        'Detach eni-0a from i-0a',
        'Attach eni-0a to i-0b as eth1 on network card 0',
        'Delete eni-0a when its instance is terminated',
        'Turn ENA Express of eni-0a on, for UDP on',
      ],
      run: { kind: 'done' },
    });
    const moved = simulator.snapshot();
    expect(moved.enis.find(({ id }) => id === 'eni-0a')?.attachment).toMatchObject({
      instanceId: 'i-0b',
      deviceIndex: 1,
      deleteOnTermination: true,
      enaSrd: { enabled: true, udp: true },
    });
    expect(moved.routeTables[0]?.routes.map(({ state }) => state)).toEqual(['active', 'active', 'active']);
    expect(moved.addresses.map(({ eniId }) => eniId)).toEqual(['eni-0a', 'eni-0a', 'eni-0c']);
  });
  it('leaves ENA Express behind where the type has none', () => {
    const without = { ...account, instanceTypes: [limits()] };
    const input = completed(body, { eniId: 'eni-0a', instanceId: 'i-0b' }, new Inventory(without));
    expect(input.kept).toEqual({ deleteOnTermination: true, enaSrd: undefined });
  });
  it('says of each instance what would speak against it once the interface is detached', async () => {
    const seen: unknown[] = [];
    const lines = [
      full[0],
      {
        choose: 'Select the instance to move it to',
        answer: 'cancel',
        see: ({
          choices,
        }: {
          readonly choices: readonly { readonly refusals: readonly { readonly ruleId: string }[] }[];
        }) => void seen.push(choices.map(({ refusals }) => refusals.map(({ ruleId }) => ruleId))),
      },
    ] as const;
    await walk(operation, lines, { account: pairWorld({ standby: 'pending' }) });
    expect(seen).toEqual([[[], ['attach/instance-state']]]);
  });
});

walksEveryStep(
  operation,
  {
    'the whole way': [
      full[0],
      full[1],
      { choose: 'Select the network card', answer: 1 },
      { choose: 'Select the device index', answer: 1 },
      full[3],
      full[4],
    ],
  },
  { account: { ...pairWorld(), instanceTypes: [limits({ interfaces: 4, cards: [card(0, 2), card(1, 2)] })] } },
);
