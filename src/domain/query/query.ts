import type { Words } from '../words.ts';
import { readTerm, type Term } from './term.ts';
import { isPlain, queryParts, textOfSigns, type Sign } from './signs.ts';

/**
 * What a person asks of the interfaces of an account, in the one language of tree, picture, table and exports. All parts must hold:
 *
 * - a word is found in any text that the rows of an interface show; with `*` in it, it describes a whole such text
 * - a whole address or MAC address, in any spelling, and a CIDR, for what lies in it
 * - `env=prod` is a tag, `*` stands for any characters in it, `env=` for any value
 * - `sg:`, `vpc:`, `subnet:`, `az:`, `state:`, `type:`, `owner:` with the beginning of a word of it, or with `*` the whole of it
 * - `public:yes`, `check:off`
 * - a minus before a part turns it round, double quotes keep spaces and take away the meaning of what is in them
 */
export type Query = {
  /** As it was typed, without spaces around it. */
  readonly text: string;
  /** None finds everything. */
  readonly parts: readonly QueryPart[];
  /** What is wrong with the first part that cannot be read; that one is taken for a word. */
  readonly fault: Words | undefined;
};

export type QueryPart = {
  readonly isNegated: boolean;
  /** Without quotes and minus, in lower case. */
  readonly text: string;
  readonly term: Term;
};

/** Reads any text; what is no query has a `fault`. */
export const parseQuery = (text: string): Query => {
  const readings = queryParts(text).map(read);
  const told = readings.find((reading) => reading?.fault);
  return {
    text: text.trim(),
    parts: readings.flatMap((reading) => (reading ? [reading.part] : [])),
    fault: told?.fault,
  };
};

/** undefined where there is nothing yet to look for: quotes without content, a minus with nothing behind it. */
const read = (signs: readonly Sign[]): { readonly part: QueryPart; readonly fault: Words | undefined } | undefined => {
  const isNegated = signs[0]?.sign === '-' && isPlain(signs.slice(0, 1));
  const rest = isNegated ? signs.slice(1) : signs;
  const text = textOfSigns(rest).toLowerCase();
  if (text === '') return undefined;
  const { term, fault } = readTerm(rest);
  return { part: { isNegated, text, term }, fault };
};

/** What the picture underlines where it finds it: the first word or address, in lower case; empty = nothing. */
export const markedText = ({ parts }: Query): string =>
  parts.find(({ isNegated, term }) => !isNegated && (term.kind === 'addresses' || isBareWord(term)))?.text ?? '';

const isBareWord = (term: Term): boolean => term.kind === 'word' && term.pattern.length === 1;
