import { lossesOf } from '../../actions/actions.ts';
import { changesInTurns } from '../../domain/changes.ts';
import { demoHome } from '../../domain/demoPlaces.ts';
import { Inventory } from '../../domain/inventory.ts';
import type { Snapshot } from '../../domain/model.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Scope } from '../../domain/scope.ts';
import { foreign, noWords, words, type Words } from '../../domain/words.ts';
import type { Operation } from '../../operations/operation.ts';
import { operationById } from '../../operations/registry.ts';
import type { AccountInView } from '../accountLine.ts';
import { guestAfter } from '../guestAfter.ts';
import { inTurns } from '../inTurns.ts';
import type { NotedProblem, NotedRun, NotedStep, StepState } from '../journal/noted.ts';
import { doneCalls, notedInventory, noThings } from '../journal/notedAccount.ts';
import { restOf } from '../journal/restOfRun.ts';
import { isContinuable, isUndoable, type RunStanding } from '../journal/runWords.ts';
import { dialogTitle } from '../plan.ts';
import { codeTabs } from '../planCode.ts';
import type { RunResult } from '../runResult.ts';
import type { PlanFacts } from './planFacts.ts';
import { nothingOpen } from './planRow.ts';
import { planRows } from './planRows.ts';
import type { PlanRun, PlanState, RunEnd } from './planState.ts';
import type { CallProgress, RunProgress } from './runProgress.ts';

export type KeptPlanAbout = {
  /** The account of the run as it is called now. */
  readonly account: AccountInView;
  /** The scope with the profile's name as the person's files have it. */
  readonly codeScope: Scope;
  readonly isLeft: boolean;
};

/** A run out of the journal as the state of its document: what it was to do, what became of each call, and what can be done about it. */
export const keptPlanState = async (
  standing: RunStanding,
  { account, codeScope, isLeft }: KeptPlanAbout,
): Promise<PlanState> => {
  const { run, state, hasEnded, isContinued, undoneAt } = standing;
  const now = notedInventory(run.after);
  const before = notedInventory(run.before) ?? new Inventory(nothingOf(run, now?.snapshot.region));
  const facts = await factsOf(run, { before, now, account, codeScope });
  const ran: PlanRun = {
    id: run.id,
    progress: progressOf(run),
    isAnyway: false,
    undoneAt,
    isLeft,
    kept: { state, lookedUpAt: run.lookedUpAt, hasEnded, isContinued },
    end: state === 'running' ? undefined : await endOf(standing, { before, now }),
  };
  return { facts, canGoBack: false, asked: [], run: ran };
};

type Sides = { readonly before: Inventory; readonly now: Inventory | undefined };

const factsOf = async (
  run: NotedRun,
  { before, now, account, codeScope }: Sides & Omit<KeptPlanAbout, 'isLeft'>,
): Promise<PlanFacts> => {
  const calls = run.planned.map(({ call }) => call);
  const after = now ?? before;
  const changes = await inTurns(changesInTurns(before, after));
  const outputs = run.planned.map(({ output }) => (typeof output === 'object' && output !== null ? output : undefined));
  const preview = {
    calls,
    outputs,
    changes,
    made: [],
    after,
    // How the account stood between the calls is not kept.
    before: calls.map(() => before),
    findings: [],
    refusal: undefined,
    previewGap: undefined,
  };
  const operation = { id: run.operation.id, title: foreign(run.operation.title, 200) };
  return {
    operation,
    called: await calledOf(run, before),
    about: dialogTitle(operation),
    inventory: before,
    scope: run.scope,
    account: { ...account, line: foreign(run.account) },
    preview,
    findings: [],
    losses: lossesOf(calls, before),
    unchecked: [],
    readOnly: undefined,
    guarded: undefined,
    permissionsWithheld: true,
    canBeUndone: undefined,
    code: await codeTabs({ ...preview, before }, codeScope),
  };
};

