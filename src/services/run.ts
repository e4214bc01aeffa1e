import { inFrontOf, type Call, type Ec2 } from '../actions/ec2.ts';
import type { ApplyOptions, Connection } from '../aws/connection.ts';
import { isAbort } from '../domain/errors.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { PartThings, PortionQuery } from '../domain/portion.ts';
import { ProblemError, type Problem } from '../domain/problem.ts';
import { neverWritten, type Scope } from '../domain/scope.ts';
import { words, type Words } from '../domain/words.ts';
import type { Operation } from '../operations/operation.ts';
import { runRules, type RuleFinding } from '../rules/rule.ts';
import type { ReadProtectedTags } from './interfaceGuard.ts';
import { readAfter } from './afterRun.ts';
import { problemOf, type Platform } from './platform.ts';
import { problemOfRun, reasonsOf } from './partial.ts';
import { ReadAgain } from './readAgain.ts';
import { recorded, type Recorded } from './recorded.ts';
import { rollBack, rollsBack, withRollBack, type WhenStopped } from './rollBack.ts';
import { RunEvents, type OnRunEvent, type RunEvent } from './runEvents.ts';
import type { RunResult } from './runResult.ts';
import { ShownThings } from './shownThings.ts';
import type { Store } from './store.ts';

export type RunPorts = {
  readonly store: Pick<Store, 'inventory' | 'scope' | 'connection' | 'keepOpen' | 'refresh' | 'readPortion'>;
  readonly platform: Pick<Platform, 'explain' | 'twin'>;
  /** Why the scope may not be written to; undefined when it may. */
  readonly readOnlyReason: (scope: Scope) => Words | undefined;
  /** Interfaces that bear one of these tags are never changed; left out, there are none. */
  readonly protectedTags?: ReadProtectedTags | undefined;
};

export type Run<Input> = Pick<ApplyOptions, 'signal' | 'onStep'> & {
  readonly operation: Operation<Input>;
  readonly input: Input;
  /** True when the person insisted although rules speak against it; read-only stays read-only. */
  readonly anyway: boolean;
  /** The account as the person reviewed it: the run begins on no other, and on no later read of the same. */
  readonly reviewed: Inventory | undefined;
  /** Told what happens to each call, also of those that take others back. */
  readonly onEvent?: OnRunEvent | undefined;
  /** Of a run that takes back what the one before it has done. */
  readonly takesBack?: Extract<RunEvent, { readonly kind: 'began' }>['takesBack'];
  /** What the rules of each step said at the review, where the operation is composed: a block keeps it from beginning, too. */
  readonly judged?: readonly RuleFinding[] | undefined;
} & WhenStopped;

/**
 * Carries an operation out on the shown account and reads what it may have changed again. Right before each call the things that it names are read
 * again: see {@link ReadAgain}. Where it stops in the middle and that was chosen, what was done is taken back in the same way. Never rejects.
 */
export const runOperation = async <Input>(run: Run<Input>, ports: RunPorts): Promise<RunResult> => {
  const result = await runOnce(run, ports);
  const { operation, reviewed, onStep, onEvent } = run;
  const { inventory: now } = ports.store;
  if (!now || !reviewed || !rollsBack(result, run)) return result;
  const rolledBack = await rollBack({ operation, result, reviewed, now }, (undo) =>
    runOnce({ ...undo, anyway: false, onStep, onEvent }, ports),
  );
  return withRollBack(result, rolledBack, now);
};

const runOnce = async <Input>(run: Run<Input>, ports: RunPorts): Promise<RunResult> => {
  const { connection, scope } = ports.store;
  const refusal = refusalOf(run, ports);
  if (refusal || !connection || !scope || !run.reviewed) return failed(refusal ?? nothingOpen);
  const { operation, reviewed, onEvent, takesBack } = run;
  const events = new RunEvents({ onEvent, problemOf: (error) => problemOf(error, scope, ports.platform) });
  const release = ports.store.keepOpen(connection);
  await events.tell({ kind: 'began', operation, scope, reviewed, takesBack });
  const { result, query, shown } = await carriedOut({ ...run, reviewed }, { connection, scope, events }, ports);
  await events.tell({ kind: 'ended', result });
  release();
  if (query === 'all') await ports.store.refresh();
  else await ports.store.readPortion({ query, known: shown, connection });
  await events.tell({ kind: 'readAfter', now: ports.store.inventory });
  return result;
};

/** A run with what is to be read again after it, and what of that EC2 has shown already. */
type Ended = { readonly result: RunResult; readonly query: PortionQuery | 'all'; readonly shown: PartThings };

