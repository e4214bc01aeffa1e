import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Inventory } from '../../src/domain/inventory.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import { keyOf } from '../../src/domain/regard.ts';
import { viewOf } from '../../src/domain/view.ts';
import { ProblemError } from '../../src/domain/problem.ts';
import type { Call, Ec2 } from '../../src/actions/ec2.ts';
import { namedBy } from '../../src/actions/actions.ts';
import type { OperationBody } from '../../src/operations/operation.ts';
import { inverseOf } from '../../src/actions/inverse.ts';
import { judgeCall } from '../../src/operations/callRules.ts';
import { runRules, type RuleFinding } from '../../src/rules/rule.ts';
import { problemOf } from '../../src/services/platform.ts';
import { preview } from '../../src/services/preview.ts';
import { recorded } from '../../src/services/recorded.ts';
import type { RunResult } from '../../src/services/runResult.ts';
import { simulate, type Simulator } from '../../src/simulator/simulate.ts';
import type { Circumstance } from './circumstance.ts';
import { anyCircumstance } from './circumstances.ts';
import { atLeastInProof, holds, ofLarge } from './seed.ts';
import { changedFacts } from './accountFacts.ts';
import { settingsOf } from './accountSettings.ts';
import { expectProtected } from './protectedInterfaces.ts';
import { operationOf, readAfterRun, runInEarnest, simulatorOf, type Case } from './earnestRun.ts';
import { foreignChange, happen, type ForeignChange } from './foreignChange.ts';
import { expectLeastPolicy } from './leastPolicy.ts';
import { losing, type Loss } from './lostAnswers.ts';
import { connectionInto, simulatedPlatform } from './simulatedPlatform.ts';
import { expectUndoneLater } from './undoneLater.ts';

export type Agreement<Input> = {
  readonly operation: OperationBody<Input>;
  /** EC2's codes that are refusals of this operation; any other error is a bug. */
  readonly refusals: readonly string[];
  /** Rules that warn of what EC2 may or may not refuse; where one of them speaks, there is nothing to agree on. */
  readonly unsure?: readonly string[];
  /** Rules of either that speak of how a person was asked, which the call that comes of it does not tell. */
  readonly ofAnswers?: readonly string[] | 'all';
};

export type Outcome = 'accepted' | 'refused' | 'unsure';

/** Fails with both sides' reasons unless the rules block exactly what the simulator refuses. */
export const expectAgreement = async <Input>(
  agreement: Agreement<Input>,
  { account, input }: Case<Input>,
): Promise<Outcome> => {
  const inventory = new Inventory(account);
  const findings = agreement.operation.composed
    ? await findingsOfSteps(agreement.operation, { account, input })
    : runRules(agreement.operation.rules, input, inventory);
  const blocks = findings.filter(({ severity }) => severity === 'block').map(({ ruleId }) => ruleId);
  const { refusal, asked } = await answerOf(agreement, { account, input });
  const [only, ...others] = asked;
  // Judged by its one call, it is judged as by its answers.
  if (only && others.length === 0 && !agreement.operation.composed)
    expect({ input, judged: idsOf(judgeCall(only, { now: inventory, after: undefined }), agreement) }).toEqual({
      input,
      judged: idsOf(findings, agreement),
    });
  if (blocks.length === 0 && findings.some(({ ruleId }) => agreement.unsure?.includes(ruleId))) return 'unsure';
  const verdict = { input, rules: blocks.length > 0 ? 'refuse' : 'allow', simulator: refusal ? 'refuse' : 'allow' };
  expect({ ...verdict, blocks, refusal }).toEqual({ ...verdict, blocks, refusal, simulator: verdict.rules });
  return refusal ? 'refused' : 'accepted';
};

/** The case in an account with more in it; what of its input followed from the account, as the wizard works it out, follows from the new one. */
const within = <Input>(
  { questions }: OperationBody<Input>,
  { account, input }: Case<Input>,
  change: Circumstance | undefined,
): Case<Input> => {
  if (!change) return { account, input };
  const changed = change(account);
  const [before, after] = [new Inventory(account), new Inventory(changed)];
  const given = questions.reduce((known: Partial<Input>, question) => {
    if (question.kind !== 'derived' || question.when?.(known, after) === false) return known;
    const followed = JSON.stringify(question.value(input, before)) === JSON.stringify(input[question.field]);
    return followed ? { ...known, [question.field]: question.value(known, after) } : known;
  }, input);
  return { account: changed, input: given as Input };
};

/**
 * A test that both sides agree in random accounts, and that neither answer is rare: small ones, and those with interfaces that others hold, shared
 * subnets, trunks, carrier addresses, several network cards and VPC Block Public Access.
 */
