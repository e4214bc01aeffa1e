import { drawn, shares } from './draw.ts';
import { mutantsOf } from './enumerate.ts';
import { keyOf, rangeOfKey } from './mutant.ts';
import { changedFiles, filesOf, folders } from './places.ts';
import type { Plan } from './plan.ts';
import { hasSurvived, resultsOf } from './results.ts';
import { testsOf } from './testsOf.ts';
import type { Wish } from './wish.ts';

/**
 * How many times as many are drawn as are wanted: static mutants are passed over, and of some folders they are half. Of more,
 * the tests would only get slower.
 */
const spare = 2.5;

/** What is run for a wish, one after the other. None where nothing has changed or survived. */
export const plansOf = async (wish: Wish): Promise<readonly Plan[]> => {
  if (wish.survivors) return namesOf(wish).flatMap((name) => againOf(name, wish));
  const { places, sample, statics } = wish;
  if (sample !== undefined) return samplesOf(wish, sample);
  const files = places.length > 0 ? (await Promise.all(places.map(filesOf))).flat() : await changedFiles();
  const keys = (await mutantsOf(files)).map(keyOf);
  const whole = { files, patterns: files, tests: testsOf(files), keys, wanted: keys.length, statics, again: false };
  return keys.length > 0 ? namesOf(wish).map((name) => ({ name, ...whole })) : [];
};

/**
 * The names of the results that a wish makes or reads: `ui` for `src/ui` where each place has its own, else `named` or
 * `changed` for all.
 */
export const namesOf = ({ places, sample, survivors, read, statics }: Wish): readonly string[] => {
  const each = sample !== undefined || survivors || read !== undefined;
  const whole = each ? folders : ['changed'];
  const names = places.length === 0 ? whole : each ? places : ['named'];
  return names.map((name) => `${name.replace(/^src\//, '').replaceAll('/', '-')}${statics ? '-static' : ''}`);
};

const samplesOf = (wish: Wish, sample: number): Promise<readonly Plan[]> => {
  const places = wish.places.length > 0 ? wish.places : folders;
  const names = namesOf(wish);
  const plans = shares(sample, places.length).map(async (wanted, index): Promise<Plan> => {
    const mutants = await mutantsOf(await filesOf(places[index] ?? ''));
    const keys = drawn(mutants.map(keyOf), wish.seed).slice(0, Math.ceil(wanted * spare));
    return { ...ofKeys(keys), name: names[index] ?? '', wanted, statics: wish.statics, again: false };
  });
  return Promise.all(plans);
};

/** So many mutants of hot code fit the memory of one run, which counts for each of thousands of tests how often it gets to each mutant. */
const keysOfRound = 120;

/** A draw in parts that are run one after the other; what they try together is what the whole would. */
export const roundsOf = (plan: Plan): readonly Plan[] => {
  const firsts = Array.from({ length: Math.ceil(plan.keys.length / keysOfRound) }, (_, round) => round * keysOfRound);
  return firsts.map((first) => ({
    ...plan,
    ...ofKeys(plan.keys.slice(first, first + keysOfRound)),
    again: plan.again || first > 0,
  }));
};

const againOf = (name: string, { statics }: Wish): readonly Plan[] => {
  const keys = resultsOf(name).flatMap((result) => (hasSurvived(result) ? [result.key] : []));
  return keys.length > 0 ? [{ ...ofKeys(keys), name, wanted: keys.length, statics, again: true }] : [];
};

const ofKeys = (keys: readonly string[]): Pick<Plan, 'files' | 'patterns' | 'tests' | 'keys'> => {
  const patterns = keys.map(rangeOfKey);
  const files = [...new Set(patterns.map((pattern) => pattern.slice(0, pattern.indexOf(':'))))];
  return { files, patterns, tests: testsOf(files), keys };
};
