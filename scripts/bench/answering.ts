import { connect } from '../../src/aws/connect.ts';
import { explain } from '../../src/aws/explain.ts';
import { holdOf } from '../../src/domain/custody/hold.ts';
import { Inventory } from '../../src/domain/inventory.ts';
import { limitsTable, type CompactLimits } from '../../src/domain/limits.ts';
import { words } from '../../src/domain/words.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import { foundIn } from '../../src/domain/query/found.ts';
import { changeDescription } from '../../src/operations/changeDescription.ts';
import { deleteInterface } from '../../src/operations/deleteInterface.ts';
import { orderNames } from '../../src/operations/choices/namePositions.ts';
import { operationById, operations } from '../../src/operations/registry.ts';
import { findingsOf } from '../../src/rules/findings.ts';
import { AccountSearch } from '../../src/services/accountSearch.ts';
import { askQuestion } from '../../src/services/asking.ts';
import { inTurns, nextTurn } from '../../src/services/inTurns.ts';
import { preview } from '../../src/services/preview.ts';
import type { Narrowing, Prompts } from '../../src/services/prompts.ts';
import { noQuotas } from '../../src/simulator/quotas.ts';
import { simulate } from '../../src/simulator/simulate.ts';
import { highestInTurns } from '../../src/simulator/usedNumbers.ts';
import { worldNamed } from '../../src/simulator/worlds/worldNamed.ts';
import { scopeRow } from '../../src/ui/network/rows/scopeRow.ts';
import type { Row } from '../../src/ui/shared/tree/row.ts';
import type { RowContext } from '../../src/ui/shared/tree/rowContext.ts';
import bundled from '../../src/domain/instanceLimits.json' with { type: 'json' };
import { measured, median, type Time } from './measure.ts';
import { movedReview } from './movedReview.ts';

/** What the host works out between a key or click of a person and its answer; VS Code's part is not in it. */
export const answeringTimes = async (): Promise<object> => ({
  with10000: await answersIn(10_000),
  with50000: await answersIn(50_000),
});

const facts: unknown = bundled;
const limits = limitsTable(facts as CompactLimits);
const rounds = 9;

const answersIn = async (interfaces: number): Promise<object> => {
  const snapshot = await worldNamed({ kind: 'synthetic', interfaces });
  const inventory = new Inventory(snapshot, limits);
  const findings = findingsOf(inventory);
  const far = snapshot.enis[Math.floor(interfaces * 0.7)];
  if (!far) throw new Error('The world has no interface');
  const texts = ['web', 'w', far.addresses[0]?.ip ?? '', far.id];
  const account = { inventory, findings };
  const readAfresh = (): Inventory => new Inventory({ ...snapshot, enis: [...snapshot.enis] }, limits);
  const shownAfresh = async (): Promise<Inventory> => {
    const afresh = readAfresh();
    // As an open scope does once it is shown.
    await inTurns(orderNames(afresh.snapshot));
    return afresh;
  };
  const search = new AccountSearch();
  const results = {
    firstPick: await answer((afresh) => opened('deleteInterface', afresh), { before: shownAfresh, after: searchable }),
    // Asked for in the very moment in which the account is shown.
    pickAtOnce: await answer((afresh) => opened('deleteInterface', afresh), { before: readAfresh, after: searchable }),
    pick: await answer(() => opened('deleteInterface', inventory), { after: searchable }),
    keyInPick: await keysIn(await opened('deleteInterface', inventory), texts),
    firstFilterKey: await answer((first) => first.find(account, `first${Math.random()}`), {
      before: () => new AccountSearch(),
    }),
    filterKey: await answer((text) => search.find(account, text), {
      before: (round: number) => texts[round % texts.length] ?? '',
    }),
    filterEnter: await answer(
      async (text) => {
        await search.find(account, text);
        return askedRows(scopeRow(treeOf(account, text)));
      },
      { before: (round: number) => 'weinsa012'[round] ?? 'w' },
    ),
    attachPick: await answer(() => opened('attachInterface', inventory), { after: searchable }),
    review: await answer(() => reviewed(snapshot, inventory, far.id)),
    reviewOfMove: await answer(() => movedReview(inventory, platformOf(snapshot))),
    reviewOf100: await answer(() => reviewedDeletions(snapshot, inventory, 100)),
  };
  search.dispose();
  return results;
};

/** What is searched in a list, and the order of its names, is put together after the list has been shown. */
const searchable = async ({ find }: Narrowing<unknown>): Promise<void> => {
  await find('x', new AbortController().signal);
  await quiet();
};

/** Resolves when nothing has been done in several turns. */
const quiet = async (): Promise<void> => {
  for (let idle = 0; idle < 20;) {
    const since = process.threadCpuUsage();
    await nextTurn();
    const { user, system } = process.threadCpuUsage(since);
    idle = user + system < 500 ? idle + 1 : 0;
  }
};

