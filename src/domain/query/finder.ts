import { doRangesMeet, ipParts, ipRange, rangeOfOne, type IpRange } from '../ipParts.ts';
import { beginsWordOf, describes, isIn, type Pattern } from './pattern.ts';
import type { Query } from './query.ts';
import type { Sought } from './sought.ts';
import { macDigits, type Terms } from './term.ts';

/** A test of a thing; `at` is its place in the list that is gone through. */
export type Finds<Thing> = (thing: Thing, at: number) => boolean;

/** A test whether a pattern is in any text of a thing. */
export type InTexts<Thing> = (pattern: Pattern) => Finds<Thing>;

/**
 * A test whether a query finds a thing, to be asked of many. `inTexts` looks into their texts; without it, those of each thing
 * are put together as it is asked about.
 */
export const finderOf = <Thing>(
  sought: Sought<Thing>,
  { parts }: Query,
  inTexts: InTexts<Thing> = oneByOne(sought),
): Finds<Thing> => {
  const all = parts.map(({ isNegated, term }): Finds<Thing> => {
    const test = testOf(term, { ...sought, inTexts });
    return isNegated ? (thing, at) => !test(thing, at) : test;
  });
  return (thing, at) => all.every((test) => test(thing, at));
};

/** Looks into the texts themselves; those of the thing asked about last are kept, for the other words of a query. */
export const oneByOne = <Thing>({ texts }: Pick<Sought<Thing>, 'texts'>): InTexts<Thing> => {
  let last: { readonly thing: Thing; readonly texts: readonly string[] } | undefined;
  return (pattern) => (thing) => {
    if (last?.thing !== thing) last = { thing, texts: texts(thing).map((text) => text.toLowerCase()) };
    return last.texts.some((text) => isIn(pattern, text));
  };
};

type Asked<Thing> = Sought<Thing> & { readonly inTexts: InTexts<Thing> };

const testOf = <Thing, K extends keyof Terms>(
  term: { readonly kind: K } & Terms[K],
  asked: Asked<Thing>,
): Finds<Thing> => tests[term.kind](term, asked);

const tests: { readonly [K in keyof Terms]: <Thing>(term: Terms[K], asked: Asked<Thing>) => Finds<Thing> } = {
  word: ({ pattern }, { inTexts, tags }) => {
    const [text] = pattern;
    const mayBeTag = pattern.length === 1 && text.includes('=');
    const isFound = inTexts(pattern);
    return (thing, at) =>
      isFound(thing, at) ||
      // In quotes, with a blank in its value.
      (mayBeTag && tags(thing).some(({ key, value }) => `${key}=${value}`.toLowerCase() === text));
  },
  addresses: ({ range }, { addresses, blocks }) => {
    const isSix = range.first.length === 8;
    return (thing) =>
      addresses(thing).some((ip) => ip.includes(':') === isSix && isInRange(ip, range)) ||
      blocks(thing).some((block) => meets(block, range));
  },
  mac: ({ digits, orText }, { macs, inTexts }) => {
    const isFound = inTexts([digits]);
    return (thing, at) => macs(thing).some((mac) => macDigits(mac) === digits) || (orText && isFound(thing, at));
  },
  tag:
    ({ key, value }, { tags }) =>
    (thing) =>
      tags(thing).some(
        (tag) =>
          describes(key, tag.key.toLowerCase()) && (value === undefined || describes(value, tag.value.toLowerCase())),
      ),
  field:
    ({ field, value }, { inField }) =>
    (thing) =>
      inField(thing, field).some((text) => text !== undefined && beginsWordOf(value, text.toLowerCase())),
  flag:
    ({ field, isOn }, asked) =>
    (thing) =>
      asked.hasFlag(thing, field, isOn),
};

const isInRange = (ip: string, range: IpRange): boolean => {
  const parts = ipParts(ip);
  return parts !== undefined && doRangesMeet(range, rangeOfOne(parts));
};

/** An address or a block of a prefix belongs to the thing that has the prefix. */
const meets = (block: string, range: IpRange): boolean => {
  const own = ipRange(block);
  return own !== undefined && doRangesMeet(own, range);
};
