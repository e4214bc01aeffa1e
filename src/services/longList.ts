import { parseQuery } from '../domain/query/query.ts';
import type { Turns } from '../domain/turns.ts';
import type { Candidate, Candidates } from '../operations/question.ts';
import { inTurns } from './inTurns.ts';
import type { Judges } from './judge.ts';
import { likeliest, mostChoices, type Placed } from './likeliest.ts';
import type { JudgedChoice, Listed, Narrowing } from './prompts.ts';

/** The likeliest candidates of a question, judged, and how one comes by the others. */
export type LongList<Value> = {
  readonly choices: readonly JudgedChoice<Value>[];
  readonly narrowing: Narrowing<Value>;
};

/** Lists candidates in turns; `before` was answered before, or lately, the last first. */
export const listingOf = async <Value>(
  candidates: Candidates<Value>,
  judges: Judges<Value>,
  before: readonly unknown[],
): Promise<LongList<Value>> => {
  const all = await inTurns(placedEach(candidates));
  const isRefused = onceEach(judges);
  const { positions } = candidates;
  const listed = async (some: readonly Placed<Value>[], text: string, signal?: AbortSignal): Promise<Listed<Value>> => {
    const shown = await inTurns(likeliest(some, { before, text, isRefused, positions: positions.known() }), signal);
    return { choices: await inTurns(judgedEach(shown, judges), signal), more: some.length - shown.length };
  };
  const first = await listed(all, '');
  // What keys need is put together while the person reads.
  let searching = first.more > 0 ? inTurns(candidates.search()) : undefined;
  void searching?.then(() => inTurns(positions.workedOut()));
  const find = async (text: string, signal: AbortSignal): Promise<Listed<Value>> => {
    if (text.trim() === '') return first;
    searching ??= inTurns(candidates.search());
    const searches = await searching;
    signal.throwIfAborted();
    const places = await inTurns(searches(parseQuery(text)), signal);
    if (first.more > 0) return listed(present(places.map((place) => all[place])), text, signal);
    // All are known by what their lines say, too.
    const found = new Set(places.map((place) => all[place]?.candidate.value));
    return {
      choices: first.choices.filter((choice) => found.has(choice.value) || lineHas(choice, text)),
      more: 0,
    };
  };
  let byValue: ReadonlyMap<unknown, Candidate<Value>> | undefined;
  const choiceOf = (value: unknown): JudgedChoice<Value> | undefined => {
    byValue ??= new Map(all.map(({ candidate }) => [candidate.value, candidate]));
    const candidate = byValue.get(value);
    return candidate && judges.judged(candidate.choice());
  };
  return { choices: first.choices, narrowing: { more: first.more, find, choiceOf } };
};

/** The same for a list that is there already, such as thousands of profiles, in its order; undefined for a short one. */
export const narrowingOf = <Value>(choices: readonly JudgedChoice<Value>[]): LongList<Value> | undefined => {
  if (choices.length <= mostChoices) return undefined;
  const cut = (some: readonly JudgedChoice<Value>[]): Listed<Value> => ({
    choices: some.slice(0, mostChoices),
    more: Math.max(0, some.length - mostChoices),
  });
  const first = cut(choices);
  return {
    choices: first.choices,
    narrowing: {
      more: first.more,
      find: async (text) => {
        const words = text.split(/\s+/).filter(Boolean);
        return cut(choices.filter((choice) => words.every((word) => lineHas(choice, word))));
      },
      choiceOf: (value) => choices.find((choice) => choice.value === value),
    },
  };
};

/** Each candidate is judged once. Where all are refused alike, none comes after another for it. */
const onceEach = <Value>({ blocked, isRefused }: Judges<Value>): ((value: Value) => boolean) => {
  if (blocked.length > 0) return () => false;
  const known = new Map<Value, boolean>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const is = isRefused(value);
    known.set(value, is);
    return is;
  };
};

function* placedEach<Value>({ count, at }: Candidates<Value>): Turns<readonly Placed<Value>[]> {
  const all: Placed<Value>[] = [];
  for (let place = 0; place < count; place += 1) {
    all.push({ candidate: at(place), place });
    if (place % 64 === 63) yield undefined;
  }
  return all;
}

function* judgedEach<Value>(
  candidates: readonly Candidate<Value>[],
  { judged }: Judges<Value>,
): Turns<readonly JudgedChoice<Value>[]> {
  const all: JudgedChoice<Value>[] = [];
  for (const { choice } of candidates) {
    all.push(judged(choice()));
    yield undefined;
  }
  return all;
}

const present = <Thing>(things: readonly (Thing | undefined)[]): readonly Thing[] =>
  things.filter((thing) => thing !== undefined);

/** Whether a text stands in the line of a choice as it is shown. */
const lineHas = <Value>({ label, description, detail }: JudgedChoice<Value>, text: string): boolean =>
  [label, description, detail].some((part) => part?.toLowerCase().includes(text.trim().toLowerCase()));
