import { expect, describe, it } from 'vitest';
import { nameOf } from '../../../src/domain/tags.ts';
import { attachInterface as body } from '../../../src/operations/attachInterface.ts';
import { runWizard } from '../../../src/services/wizard.ts';
import type { Faults } from '../../../src/simulator/faults.ts';
import type { SimulatorOptions } from '../../../src/simulator/simulate.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import type { Line } from '../../support/scriptedPrompts.ts';
import { simulatedPlatform } from '../../support/simulatedPlatform.ts';
import { harnessOver, type HarnessOptions } from '../../support/wizardHarness.ts';
import { whole } from '../../support/wholeOperation.ts';

const attachInterface = whole('attachInterface', body);

const account = demoSnapshot();
const idOf = (
  name: string,
  things: readonly { id: string; tags: readonly { key: string; value: string }[] }[],
): string => things.find((thing) => nameOf(thing) === name)?.id ?? `no ${name}`;
const spare = idOf('ha-spare', account.enis);
const standby = idOf('ha-2', account.instances);

const walk = async (
  lines: readonly Line[],
  options: HarnessOptions & { readonly simulator?: SimulatorOptions } = {},
) => {
  const { simulator, platform } = simulatedPlatform(account, options.simulator);
  const harness = await harnessOver(platform, lines, options);
  return { ...harness, simulator };
};

const toStandby: readonly Line[] = [
  { choose: 'Select the network interface', answer: 'ha-spare' },
  { choose: 'Select the instance', answer: 'ha-2' },
  { choose: 'Select the device index', answer: 'eth1' },
];

describe('attaching in the demo account, through the SDK and two simulators', () => {
  it('previews on the twin without touching the account, then attaches and shows it', async () => {
    const lines: readonly Line[] = [
      ...toStandby,
      {
        review: 'run',
        see: (review) => {
          const sentence = `Attach ${spare} "ha-spare" to ${standby} "ha-2" as eth1 on network card 0`;
          expect(review.plan).toEqual([sentence]);
          expect(review.changes).toEqual([
            {
              what: `Interface ${spare} "ha-spare"`,
              differences: ['status available → in-use', `not attached → eth1 of ${standby} "ha-2" on network card 0`],
            },
          ]);
          expect(review.refusal).toBeUndefined();
          expect(review.findings.filter(({ severity }) => severity === 'block')).toEqual([]);
          expect(set.simulator.world.enis.get(spare)?.attachment).toBeUndefined();
        },
      },
    ];
    const set = await walk(lines, { simulator: { settleMs: 5 } });
    const result = await runWizard(attachInterface, [], set.ports);
    set.script.finish();
    expect(result).toMatchObject({ kind: 'ran', run: { kind: 'done', problem: undefined } });
    expect(set.steps).toEqual(['Waiting until EC2 shows it attached']);
    expect(set.store.inventory?.eni(spare)?.attachment).toMatchObject({ instanceId: standby, status: 'attached' });
  });

  it('tells of every instance why it is refused', async () => {
    const reasons = new Map<unknown, string | undefined>();
    const set = await walk([
      { choose: 'Select the network interface', answer: 'ha-spare' },
      {
        choose: 'Select the instance',
        answer: 'cancel',
        see: ({ choices }) => choices.forEach(({ value, refusals }) => reasons.set(value, refusals[0]?.ruleId)),
      },
    ]);
    await runWizard(attachInterface, [], set.ports);
    expect(reasons.size).toBe(account.instances.length);
    expect(reasons.get(standby)).toBeUndefined();
    expect(reasons.get(idOf('bastion', account.instances))).toBe('attach/same-zone');
  });

  it('asks for the card of an instance that has several', async () => {
    const set = await walk([
      { choose: 'Select the network interface', answer: 'ml-spare' },
      { choose: 'Select the instance', answer: 'gpu-2' },
      { choose: 'Select the network card', answer: 3, see: ({ choices }) => expect(choices).toHaveLength(4) },
      { choose: 'Select the device index', answer: 1 },
      { review: 'run' },
    ]);
    const result = await runWizard(attachInterface, [], set.ports);
    set.script.finish();
    expect(result).toMatchObject({ kind: 'ran', run: { kind: 'done' } });
    const moved = set.store.inventory?.eni(idOf('ml-spare', account.enis));
    expect(moved?.attachment).toMatchObject({ networkCard: 3, deviceIndex: 1 });
  });
});

describe('when EC2 does not play along', () => {
  it('asks nothing when the interface vanished unseen, shows the review again, and the tree follows', async () => {
    const set = await walk([
      ...toStandby,
      { review: 'run', see: () => void set.simulator.world.enis.delete(spare) },
      {
        review: 'cancel',
        see: ({ meanwhile, findings }) => {
          expect(meanwhile).toEqual([`Interface ${spare} "ha-spare": no longer exists`]);
          expect(findings[0]?.ruleId).toBe('attach/interface-exists');
        },
      },
    ]);
    expect(await runWizard(attachInterface, [], set.ports)).toEqual({ kind: 'left' });
    set.script.finish();
    expect(set.store.inventory?.eni(spare)).toBeUndefined();
  });

  it('says what EC2 was asked when the person cancels while it attaches', async () => {
    const set = await walk([...toStandby, { review: 'run' }], { simulator: { settleMs: 60_000 }, cancelRun: true });
    const result = await runWizard(attachInterface, [], set.ports);
    expect(result).toMatchObject({
      kind: 'ran',
      run: { kind: 'cancelled', done: [], unfinished: [{ action: 'attachInterface', input: { eniId: spare } }] },
    });
    expect(set.store.inventory?.eni(spare)?.attachment).toMatchObject({ status: 'attaching' });
  });

  it.each([
    ['credentials expire', (faults: Faults) => faults.expireCredentials()],
    ['a page of HTML answers', (faults: Faults) => faults.garble()],
    ['nothing answers', (faults: Faults) => faults.drop()],
  ])('keeps the inventory and tells one problem when %s', async (_what, breakIt) => {
    const set = await walk([]);
    const before = set.store.inventory;
    breakIt(set.simulator.faults);
    const state = await set.store.refresh();
    expect(set.store.inventory).toBe(before);
    expect(state.kind === 'failed' && state.problem.remedy).toMatch(/\S/);
    set.simulator.faults.clear();
    expect((await set.store.refresh()).kind).toBe('ready');
  });
});
