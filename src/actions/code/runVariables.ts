import type { ChosenText } from './answers.ts';
import type { Word } from './shells.ts';

/** A line of a script: the texts that it says, and what it makes. */
export type Spoken = { readonly words: readonly string[]; readonly made: readonly ChosenText[] };

/** What one line makes and a later one names, and the variable that holds it. */
export type Bound = { readonly made: ChosenText; readonly at: number; readonly variable: string };

/** A variable for each thing that a line makes and a later one names. */
export const boundIn = (lines: readonly Spoken[]): readonly Bound[] => {
  const counts = new Map<string, number>();
  return lines.flatMap(({ made }, at) => {
    const later = lines.slice(at + 1).flatMap(({ words }) => words);
    const used = made.filter(({ text }) => later.some((word) => word.includes(text) && placeOf([text]).test(word)));
    return used.map((each) => {
      const count = (counts.get(each.name) ?? 0) + 1;
      counts.set(each.name, count);
      return { made: each, at, variable: count === 1 ? each.name : `${each.name}${count}` };
    });
  });
};

/** A text with variables in the places of what they hold. */
export const pieces = (word: string, known: readonly Bound[]): Word => {
  if (known.length === 0) return [word];
  const variables = new Map(known.map(({ made, variable }) => [made.text, variable]));
  return word
    .split(placeOf([...variables.keys()]))
    .map((text, at) => (at % 2 === 0 ? text : { variable: variables.get(text) ?? text }))
    .filter((piece) => piece !== '');
};

/** Whole ids and addresses: not the beginning of a longer one. */
const placeOf = (texts: readonly string[]): RegExp =>
  new RegExp(`(?<![\\w.:-])(${texts.map((text) => text.replace(/\W/g, '\\$&')).join('|')})(?![\\w:-]|[.]\\w)`);
