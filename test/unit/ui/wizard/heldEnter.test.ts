import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Operation, Target } from '../../../../src/operations/operation.ts';
import { operations } from '../../../../src/operations/registry.ts';
import { runWizard } from '../../../../src/services/wizard.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { createPrompts } from '../../../../src/ui/wizard/createPrompts.ts';
import { Inventory } from '../../../../src/domain/inventory.ts';
import { simulatedPlatform } from '../../../support/simulatedPlatform.ts';
import { dialogs, OpenInput, OpenModal } from '../../../support/vscodeStub.ts';
import { harnessOver } from '../../../support/wizardHarness.ts';

/** Milliseconds after which a held key repeats first, from the quickest to the slowest that systems offer. */
const firstRepeats = [250, 500, 660, 1000];
const repeatMs = 35;
const heldMs = 3000;

// Loaded with the first composed review, which takes its time in a test and none of what a clock here measures.
beforeAll(() => import('../../../../src/services/judgeSteps.ts'));
beforeEach(() => {
  dialogs.reset();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => vi.useRealTimers());

/** Lets what is under way go on until this dialog is there. */
const dialogAfter = async (before: unknown, ended: () => boolean): Promise<OpenInput | OpenModal | undefined> => {
  for (let tries = 0; tries < 2000; tries += 1) {
    if (ended()) return undefined;
    if (dialogs.top && dialogs.top !== before) return dialogs.top;
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(1);
  }
  throw new Error('No dialog came');
};

/** Enter goes to whatever dialog is on top, as the keyboard does. */
const holdEnter = async (firstAfterMs: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(firstAfterMs);
  for (let at = firstAfterMs; at < heldMs; at += repeatMs) {
    dialogs.top?.enter();
    await vi.advanceTimersByTimeAsync(repeatMs);
  }
  // The key is let go.
  await vi.advanceTimersByTimeAsync(1000);
};

const isReview = (dialog: unknown): boolean =>
  dialog instanceof OpenInput && dialog.title?.endsWith(': Review') === true;

/** What a person would answer: the first line that may be chosen, or a text that is taken. */
const answer = async (input: OpenInput): Promise<void> => {
  await vi.advanceTimersByTimeAsync(1000);
  if (input.items.length === 0) {
    const isRefused = (): boolean => JSON.stringify(input.validationMessage ?? {}).includes('"severity":3');
    for (const text of [
      input.value,
      '',
      'name',
      '1',
      'ami-0a1b2c3d4e5f60718',
      'flow-logs',
      'arn:aws:s3:::logs',
      '350',
      '444455556666',
      '203.0.113.77',
    ]) {
      input.type(text);
      if (!isRefused()) break;
    }
  }
  if (input.canSelectMany) input.tick(...input.labels.filter((label) => !label.includes('circle-slash')).slice(0, 1));
  input.enter();
  await vi.advanceTimersByTimeAsync(200);
};

/** The demo account, with types whose bandwidth weighting can be chosen, which none of its own are. */
const world = () => {
  const demo = demoSnapshot();
  const weighted = demo.instanceTypes.map((type) => ({ ...type, bandwidthWeightings: ['default', 'vpc-1'] }));
  return { ...demo, instanceTypes: weighted };
};

/** Walks a wizard to its review, holding Enter at each of its dialogs first. */
const heldAllTheWay = async <Input>(operation: Operation<Input>, target: Target | undefined) => {
  const { platform, simulator } = simulatedPlatform(world(), { quotas: { elasticIps: 10 } });
  const state = (): string => JSON.stringify({ ...simulator.snapshot(), readAt: 0 });
  const before = state();
  const set = await harnessOver(platform, []);
  let ended = false;
  const ports = { ...set.ports, prompts: createPrompts(async (work) => void (await work())) };
  const wizard = runWizard(operation, target ? [target] : [], ports).finally(() => {
    ended = true;
  });
  const seen: string[] = [];
  // Not the two texts, which are long.
  const isUnchanged = (): boolean => state() === before;
  const unchanged = (): void => {
    if (!isUnchanged()) throw new Error('Something was written');
  };
  const held = async (dialog: OpenInput): Promise<void> => {
    for (const first of firstRepeats) {
      await holdEnter(first);
      unchanged();
      // What was opened to be read in full is closed again by the key itself or by the person.
      if (dialogs.top instanceof OpenModal) dialogs.top.press('Back to Review');
      await dialogAfter(undefined, () => ended);
      expect(dialogs.top).toBe(dialog);
    }
  };
  let dialog = await dialogAfter(undefined, () => ended);
  while (dialog instanceof OpenInput && !isReview(dialog)) {
    seen.push(dialog.title ?? '');
    await held(dialog);
    await answer(dialog);
    dialog = await dialogAfter(dialog, () => ended);
    if (dialog instanceof OpenModal) throw new Error(`Refused: ${dialog.question}`);
    if (seen.length > 20) throw new Error(`No end: ${seen.join(', ')}`);
  }
  return { dialog, wizard, unchanged, isUnchanged, held, ended: () => ended };
};

const account = new Inventory(world(), undefined);

/** Things of the demo account that the menu of an operation is on. */
const targetsOf = ({ on, offeredFor }: (typeof operations)[number]): readonly (Target | undefined)[] => {
  const { vpcs, subnets, instances, enis, addresses } = account.snapshot;
  const stoppedFirst = [...instances].sort((a, b) => Number(b.state === 'stopped') - Number(a.state === 'stopped'));
  const all: readonly Target[] = [
    ...enis.map(({ id }) => ({ kind: 'interface', id }) as const),
    ...addresses.map(({ allocationId }) => ({ kind: 'address', id: allocationId }) as const),
    ...subnets.map(({ id }) => ({ kind: 'subnet', id }) as const),
    ...stoppedFirst.map(({ id }) => ({ kind: 'instance', id }) as const),
    ...vpcs.map(({ id }) => ({ kind: 'vpc', id }) as const),
  ];
  const offered = all.filter((target) => on.includes(target.kind) && offeredFor(target, account));
  return offered.length === 0 ? [undefined] : offered;
};

describe('a held Enter', () => {
  it.each(operations.map((operation) => [operation.id, operation] as const))(
    'writes nothing from the menu of %s, at any of its steps, in its review and in its dialogs',
    async (_id, operation) => {
      const review = await reachedReview(operation);
      await review.held(review.dialog);
      const last = review.dialog.items.at(-1);
      // On *Run* itself, where it would be a person's own Enter that runs: the dialog about what is lost stands between.
      if (last?.label.endsWith('Run…')) {
        review.dialog.activeItems = [last];
        await vi.advanceTimersByTimeAsync(1000);
        review.dialog.enter();
        const modal = await dialogAfter(review.dialog, review.ended);
        if (!(modal instanceof OpenModal)) throw new Error('Something was taken away without a question');
        for (const first of firstRepeats) {
          await holdEnter(first);
          review.unchanged();
        }
      }
      if (dialogs.top instanceof OpenInput) dialogs.top.hide();
      await review.wizard;
      expect(review.isUnchanged()).toBe(true);
    },
    60_000,
  );
});

/** From the first thing on which the wizard comes to a review. */
const reachedReview = async (operation: (typeof operations)[number]) => {
  let reason: unknown;
  for (const target of targetsOf(operation).slice(0, 12)) {
    try {
      dialogs.reset();
      const walked = await operation.open((wholeOperation) => heldAllTheWay(wholeOperation, target));
      if (walked.dialog instanceof OpenInput && isReview(walked.dialog)) return { ...walked, dialog: walked.dialog };
    } catch (error) {
      reason = error;
    }
  }
  throw new Error(`No review was reached: ${String(reason)}`);
};