export const agrees = <Input>(
  agreement: Agreement<Input>,
  small: fc.Arbitrary<Case<Input>>,
  { runs: usual = 300, atLeast = usual / 15 }: { readonly runs?: number; readonly atLeast?: number } = {},
): void => {
  const runs = atLeastInProof(usual, 2_000);
  const cases = fc.tuple(small, anyCircumstance).map(([each, change]) => within(agreement.operation, each, change));
  it('in small hostile accounts', async () => {
    const outcomes = { accepted: 0, refused: 0, unsure: 0 };
    const agree = fc.asyncProperty(cases, async (each) => {
      outcomes[await expectAgreement(agreement, each)] += 1;
    });
    await holds(agree, runs);
    // Accounts that are all refused, or all accepted, would prove little.
    expect(outcomes.accepted).toBeGreaterThan(atLeast);
    expect(outcomes.refused).toBeGreaterThan(atLeast);
  });
  it('runs as reviewed or not at all, whatever another client does in between', async () => {
    const alone = fc.asyncProperty(cases, foreignChange, (each, change) =>
      expectAsReviewed(agreement.operation, each, change),
    );
    await holds(alone, Math.min(30, usual / 10));
  });
  it('goes through with its own IAM policy, and with nothing less', async () => {
    const least = fc.asyncProperty(cases, async (each) => void (await expectLeastPolicy(agreement.operation, each)));
    await holds(least, ofLarge(Math.min(100, usual)));
  });
  it('never changes an interface that bears a protected tag', async () => {
    const safe = fc.asyncProperty(cases, (each) => expectProtected(agreement.operation, each));
    await holds(safe, ofLarge(Math.min(100, usual)));
  });
  it('reads by id afterwards what a whole read would tell', async () => {
    const whole = fc.asyncProperty(cases, (each) => expectReadAsWhole(agreement.operation, each));
    await holds(whole, ofLarge(Math.min(200, usual)));
  });
  it('is taken back by a later window that has nothing of it but the journal, wherever and however the first one stopped', async () => {
    const ways = ['answers', 'refused', 'throttled', 'lost', 'cancelled'] as const;
    const kill = fc.oneof(
      fc.constant({}),
      fc.nat(20).map((lines) => ({ lines })),
      fc.tuple(fc.constantFrom(...ways), fc.nat(3)).map(([way, at]) => ({ [way]: at })),
    );
    const later = fc.asyncProperty(cases, kill, async (each, when) => {
      await expectUndoneLater(agreement.operation, each, when);
    });
    await holds(later, ofLarge(40));
  });
  it('tells nothing as failed that was done, whichever answer is lost', async () => {
    const truly = fc.asyncProperty(cases, fc.constantFrom('dropped', 'failed'), (each, how) =>
      expectToldTruly(agreement.operation, each, how),
    );
    await holds(truly, Math.min(10, usual / 30));
  });
};

/** Fails unless what the run has changed is what was previewed, for as far as it came. */
const expectAsReviewed = async <Input>(
  operation: OperationBody<Input>,
  each: Case<Input>,
  change: ForeignChange,
): Promise<void> => {
  const inventory = new Inventory(each.account);
  const { after, before, calls, refusal } = await preview(
    { operation: operationOf(operation), input: each.input, inventory },
    simulatedPlatform(each.account).platform,
  );
  // What the preview refuses, the review does not offer to run.
  if (refusal !== undefined) return;
  const simulator = simulatorOf(each.account);
  await happen(change, simulator);
  const between = simulator.snapshot();
  const run = await runInEarnest(operation, each, simulator);
  const previewed = changedFacts(each.account, after.snapshot);
  const named = new Set(calls.flatMap((call) => namedBy(call, viewOf(inventory)).map(keyOf)));
  const unnamed = previewed.filter((line) => !line.includes('-new') && !named.has(line.split(': ')[0] ?? ''));
  expect({ calls, unnamed }, 'what a call changes is among what it names').toEqual({ calls, unnamed: [] });
  const changed = changedFacts(between, simulator.snapshot());
  const told = { change, run: run.kind, problem: run.problem?.message, meanwhile: run.meanwhile };
  // A run that stops in the middle leaves what the plan has at that step.
  const onTheWay = new Set([...before, after].flatMap(({ snapshot }) => changedFacts(each.account, snapshot)));
  const surplus = changed.filter((line) => !onTheWay.has(line));
  expect({ ...told, surplus }).toEqual({ ...told, surplus: [] });
  if (run.kind === 'done') expect({ ...told, changed }).toEqual({ ...told, changed: previewed });
  if (run.meanwhile.length > 0 && run.done.length === 0) expect(changed).toEqual([]);
};

/** Fails unless what is shown after a run is the account as it is, and nothing but what was touched was read for that. */
const expectReadAsWhole = async <Input>(operation: OperationBody<Input>, each: Case<Input>): Promise<void> => {
  const { run, shown, whole, wholeReads } = await readAfterRun(operation, each);
  const told = { input: each.input, run: run.kind, problem: run.problem?.message };
  expect({ ...told, shown: wholly(shown) }).toEqual({ ...told, shown: wholly(whole) });
  expect({ ...told, wholeReads }).toEqual({ ...told, wholeReads: run.refused.length > 0 ? 1 : 0 });
};