/** Milliseconds, medians; `longestTurnMs` is the longest piece of CPU time in which nobody else got a turn, garbage collection included. */
const answer = async <Given, Result>(
  task: (given: Given) => Promise<Result>,
  { before, after }: Around<Given, Result> = {},
): Promise<Time & { readonly longestTurnMs: number }> => {
  const times: (Time & { readonly longestTurnMs: number })[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const given = (await before?.(round)) as Given;
    let result: Result | undefined;
    const turns = watchTurns();
    const time = await measured(async () => {
      result = await task(given);
    });
    times.push({ ...time, longestTurnMs: turns.end() });
    if (result !== undefined) await after?.(result);
  }
  const middle = (of: keyof (typeof times)[number]): number => median(times.map((time) => time[of]));
  return { cpuMs: middle('cpuMs'), wallMs: middle('wallMs'), longestTurnMs: middle('longestTurnMs') };
};

/** What is not measured. */
type Around<Given, Result> = {
  readonly before?: (round: number) => Given | Promise<Given>;
  readonly after?: (result: Result) => Promise<unknown>;
};

const watchTurns = (): { readonly end: () => number } => {
  let longest = 0;
  let since = process.threadCpuUsage();
  const look = (): void => {
    const { user, system } = process.threadCpuUsage(since);
    longest = Math.max(longest, (user + system) / 1000);
    since = process.threadCpuUsage();
  };
  let next = setImmediate(function turn() {
    look();
    next = setImmediate(turn);
  });
  return {
    end: () => {
      clearImmediate(next);
      look();
      return longest;
    },
  };
};

/** Asks the first question of an operation from the palette; answers how its list is narrowed. */
const opened = async (id: string, inventory: Inventory): Promise<Narrowing<unknown>> => {
  let narrowing: Narrowing<unknown> | undefined;
  const prompts: Pick<Prompts, 'choose' | 'chooseMany'> = {
    choose: async (step) => {
      narrowing = step.narrowing;
      return { kind: 'cancel' };
    },
    chooseMany: async (step) => {
      narrowing = step.narrowing;
      return { kind: 'cancel' };
    },
  };
  await operationById(id)?.open(async (operation) => {
    const [question] = operation.questions;
    const position = { step: 1, steps: 2, canGoBack: false };
    const asked = { operation, known: {}, remembered: new Map(), inventory, position };
    if (question) await askQuestion(question, { ...asked, prompts: { ...silent, ...prompts } });
  });
  if (!narrowing) throw new Error(`No list was shown: ${id}`);
  return narrowing;
};

const silent: Omit<Prompts, 'choose' | 'chooseMany'> = {
  input: async () => ({ kind: 'cancel' }),
  confirm: async () => 'cancel',
  review: async () => 'cancel',
  tell: async () => undefined,
};

/** The first key waits until the texts are put together, which goes on while the person reads the list. */
const keysIn = async ({ find }: Narrowing<unknown>, texts: readonly string[]): Promise<object> => {
  const { signal } = new AbortController();
  await find('x', signal);
  const keys: Record<string, unknown> = {};
  for (const text of texts) keys[text] = await answer(() => find(text, signal));
  return keys;
};

const treeOf = (account: Pick<RowContext, 'inventory' | 'findings'>, filter: string): RowContext => {
  const found = foundIn(account, filter);
  return {
    ...account,
    title: words`Benchmark`,
    operations,
    filter: found && (({ id }) => found.has(id)),
    found: found?.size,
    limitOf: () => 200,
  };
};

/** All rows that VS Code asks for by itself: those below rows that are open. */
const askedRows = (row: Row): readonly Row[] => [
  row,
  ...(row.opens === 'open' ? row.children().flatMap((below) => askedRows(below)) : []),
];

const reviewed = async (snapshot: Snapshot, inventory: Inventory, eniId: string): Promise<void> => {
  const entry = operationById('changeDescription');
  if (!entry) throw new Error('There is no such operation');
  const operation = { ...entry, ...changeDescription };
  const input = { eniIds: [eniId], description: 'benchmark' };
  const { calls } = await preview({ operation, input, inventory }, platformOf(snapshot));
  if (calls.length !== 1) throw new Error(`A review had this many calls instead of one: ${calls.length}`);
};

/** A run of so many calls, each of which deletes an interface that nothing has. */
const reviewedDeletions = async (snapshot: Snapshot, inventory: Inventory, count: number): Promise<void> => {
  const entry = operationById('deleteInterface');
  if (!entry) throw new Error('There is no such operation');
  const free = snapshot.enis.filter((eni) => eni.status === 'available' && holdOf(eni, inventory) === 'own');
  const input = { eniIds: free.slice(0, count).map(({ id }) => id) };
  const { calls } = await preview(
    { operation: { ...entry, ...deleteInterface }, input, inventory },
    platformOf(snapshot),
  );
  if (calls.length !== count) throw new Error(`A review had this many calls instead of ${count}: ${calls.length}`);
};

const platformOf = ({ region }: Snapshot) => ({
  twin: async (of: Inventory) => {
    await inTurns(highestInTurns(of.snapshot));
    const twin = simulate(of.snapshot, { limits, quotas: noQuotas(), lookups: of.indexes });
    const connection = connect({ kind: 'demo' }, { requestHandler: twin.requestHandler, region });
    return { connection, snapshot: twin.snapshot };
  },
  limits: async () => limits,
  explain: async (error: unknown, scope: Parameters<typeof explain>[1]) => explain(error, scope),
});
