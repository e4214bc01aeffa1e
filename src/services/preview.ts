import { inFrontOf, type Call, type Ec2 } from '../actions/ec2.ts';
import { changesInTurns, type Change } from '../domain/changes.ts';
import { isAbort } from '../domain/errors.ts';
import { inventoryAfter, type Inventory } from '../domain/inventory.ts';
import type { Problem } from '../domain/problem.ts';
import type { Scope } from '../domain/scope.ts';
import { foreign, words, type Words } from '../domain/words.ts';
import type { Operation } from '../operations/operation.ts';
import { runRules } from '../rules/rule.ts';
import { inTurns, nextTurn } from './inTurns.ts';
import { judgeInput, ordered } from './judge.ts';
import type { StandingCall, StepFinding } from './judgeSteps.ts';
import { problemOfRun } from './partial.ts';
import type { Platform } from './platform.ts';
import { recorded } from './recorded.ts';
import { gapCausing } from './gapCausing.ts';

/** What a run would do, learned from a real run on a twin of the account. */
export type Preview = {
  /** What would be asked of EC2, in order. */
  readonly calls: readonly Call[];
  /** What the twin has answered to each of them; undefined to the one that it refused. */
  readonly outputs: readonly (object | undefined)[];
  readonly changes: readonly Change[];
  /** Ids and addresses that the twin has chosen in EC2's place, in order. */
  readonly made: readonly string[];
  /** The account as it would be afterwards. */
  readonly after: Inventory;
  /** The account right before each of the calls; of an operation that is not composed, the reviewed one. */
  readonly before: readonly Inventory[];
  /** All that rules say of it, blocks first; of a composed operation, of each of its steps where that stands. */
  readonly findings: readonly StepFinding[];
  /** The twin's own words when it refused; the calls end with the refused one. */
  readonly refusal: Words | undefined;
  /** Why the twin could not say: it lacks what could not be read. What EC2 would say is open; the calls end here too. */
  readonly previewGap: Words | undefined;
};

export type PreviewRequest<Input> = {
  readonly operation: Operation<Input>;
  readonly input: Input;
  readonly inventory: Inventory;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Runs the operation on a twin loaded with the inventory's own snapshot; the real account is not touched. A refusal of
 * the twin is part of the answer, not a rejection.
 */
export const preview = async <Input>(
  { operation, input, inventory, signal }: PreviewRequest<Input>,
  platform: Pick<Platform, 'twin' | 'limits' | 'explain'>,
): Promise<Preview> => {
  const twin = await platform.twin(inventory);
  const { connection } = twin;
  try {
    const limits = await platform.limits().catch(() => undefined);
    // The twin starts without the gaps: what could not be read stays unknown after the run.
    const { accountId, gaps } = inventory.snapshot;
    const next = (last: Inventory): Promise<Inventory> =>
      inTurns(inventoryAfter(last, { ...twin.snapshot(), accountId, gaps }, limits), signal);
    const before: Inventory[] = [];
    const real = oneByOne(connection.ec2({ signal }));
    const { ec2, asked, outputs, made } = recorded(
      operation.composed ? looking(real, { first: inventory, before, next }) : real,
    );
    const failed = await failureOf(async () => operation.run(input, ec2), connection.scope, platform);
    const gap = failed && gapCausing(failed.code, inventory);
    const after = await next(before.at(-1) ?? inventory);
    const steps = asked.map((call, at) => ({ call, before: before[at] ?? inventory }));
    return {
      calls: asked,
      outputs: asked.map((call) => outputs.get(call)),
      made,
      changes: await inTurns(changesInTurns(inventory, after), signal),
      after,
      before: steps.map((step) => step.before),
      findings: await findingsOf({ operation, input, inventory }, { steps, after: failed ? undefined : after }),
      refusal: gap ? undefined : failed && wordsOf(failed),
      previewGap: gap && words`${foreign(gap.iamAction)} (${foreign(gap.code)})`,
    };
  } finally {
    connection.close();
  }
};

type Looks = {
  readonly first: Inventory;
  /** Grows by the account before each call. */
  readonly before: Inventory[];
  readonly next: (last: Inventory) => Promise<Inventory>;
};

/** An EC2 of a twin of which the account is looked at before each call. */
const looking = (ec2: Ec2, { first, before, next }: Looks): Ec2 =>
  inFrontOf(ec2, async ({ action, input }) => {
    const last = before.at(-1);
    before.push(last ? await next(last) : first);
    return ec2[action](input);
  });

type Steps = { readonly steps: readonly StandingCall[]; readonly after: Inventory | undefined };

const findingsOf = async <Input>(
  { operation, input, inventory }: PreviewRequest<Input>,
  { steps, after }: Steps,
): Promise<readonly StepFinding[]> => {
  if (!operation.composed) return judgeInput(operation, input, inventory);
  // Only plans of several steps take all rules at once.
  const { judgeSteps } = await import('./judgeSteps.ts');
  const told = judgeSteps(steps, after);
  // Its own rules say what could be chosen; their warnings the steps have, as far as these stand.
  const own = runRules(operation.rules, input, inventory).filter(
    (each) => each.severity === 'block' && !told.some(({ ruleId }) => ruleId === each.ruleId),
  );
  return ordered([...own, ...told], inventory);
};

/** A twin answers at once, and a run may have a hundred calls: after each one others have their turn. */
const oneByOne = (ec2: Ec2): Ec2 => {
  let turn: Promise<void> = Promise.resolve();
  return inFrontOf(ec2, async ({ action, input }) => {
    turn = turn.then(nextTurn);
    await turn;
    return ec2[action](input);
  });
};

const failureOf = async (
  work: () => Promise<void>,
  scope: Scope,
  platform: Pick<Platform, 'explain'>,
): Promise<Problem | undefined> => {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (isAbort(error)) throw error;
    return problemOfRun(error, { scope, done: [], inventory: undefined }, platform);
  }
};

const wordsOf = ({ message, code }: Problem): Words =>
  code === undefined ? message : words`${message} (${foreign(code)})`;
