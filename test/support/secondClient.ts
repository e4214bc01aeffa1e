import type { Snapshot } from '../../src/domain/model.ts';
import type { Ec2 } from '../../src/actions/ec2.ts';
import type { Operation } from '../../src/operations/operation.ts';
import { inverseOf, type RunInverse } from '../../src/actions/inverse.ts';
import type { Prompts, Review, ReviewAction } from '../../src/services/prompts.ts';
import type { RunResult } from '../../src/services/runResult.ts';
import { runWizard } from '../../src/services/wizard.ts';
import { noQuotas } from '../../src/simulator/quotas.ts';
import type { SimulatorOptions } from '../../src/simulator/simulate.ts';
import { connectionInto, simulatedPlatform } from './simulatedPlatform.ts';
import { harnessOver } from './wizardHarness.ts';

/** What a client does in an account. */
export type Work = (ec2: Ec2) => Promise<unknown>;

/** An operation whose every answer is known, so that its wizard is the review alone. */
export const answered = <Input>(operation: Operation<Input>, input: Input): Operation<Input> => ({
  ...operation,
  known: () => input,
  questions: [],
});

/** Writes elsewhere first, and comes to the operation's own calls only after what may happen between two calls. */
export const interrupted = <Input>(
  operation: Operation<Input>,
  { first, between }: { readonly first: Work; readonly between: () => Promise<unknown> },
): Operation<Input> => ({
  ...operation,
  run: async (input, ec2) => {
    await first(ec2);
    await between();
    await operation.run(input, ec2);
  },
});

export type Harness = Awaited<ReturnType<typeof openHarness>>;

/** A person at a wizard, who answers each review by what the script says and agrees to everything, and the simulator below. */
export const openHarness = async (account: Snapshot, options: SimulatorOptions = {}) => {
  const { simulator, platform } = simulatedPlatform(account, { settleMs: 0, quotas: noQuotas(), ...options });
  const set = await harnessOver(platform, []);
  const other = connectionInto(simulator).ec2();
  return { ...set, simulator, other };
};

export type Seen = {
  readonly reviews: readonly Review[];
  readonly told: readonly string[];
  /** The run, where the wizard ended with one. */
  readonly run: RunResult | undefined;
  /** Runs that stopped half-way. */
  readonly stopped: readonly RunResult[];
  /** Takes the run back. */
  readonly inverse: RunInverse | undefined;
};

/** Plays the wizard of an operation; `act` is what happens while its first review stands, after that the person leaves. */
export const played = async <Input>(
  harness: Harness,
  operation: Operation<Input>,
  act: () => Promise<unknown> = async () => undefined,
): Promise<Seen> => {
  const reviews: Review[] = [];
  const told: string[] = [];
  const prompts: Prompts = {
    ...harness.script,
    confirm: async () => 'agreed',
    review: async (review): Promise<ReviewAction> => {
      reviews.push(review);
      if (reviews.length > 1) return 'cancel';
      await act();
      return 'run';
    },
    tell: async (message) => void told.push(message),
  };
  const result = await runWizard(operation, [], { ...harness.ports, prompts });
  const run = result.kind === 'ran' ? result.run : undefined;
  const now = harness.store.inventory;
  return {
    reviews,
    told,
    run,
    stopped: harness.stopped.map((ended) => ended.run),
    inverse: result.kind === 'ran' && now ? inverseOf(result.run.done, { before: result.reviewed, now }) : undefined,
  };
};