/** What its operation calls it; undefined for a run that follows from another one, and for answers that today's operation does not understand. */
const calledOf = async ({ operation, input, relation }: NotedRun, before: Inventory): Promise<Words | undefined> => {
  if (input === undefined || (relation && relation.kind !== 'repeats')) return undefined;
  try {
    return await operationById(operation.id)?.open(<Input>({ called }: Operation<Input>) =>
      // They were answers to its own questions, of whatever version.
      called?.(input as Input, before),
    );
  } catch {
    return undefined;
  }
};

/** What can be told of an account of which nothing was kept. */
const nothingOf = (run: NotedRun, region: string | undefined): Snapshot => ({
  accountId: run.accountId,
  region: region ?? (run.scope.kind === 'profile' ? run.scope.region : (run.scope.place ?? demoHome).region),
  readAt: run.at,
  ...noThings(),
  gaps: [],
});

const progressOf = ({ at, endedAt, lastAt, after, steps }: NotedRun): RunProgress => ({
  startedAt: at,
  calls: new Map(steps.map((step) => [step.step, callOf(step)])),
  endedAt,
  comparedAt: after === undefined ? undefined : lastAt,
});

const callOf = (step: NotedStep): CallProgress => {
  const { call, state, askedAt, ms, answeredMs, requestId, made, problem } = step;
  const after = (time: number | undefined): number | undefined =>
    askedAt === undefined || time === undefined ? undefined : askedAt + time;
  return {
    call,
    state: states[state],
    askedAt,
    answeredAt: state === 'unclear' ? undefined : after(answeredMs),
    endedAt: after(ms),
    requestId,
    made,
    problem: problem && problemOf(problem),
    why: whyOf(step),
    // Whoever waits for an effect writes down how long that took after the answer.
    isFound: step.isFound === true && (state === 'done' || state === 'wasSo'),
  };
};

const whyOf = ({ state, problem }: NotedStep): Words | undefined => {
  if (state === 'wasSo') return words`it was so already, so nothing has changed`;
  return state === 'done' ? undefined : problem && foreign(problem.message);
};

const states: { readonly [S in StepState]: CallProgress['state'] } = {
  asked: 'open',
  answered: 'open',
  done: 'shown',
  refused: 'refused',
  open: 'open',
  held: 'held',
  notDone: 'notDone',
  wasSo: 'shown',
  unclear: 'open',
};

const problemOf = ({ message, remedy, code, requestId }: NotedProblem): Problem => ({
  message: foreign(message),
  remedy: remedy === undefined ? noWords : foreign(remedy),
  code,
  requestId,
  recovery: 'none',
});

const endOf = async (standing: RunStanding, { before, now }: Sides): Promise<RunEnd> => {
  const { run } = standing;
  const stands = doneCalls(run);
  const changes = now ? await inTurns(changesInTurns(before, now)) : [];
  const made = run.steps.flatMap((step) => step.made);
  const rest = isContinuable(standing) ? restOf(run) : undefined;
  return {
    at: run.endedAt ?? run.lastAt,
    result: resultOf(run, stands, made),
    now,
    rows: now ? planRows({ before, after: now, changes, isOpen: nothingOpen }) : [],
    deviations: undefined,
    made,
    stands,
    guest: now && guestAfter(stands, now),
    canBeUndone: isUndoable(standing),
    rest: rest && rest.calls.length > 0 ? rest : undefined,
  };
};

const resultOf = (
  { result, problem, steps }: NotedRun,
  done: RunResult['done'],
  made: readonly string[],
): RunResult => ({
  kind: result ?? 'partly',
  done,
  unfinished: steps.filter(({ state }) => unfinished.has(state)).map(({ call }) => call),
  refused: steps.filter(({ state }) => state === 'refused').map(({ call }) => call),
  made,
  problem: problem && problemOf(problem),
  meanwhile: [],
});

const unfinished: ReadonlySet<StepState> = new Set(['asked', 'answered', 'open', 'unclear', 'refused']);
