import type { Type } from '../draw/pen.ts';

/**
 * Width of a text in pixels, estimated: a file is drawn with fonts that are not known here, so it errs on the wide
 * side.
 */
export const measure = (words: string, { size, bold = false, mono = false }: Type): number => {
  let ems = 0;
  for (const letter of words) ems += mono && letter <= '\u024f' ? monoEm : emOf(letter);
  return ems * size * (bold && !mono ? 1.09 : 1);
};

/** The text, or as many letters as fit into `max` pixels before an ellipsis, or nothing when not even two would fit. */
export const cutTo = (words: string, max: number, type: Type): string => {
  if (measure(words, type) <= max) return words;
  const letters = Array.from(words);
  let room = max - measure('…', type);
  let count = 0;
  for (const letter of letters) {
    room -= measure(letter, type);
    if (room < 0) break;
    count++;
  }
  return count < 2 ? '' : `${letters.slice(0, count).join('')}…`;
};

const monoEm = 0.603;

/** About as wide as in Arial and its like. */
const emOf = (letter: string): number => {
  if (letter > '\u2e7f') return 1;
  if ("ijl'|".includes(letter)) return 0.24;
  if ('.,:;!I ft/[]'.includes(letter)) return 0.29;
  if ('r()-'.includes(letter)) return 0.35;
  if ('ckJsvxyz'.includes(letter)) return 0.51;
  if ('mwMW@%+×…↳'.includes(letter)) return 0.84;
  if (letter >= 'A' && letter <= 'Z') return 0.6;
  return 0.56;
};
