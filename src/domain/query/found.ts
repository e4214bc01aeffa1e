import type { Inventory } from '../inventory.ts';
import { doRangesMeet, ipParts, ipRange, rangeOfOne, type IpRange } from '../ipParts.ts';
import type { Eni } from '../model.ts';
import { fieldTexts, flagTests } from './fieldTests.ts';
import { beginsWordOf, describes, isIn } from './pattern.ts';
import { parseQuery, type Query } from './query.ts';
import { addressesOf, prefixesOf, shownTexts, type Account } from './shownTexts.ts';
import { macDigits, type Terms } from './term.ts';

/**
 * The ids of the interfaces that a query finds in an account; undefined where nothing is asked. Tree, picture, table and exports
 * ask here, so that they agree. The last answer about an account is kept.
 */
export const foundIn = (account: Account, text: string): ReadonlySet<string> | undefined => {
  const known = answers.get(account.inventory);
  if (known?.text === text) return known.found;
  const found = idsFound(account, parseQuery(text));
  answers.set(account.inventory, { text, found });
  return found;
};

const answers = new WeakMap<Inventory, { readonly text: string; readonly found: ReadonlySet<string> | undefined }>();

const idsFound = (account: Account, query: Query): ReadonlySet<string> | undefined => {
  if (query.parts.length === 0) return undefined;
  const finds = finder(account, query);
  return new Set(account.inventory.snapshot.enis.filter(finds).map(({ id }) => id));
};

/** A test whether a query finds an interface, to be asked of many. */
export const finder = (account: Account, { parts }: Query): ((eni: Eni) => boolean) => {
  const textsOf = shownTexts(account);
  const tests = parts.map(({ isNegated, term }) => {
    const test = testOf(term, account.inventory);
    return isNegated ? (seen: Seen) => !test(seen) : test;
  });
  return (eni) => {
    const seen = new Seen(eni, textsOf);
    return tests.every((test) => test(seen));
  };
};

type TextsOf = ReturnType<typeof shownTexts>;

/** An interface, with its texts once they are asked for. */
class Seen {
  readonly eni: Eni;
  readonly #textsOf: TextsOf;
  #texts: ReturnType<TextsOf> | undefined;

  constructor(eni: Eni, textsOf: TextsOf) {
    this.eni = eni;
    this.#textsOf = textsOf;
  }

  /** The test is asked about texts in lower case. */
  shows(test: (text: string) => boolean): boolean {
    this.#texts ??= this.#textsOf(this.eni);
    return this.#texts.some((text) => test(text.toLowerCase()));
  }
}

type Test = (seen: Seen) => boolean;

const testOf = <K extends keyof Terms>(term: { readonly kind: K } & Terms[K], inventory: Inventory): Test =>
  tests[term.kind](term, inventory);

const tests: { readonly [K in keyof Terms]: (term: Terms[K], inventory: Inventory) => Test } = {
  word: ({ pattern }) => {
    const [text] = pattern;
    const mayBeTag = pattern.length === 1 && text.includes('=');
    const isFound = (shown: string): boolean => isIn(pattern, shown);
    return (seen) =>
      seen.shows(isFound) ||
      // In quotes, with a blank in its value.
      (mayBeTag && seen.eni.tags.some(({ key, value }) => `${key}=${value}`.toLowerCase() === text));
  },
  addresses: ({ range }) => {
    const isSix = range.first.length === 8;
    return ({ eni }) =>
      addressesOf(eni).some((ip) => ip.includes(':') === isSix && isInRange(ip, range)) ||
      prefixesOf(eni).some((prefix) => meets(prefix, range));
  },
  mac: ({ digits, orText }) => {
    const isText = (shown: string): boolean => shown.includes(digits);
    return (seen) => macDigits(seen.eni.mac) === digits || (orText && seen.shows(isText));
  },
  tag:
    ({ key, value }) =>
    ({ eni }) =>
      eni.tags.some(
        (tag) =>
          describes(key, tag.key.toLowerCase()) && (value === undefined || describes(value, tag.value.toLowerCase())),
      ),
  field:
    ({ field, value }, inventory) =>
    ({ eni }) =>
      fieldTexts[field](eni, inventory).some((text) => text !== undefined && beginsWordOf(value, text.toLowerCase())),
  flag:
    ({ field, isOn }) =>
    ({ eni }) =>
      flagTests[field](eni) === isOn,
};

const isInRange = (ip: string, range: IpRange): boolean => {
  const parts = ipParts(ip);
  return parts !== undefined && doRangesMeet(range, rangeOfOne(parts));
};

/** An address or a block of a prefix belongs to the interface that has the prefix. */
const meets = (prefix: string, range: IpRange): boolean => {
  const own = ipRange(prefix);
  return own !== undefined && doRangesMeet(own, range);
};
