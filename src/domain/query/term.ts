import { ipParts, ipRange, rangeOfOne, type IpParts, type IpRange } from '../ipParts.ts';
import { foreign, joined, words, type Words } from '../words.ts';
import { patternOf, type Pattern } from './pattern.ts';
import { isPlain, indexOfSign, textOfSigns, type Sign } from './signs.ts';

/** Fields of which a value is a text of the interface or of what it is in. */
const textFields = ['sg', 'vpc', 'subnet', 'az', 'state', 'type', 'owner'] as const;
/** Fields that are on or off. */
const flagFields = ['public', 'check'] as const;

export type QueryTextField = (typeof textFields)[number];
export type FlagField = (typeof flagFields)[number];

/** What each kind of term looks for. */
export type Terms = {
  /** In any text that the rows of an interface show. */
  readonly word: { readonly pattern: Pattern };
  /** An address of the interface, or a prefix, in this range. */
  readonly addresses: { readonly range: IpRange };
  /** Twelve digits in lower case; without signs between them they may also be a piece of an id, so any text has them. */
  readonly mac: { readonly digits: string; readonly orText: boolean };
  /** undefined = any value. */
  readonly tag: { readonly key: Pattern; readonly value: Pattern | undefined };
  /** Nothing behind the colon finds what has any value. */
  readonly field: { readonly field: QueryTextField; readonly value: Pattern };
  readonly flag: { readonly field: FlagField; readonly isOn: boolean };
};

export type Term = { readonly [K in keyof Terms]: { readonly kind: K } & Terms[K] }[keyof Terms];

/** A term, and what is wrong with it. What is wrong is taken for a word, as all words once were. */
export type ReadTerm = { readonly term: Term; readonly fault?: Words };

/** What a part of a query means, without its minus. Never fails: what cannot be meant has a `fault`. */
export const readTerm = (signs: readonly Sign[]): ReadTerm =>
  readField(signs) ?? readTag(signs) ?? readAddress(signs) ?? readUnknownField(signs) ?? { term: wordOf(signs) };

const wordOf = (signs: readonly Sign[]): Term => ({ kind: 'word', pattern: patternOf(signs) });

const readField = (signs: readonly Sign[]): ReadTerm | undefined => {
  const name = fieldNameOf(signs);
  if (name === undefined) return undefined;
  const value = signs.slice(indexOfSign(':', signs) + 1);
  const field = textFields.find((known) => known === name);
  if (field) return { term: { kind: 'field', field, value: patternOf(value) } };
  const flag = flagFields.find((known) => known === name);
  if (!flag) return undefined;
  const isOn = flagWords.get(textOfSigns(value).toLowerCase());
  if (isOn !== undefined) return { term: { kind: 'flag', field: flag, isOn } };
  return { term: wordOf(signs), fault: flagFaults[flag] };
};

const flagWords: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['on', true],
  ['no', false],
  ['off', false],
]);

const flagFaults: { readonly [Field in FlagField]: Words } = {
  public: words`Write public:yes or public:no`,
  check: words`Write check:on or check:off`,
};

/** Letters before the first colon; undefined where an equals sign comes first, which makes it the key of a tag. */
const fieldNameOf = (signs: readonly Sign[]): string | undefined => {
  const [colon, equals] = [indexOfSign(':', signs), indexOfSign('=', signs)];
  if (colon <= 0 || (equals >= 0 && equals < colon)) return undefined;
  const before = signs.slice(0, colon);
  const name = textOfSigns(before).toLowerCase();
  return isPlain(before) && /^[a-z]+$/.test(name) ? name : undefined;
};

const readTag = (signs: readonly Sign[]): ReadTerm | undefined => {
  const equals = indexOfSign('=', signs);
  if (equals <= 0) return undefined;
  const value = signs.slice(equals + 1);
  return {
    term: {
      kind: 'tag',
      key: patternOf(signs.slice(0, equals)),
      value: value.length === 0 ? undefined : patternOf(value),
    },
  };
};

const readAddress = (signs: readonly Sign[]): ReadTerm | undefined => {
  if (!isPlain(signs)) return undefined;
  const text = textOfSigns(signs);
  const mac = macShapes.find((shape) => shape.test(text));
  if (mac) return { term: { kind: 'mac', digits: macDigits(text), orText: mac === undivided } };
  const address = ipParts(text);
  if (address) return { term: { kind: 'addresses', range: rangeOfOne(withoutMapping(address)) } };
  const range = ipRange(text);
  if (range) return { term: { kind: 'addresses', range } };
  if (!blockLike.test(text)) return undefined;
  return { term: wordOf(signs), fault: words`This is not an address block: ${foreign(text)}` };
};

const undivided = /^[0-9a-f]{12}$/i;
const macShapes = [
  /^[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}$/i,
  /^(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}$/i,
  undivided,
];

/** The digits of a MAC address without separators, in lower case; no check is made. */
export const macDigits = (mac: string): string => mac.replace(/[:.-]/g, '').toLowerCase();

/** Numbers with a slash behind them: whoever writes this means a block. */
const blockLike = /^(?:\d+(?:\.\d*){1,3}|[0-9a-f.]*:[0-9a-f:.]*)\/\d*$/i;

/** `::ffff:10.0.0.1` is a spelling of `10.0.0.1`. Source: RFC 4291, 2.5.5.2. */
const withoutMapping = (parts: IpParts): IpParts => {
  const [high = 0, low = 0] = parts.slice(6);
  const isMapped = parts.length === 8 && parts[5] === 0xffff && parts.slice(0, 5).every((part) => part === 0);
  return isMapped ? [high >> 8, high & 0xff, low >> 8, low & 0xff] : parts;
};

const readUnknownField = (signs: readonly Sign[]): ReadTerm | undefined => {
  const name = fieldNameOf(signs);
  // The beginning of an IPv6 or MAC address looks the same.
  if (name === undefined || hexadecimal.test(textOfSigns(signs))) return undefined;
  const known = joined(
    [...textFields, ...flagFields].map((field) => foreign(field)),
    ', ',
  );
  return {
    term: wordOf(signs),
    fault: words`There is no field ${foreign(name, 40)}: use ${known}, or quotes to find the text`,
  };
};

const hexadecimal = /^[0-9a-f]{0,4}(?::[0-9a-f]{0,4})+$/i;