const carriedOut = async <Input>(
  run: Run<Input> & { readonly reviewed: Inventory },
  { connection, scope, events }: { readonly connection: Connection; readonly scope: Scope; readonly events: RunEvents },
  { platform, readOnlyReason, protectedTags }: RunPorts,
): Promise<Ended> => {
  const { operation, input, reviewed, signal } = run;
  const onStep = events.waiting(run.onStep);
  const shown = new ShownThings(reviewed);
  const twinOf = () => platform.twin(reviewed);
  const again = new ReadAgain({ connection, reviewed, signal, onStep, twinOf, protectedTags });
  const beforeSend = events.asked(again.beforeSend);
  const real = connection.ec2({ signal, onStep, beforeSend, onAnswered: events.answered, onShown: shown.see });
  const calls = recorded(shown.watching(again.watching(real)));
  const writable = whileWritable(calls.ec2, () => readOnlyReason(scope));
  const failure = await failureOf(async () => operation.run(input, events.watching(writable)));
  again.close();
  const ended = endedCalls(calls, again);
  const query = readAfter({ ...ended, refused: ended.refused.map(({ call }) => call) }, reviewed);
  const { done, made, refused, open: unfinished } = ended;
  const all = { kind: 'done', done, made, unfinished: [], refused: [], problem: undefined, meanwhile: [] } as const;
  if (!failure) return { query, shown: shown.things, result: all };
  const told = {
    done,
    made,
    unfinished,
    refused: refused.map(({ call }) => call),
    meanwhile: meanwhileOf(again, done),
  };
  if (isAbort(failure.error)) {
    const problem = await reasonsOf(
      refused.map(({ error }) => ({ error })),
      scope,
      platform,
    );
    return { query, shown: shown.things, result: { ...told, kind: 'cancelled', problem } };
  }
  const problem = await problemOfRun(failure.error, { done, scope, inventory: reviewed }, platform);
  return { query, shown: shown.things, result: { ...told, kind: done.length > 0 ? 'partly' : 'failed', problem } };
};

const failureOf = async (work: () => Promise<unknown>): Promise<{ readonly error: unknown } | undefined> => {
  try {
    await work();
    return undefined;
  } catch (error) {
    return { error };
  }
};

/** How each call ended. Those that were kept back were neither refused nor left open. */
const endedCalls = ({ asked, done, refused, made }: Recorded, again: ReadAgain) => ({
  done,
  made,
  refused: refused.filter(({ call }) => !again.wasHeld(call)),
  open: asked.filter((call) => !done.includes(call) && !again.wasHeld(call)),
  held: asked.filter((call) => again.wasHeld(call)),
});

/** Of things that could not be read the person decides again as long as nothing is done; of the rest the end tells. */
const meanwhileOf = ({ differences, unchecked }: ReadAgain, done: readonly Call[]): readonly Words[] =>
  differences.length > 0 || done.length > 0 || !unchecked ? differences : [unchecked.message];

/** Why this run must not begin, whatever a dialog answered. */
export const refusalOf = <Input>(run: Run<Input>, { store, readOnlyReason }: RunPorts): Problem | undefined => {
  if (!store.inventory || !store.scope) return nothingOpen;
  const never = neverWritten(store.scope);
  if (never) return never;
  if (store.inventory !== run.reviewed)
    return { ...noProblem, message: changed, remedy: changedRemedy, code: 'Changed' };
  const readOnly = readOnlyReason(store.scope);
  if (readOnly !== undefined) return readOnlyProblem(readOnly);
  if (run.anyway) return undefined;
  const findings = [...runRules(run.operation.rules, run.input, store.inventory), ...(run.judged ?? [])];
  const block = findings.find(({ severity }) => severity === 'block');
  return block && { ...noProblem, message: block.message, remedy: block.remedy ?? blockRemedy, code: 'Blocked' };
};

/** Passes calls on for as long as the scope may be written to: read-only mode can be switched on while a run is under way. */
const whileWritable = (ec2: Ec2, readOnlyReason: () => Words | undefined): Ec2 =>
  inFrontOf(ec2, async ({ action, input }) => {
    const readOnly = readOnlyReason();
    if (readOnly !== undefined) throw new ProblemError(readOnlyProblem(readOnly));
    return ec2[action](input);
  });

const readOnlyProblem = (message: Words): Problem => ({
  ...noProblem,
  message,
  remedy: readOnlyRemedy,
  code: 'ReadOnly',
});

const noProblem = { requestId: undefined, recovery: 'none' } as const;
const readOnlyRemedy = words`Turn read-only mode off in the settings to make changes.`;
const changed = words`The account was read again, or another one was opened, since the review`;
const changedRemedy = words`Start again and check the review: nothing was sent to EC2.`;
const blockRemedy = words`Change the answers, or run it anyway: EC2 has the last word.`;

const nothingOpen: Problem = {
  message: words`No account is open`,
  remedy: words`Open the demo account, or choose a profile and region.`,
  code: undefined,
  requestId: undefined,
  recovery: 'chooseScope',
};

const failed = (problem: Problem): RunResult => ({
  kind: 'failed',
  done: [],
  unfinished: [],
  refused: [],
  made: [],
  meanwhile: [],
  problem,
});