/** Without what a whole read does not ask for, nor when it was. */
const wholly = (account: Snapshot) => ({
  ...account,
  readAt: 0,
  subnets: account.subnets.map((subnet) => ({ ...subnet, reservations: undefined })),
});

/** Calls of which EC2 shows nothing that would tell whose doing it is; `lost` of the action in `aws/actions` says so. */
const untold: ReadonlySet<string> = new Set(['AllocateAddress']);

/** Fails where the answer to one sending is lost and something that was done is told as failed. */
const expectToldTruly = async <Input>(
  operation: OperationBody<Input>,
  each: Case<Input>,
  how: Loss['how'],
): Promise<void> => {
  const undisturbed = simulatorOf(each.account);
  const usual = await runInEarnest(operation, each, undisturbed);
  for (let at = 0; at < usual.done.length + usual.refused.length; at += 1) {
    const simulator = simulatorOf(each.account);
    const { sent, simulator: lossy } = losing(simulator, { at, how });
    const run = await runInEarnest(operation, each, lossy);
    const isKnown = usual.kind !== 'done' || !untold.has(sent[at] ?? '');
    expect(settingsOf(simulator.snapshot()), 'nothing is done twice, nothing left out').toEqual(
      settingsOf(undisturbed.snapshot()),
    );
    if (isKnown) expect(summary(run)).toEqual(summary(usual));
    else expect(run).toMatchObject({ kind: 'failed', problem: { code: 'AnswerLost' } });
  }
};

/** What the review says of a composed operation: what the rules of its calls say, each where it stands. */
const findingsOfSteps = async <Input>(
  operation: OperationBody<Input>,
  { account, input }: Case<Input>,
): Promise<readonly RuleFinding[]> => {
  const inventory = new Inventory(account);
  const request = { operation: operationOf(operation), input, inventory };
  return (await preview(request, simulatedPlatform(account).platform)).findings;
};

const idsOf = <Input>(findings: readonly RuleFinding[], { ofAnswers = [] }: Agreement<Input>): readonly string[] => {
  const told = findings.filter(({ ruleId }) => ofAnswers !== 'all' && !ofAnswers.includes(ruleId));
  return [...new Set(told.map(({ ruleId, severity }) => `${ruleId} ${severity}`))].toSorted();
};

type Answered = { readonly refusal: string | undefined; readonly asked: readonly Call[] };

/** EC2's code when the simulator refuses, undefined when it does it all. A simulator that breaks is no refusal. */
const answerOf = async <Input>(
  { operation, refusals }: Agreement<Input>,
  { account, input }: Case<Input>,
): Promise<Answered> => {
  const simulator = simulate(account);
  const connection = connectionInto(simulator);
  const { ec2, done, asked, made } = recorded(connection.ec2());
  try {
    await operation.run(input, ec2);
    await expectUndone([...done], { account, simulator, ec2: connection.ec2(), made: operation.composed ? made : [] });
    return { refusal: undefined, asked };
  } catch (error) {
    const { code } = await problemOf(firstOf(error), connection.scope, {
      explain: async () => {
        throw error;
      },
    });
    if (code === undefined || !refusals.includes(code)) throw error;
    return { refusal: code, asked };
  } finally {
    connection.close();
  }
};

type Undoing = {
  readonly account: Snapshot;
  readonly simulator: Simulator;
  readonly ec2: Ec2;
  readonly made: readonly string[];
};

/** What a run did is wholly taken back where that is offered, unless EC2 refuses it, which the preview would tell. */
const expectUndone = async (done: readonly Call[], { account, simulator, ec2, made }: Undoing): Promise<void> => {
  const sides = { before: new Inventory(account), now: new Inventory(simulator.snapshot()), made };
  const inverse = inverseOf(done, sides);
  const refused = await inverse?.(ec2).then(
    () => false,
    (error: unknown) => error instanceof ProblemError && error.problem.code !== undefined,
  );
  if (refused === false) expect(settingsOf(simulator.snapshot())).toEqual(settingsOf(account));
};

/** Of work on many things, the first trouble. */
const firstOf = (error: unknown): unknown =>
  error instanceof Error && 'failures' in error && Array.isArray(error.failures)
    ? (error.failures[0] as { readonly error: unknown }).error
    : error;

/** Of work on many things any may come first. */
const summary = ({ kind, done, made }: RunResult) => ({
  kind,
  made: made.toSorted(),
  done: done.map((call) => JSON.stringify(call)).toSorted(),
});

/** Mostly the first value: worlds with ten faults at once would all be refused and show nothing. */
export const mostly = <T>(usual: T, ...rest: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: rest.length * 6, arbitrary: fc.constant(usual) },
    { weight: rest.length, arbitrary: fc.constantFrom(...rest) },
  );
