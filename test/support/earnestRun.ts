import type { ReadOptions } from '../../src/aws/connection.ts';
import { Inventory } from '../../src/domain/inventory.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import { words } from '../../src/domain/words.ts';
import type { Operation, OperationBody } from '../../src/operations/operation.ts';
import { runOperation, type RunPorts } from '../../src/services/run.ts';
import type { RunResult } from '../../src/services/runResult.ts';
import { Store, type StoreState } from '../../src/services/store.ts';
import { noQuotas } from '../../src/simulator/quotas.ts';
import { simulate, type Simulator, type SimulatorOptions } from '../../src/simulator/simulate.ts';
import { connectionInto, simulatedPlatform } from './simulatedPlatform.ts';

const facts = { id: 'any', title: words`Any`, summary: '', icon: '', on: [], offeredFor: () => false } as const;

/** One run of an operation in one account. */
export type Case<Input> = { readonly account: Snapshot; readonly input: Input };

export const operationOf = <Input>(body: OperationBody<Input>): Operation<Input> => ({ ...facts, ...body });

/** A simulator in which quotas are no reason to refuse, as on the twin. */
export const simulatorOf = (account: Snapshot, authorize?: SimulatorOptions['authorize']): Simulator =>
  simulate(account, { quotas: noQuotas(), addressSeed: 'EC2', authorize });

type EarnestCase<Input> = {
  readonly account: Snapshot;
  readonly input: Input;
  readonly protectedTags?: RunPorts['protectedTags'];
};

/** Runs as the product does after a review of the account, whatever rules say, in a simulator that may be otherwise by now. */
export const runInEarnest = async <Input>(
  body: OperationBody<Input>,
  { account, input, protectedTags }: EarnestCase<Input>,
  simulator: Simulator,
): Promise<RunResult> => {
  const connection = connectionInto(simulator);
  const reviewed = new Inventory(account);
  const state: StoreState = { kind: 'empty' };
  try {
    return await runOperation(
      { operation: operationOf(body), input, anyway: true, reviewed },
      {
        store: {
          inventory: reviewed,
          scope: connection.scope,
          connection,
          keepOpen: () => () => undefined,
          refresh: async () => state,
          readPortion: async () => ({ kind: 'left' }),
        },
        platform: simulatedPlatform(account).platform,
        readOnlyReason: () => undefined,
        protectedTags,
      },
    );
  } finally {
    connection.close();
  }
};

/**
 * Runs as the product does in an account that its store has read, and answers what the store shows then beside what a whole read tells,
 * and how many reads of all that took.
 */
export const readAfterRun = async <Input>(
  body: OperationBody<Input>,
  { account, input }: { readonly account: Snapshot; readonly input: Input },
): Promise<{
  readonly run: RunResult;
  readonly shown: Snapshot;
  readonly whole: Snapshot;
  readonly wholeReads: number;
}> => {
  const simulator = simulatorOf(account);
  const { platform } = simulatedPlatform(account);
  let wholeReads = -1;
  const connection = connectionInto(simulator);
  const counted = { ...connection, read: (options: ReadOptions = {}) => ((wholeReads += 1), connection.read(options)) };
  const store = new Store({ ...platform, connect: async () => counted });
  await store.setScope({ kind: 'demo' });
  const reviewed = store.inventory;
  const run = await runOperation(
    { operation: operationOf(body), input, anyway: true, reviewed },
    { store, platform, readOnlyReason: () => undefined },
  );
  const shown = store.inventory?.snapshot;
  store.dispose();
  const fresh = connectionInto(simulator);
  const whole = await fresh.read().finally(() => fresh.close());
  if (!shown) throw new Error('Nothing is shown');
  return { run, shown, whole, wholeReads };
};
