import { indexOfSign, textOfSigns, type Sign } from './signs.ts';

/** A text to look for, in lower case, in the pieces between its wildcards; without a wildcard one piece. */
export type Pattern = readonly [string, ...string[]];

/** The pieces between the wildcards (`*` outside quotes), in lower case; one piece without any. */
export const patternOf = (signs: readonly Sign[]): Pattern => {
  const star = indexOfSign('*', signs);
  if (star < 0) return [textOfSigns(signs).toLowerCase()];
  return [textOfSigns(signs.slice(0, star)).toLowerCase(), ...patternOf(signs.slice(star + 1))];
};

/**
 * Whether the pattern describes a whole text, given in lower case. It goes through the text once, however many
 * wildcards there are.
 */
export const describes = ([first, ...others]: Pattern, text: string): boolean => {
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  const end = text.length - last.length;
  for (const piece of others) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= end;
};

/**
 * Whether the pattern's text stands anywhere in a text, given in lower case; with a wildcard it must describe the whole
 * text.
 */
export const isIn = (pattern: Pattern, text: string): boolean =>
  pattern.length === 1 ? text.includes(pattern[0]) : describes(pattern, text);

/** Whether a word of a text begins with it, so that `attached` is not found in `unattached`; with a wildcard as {@link isIn}. */
export const beginsWordOf = (pattern: Pattern, text: string): boolean => {
  if (pattern.length > 1) return describes(pattern, text);
  const [piece] = pattern;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    if (!isWordSign(text[at - 1]) || !isWordSign(piece[0])) return true;
  }
  return false;
};

const isWordSign = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
