import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { moveInterface as body } from '../../../src/operations/moveInterface.ts';
import { preview } from '../../../src/services/preview.ts';
import { settingsOf } from '../../support/accountSettings.ts';
import { simulatedPlatform } from '../../support/simulatedPlatform.ts';
import { stoppedRun } from '../../support/stoppedRun.ts';
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
  it('keeps ENA queues and the primary IPv6 address, and is taken back with them', async () => {
    const primary = [{ ip: '2001:db8::20', primary: true }];
    const types = [
      limits({ flexibleQueues: true, cards: [card(0, 3, { queues: { usual: 2, mostEach: 8, most: 12 } })] }),
    ];
    const withQueues = pairWorld({ kept: { enaQueueCount: 4 }, held: { ipv6Addresses: primary } });
    const before = { ...withQueues, instanceTypes: types };
    const { result, simulator } = await walk(operation, full, { account: before });
    expect(result).toMatchObject({
      plan: [
        'Detach eni-0a from i-0a',
        'Attach eni-0a to i-0b as eth1 on network card 0, with 4 ENA queues',
        'Give eni-0a a primary IPv6 address',
      ],
      run: { kind: 'done' },
    });
    const after = simulator.snapshot();
    const moved = after.enis.find(({ id }) => id === 'eni-0a');
    expect(moved).toMatchObject({ attachment: { enaQueueCount: 4 }, ipv6Addresses: primary });
    const input = completed(
      body,
      { eniId: 'eni-0a', instanceId: 'i-0b', networkCard: 0, deviceIndex: 1 },
      new Inventory(before),
    );
    const { run, account: back } = await stoppedRun(
      body,
      { account: before, input },
      { stop: { at: 2, how: 'refused' }, onFailure: 'rollBack' },
    );
    expect(run.rolledBack?.stays).toEqual([]);
    expect(settingsOf(back)).toEqual(settingsOf(before));
  });
  it('leaves ENA queues behind that the type does not take, and says so', async () => {
    const here = limits({
      type: 'm6i.large',
      flexibleQueues: true,
      cards: [card(0, 3, { queues: { usual: 2, mostEach: 8, most: 12 } })],
    });
    const pair = pairWorld({ kept: { enaQueueCount: 8 } });
    const [first, second] = pair.instances;
    const unlike = {
      ...pair,
      instances: [{ ...first, type: 'm6i.large' }, second].filter(
        (each) => each !== undefined,
      ) as typeof pair.instances,
      instanceTypes: [here, limits({ flexibleQueues: false })],
    };
    const input = completed(
      body,
      { eniId: 'eni-0a', instanceId: 'i-0b', networkCard: 0, deviceIndex: 1 },
      new Inventory(unlike),
    );
    expect(input.kept.queues).toBeUndefined();
    const request = { operation, input, inventory: new Inventory(unlike) };
    const { findings } = await preview(request, simulatedPlatform(unlike).platform);
    expect(findings.map(({ message }) => message)).toContain(
      'These settings end with the attachment: its number of ENA queues (8)',
    );
    // As many as its own type gives anyway were not chosen by anybody.
    const usual = { ...unlike, enis: pairWorld({ kept: { enaQueueCount: 2 } }).enis };
    expect(completed(body, { eniId: 'eni-0a', instanceId: 'i-0b' }, new Inventory(usual)).kept.queues).toBeUndefined();
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
