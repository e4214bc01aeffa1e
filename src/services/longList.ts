import { parseQuery } from '../domain/query/query.ts';
import type { Turns } from '../domain/turns.ts';
import type { Candidates } from '../operations/question.ts';
import { inTurns } from './inTurns.ts';
import type { Judges } from './judge.ts';
import { likeliest, mostChoices } from './likeliest.ts';
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
  const { count, positions } = candidates;
  const chosen = await inTurns(placesOf(before, candidates));
  const known = { before: chosen, isRefused: onceEach(candidates, judges) };
  /** What was answered before stays first. */
  const rankOf = (place: number): number => (chosen.includes(place) ? -1 : candidates.distanceAt(place));
  const listed = async (places: readonly number[], text: string, signal?: AbortSignal): Promise<Listed<Value>> => {
    const shown = await inTurns(likeliest(candidates, places, { ...known, text }), signal);
    const choices = await inTurns(judgedEach(shown, candidates, judges), signal);
    return {
      choices: text.trim() === '' ? bestFirst(choices, (at) => rankOf(shown[at] ?? -1)) : choices,
      more: places.length - shown.length,
    };
  };
  const first = await listed(
    Array.from({ length: count }, (_, place) => place),
    '',
  );
  // What keys need is put together while the person reads.
  let searching = first.more > 0 ? inTurns(candidates.search()) : undefined;
  void searching?.then(() => inTurns(positions.workedOut()));
  const find = async (text: string, signal: AbortSignal): Promise<Listed<Value>> => {
    if (text.trim() === '') return first;
    searching ??= inTurns(candidates.search());
    const searches = await searching;
    signal.throwIfAborted();
    const places = await inTurns(searches(parseQuery(text)), signal);
    if (first.more > 0) return listed(places, text, signal);
    // All are known by what their lines say, too.
    const found = new Set(places.map(candidates.valueAt));
    return {
      choices: first.choices.filter((choice) => found.has(choice.value) || lineHas(choice, text)),
      more: 0,
    };
  };
  const choiceOf = (value: unknown): JudgedChoice<Value> | undefined => {
    const place = placeOf(value, candidates, chosen);
    return place === undefined ? undefined : judges.judged(candidates.choiceAt(place));
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

/** The same for a list to which a text can add a choice of its own. */
export const narrowingWith = <Value>(
  choices: readonly JudgedChoice<Value>[],
  typed: (text: string) => JudgedChoice<Value> | undefined,
): LongList<Value> => {
  const all = { choices, more: 0 };
  return {
    choices,
    narrowing: {
      more: 0,
      find: async (text) => {
        if (text.trim() === '') return all;
        const words = text.split(/\s+/).filter(Boolean);
        const found = choices.filter((choice) => words.every((word) => lineHas(choice, word)));
        const own = typed(text.trim());
        return { choices: own ? [...found, own] : found, more: 0 };
      },
      choiceOf: (value) =>
        choices.find((choice) => choice.value === value) ?? (typeof value === 'string' ? typed(value) : undefined),
    },
  };
};

/** Each candidate is judged once. Where all are refused alike, none comes after another for it. */
const onceEach = <Value>(
  { count, valueAt }: Candidates<Value>,
  { blocked, isRefused }: Judges<Value>,
): ((place: number) => boolean) => {
  if (blocked.length > 0) return () => false;
  const known = new Uint8Array(count);
  return (place) => {
    if (known[place] === unknown) known[place] = isRefused(valueAt(place)) ? refused : allowed;
    return known[place] === refused;
  };
};

const [unknown, allowed, refused] = [0, 1, 2];

/** The places of some values, in their order, of those that are candidates. */
function* placesOf<Value>(values: readonly unknown[], { count, valueAt }: Candidates<Value>): Turns<readonly number[]> {
  if (values.every((value) => value === undefined)) return [];
  const wanted = new Set(values);
  const places = new Map<unknown, number>();
  for (let place = 0; place < count; place += 1) {
    const value = valueAt(place);
    if (wanted.has(value)) places.set(value, place);
    if (place % 64 === 63) yield undefined;
  }
  return values.flatMap((value) => places.get(value) ?? []);
}

/** What was asked about before is looked for first, since nothing else is asked about again and again. */
const placeOf = <Value>(
  value: unknown,
  { count, valueAt }: Candidates<Value>,
  before: readonly number[],
): number | undefined => {
  if (value === undefined) return undefined;
  const known = before.find((place) => valueAt(place) === value);
  if (known !== undefined) return known;
  for (let place = 0; place < count; place += 1) if (valueAt(place) === value) return place;
  return undefined;
};

function* judgedEach<Value>(
  places: readonly number[],
  { choiceAt }: Candidates<Value>,
  { judged }: Judges<Value>,
): Turns<readonly JudgedChoice<Value>[]> {
  const all: JudgedChoice<Value>[] = [];
  for (const place of places) {
    all.push(judged(choiceAt(place)));
    yield undefined;
  }
  return all;
}

/** Whether a text stands in the line of a choice as it is shown. */
const lineHas = <Value>({ label, description, detail }: JudgedChoice<Value>, text: string): boolean =>
  [label, description, detail].some((part) => part?.toLowerCase().includes(text.trim().toLowerCase()));

/** Of those that are equally near, what nothing is to be known of comes first. */
const bestFirst = <Value>(
  choices: readonly JudgedChoice<Value>[],
  rankAt: (at: number) => number,
): readonly JudgedChoice<Value>[] =>
  choices
    .map((choice, at) => {
      const rank = rankAt(at);
      const isWarned = rank >= 0 && choice.warnings.length > 0;
      return { choice, key: [choice.refusals.length > 0 ? 1 : 0, rank, isWarned ? 1 : 0] as const };
    })
    .toSorted(({ key: a }, { key: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .map(({ choice }) => choice);
