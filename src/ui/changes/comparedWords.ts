import type { Change } from '../../domain/changes.ts';
import { foreign, foreignFew, joined, present, words, type Words } from '../../domain/words.ts';
import type { Comparison, ComparisonNote } from '../../snapshot/compare.ts';
import { gapText } from '../network/rows/gapRow.ts';

/** What the kinds of differences between two accounts are called. */
export type ComparedKinds = { readonly [K in Change['kind']]: Words };

/** `after` is the account that is shown. */
export const comparedKinds = (before: string, after: string): ComparedKinds => ({
  added: words`only in ${foreign(after, longestTitle)}`,
  removed: words`only in ${foreign(before, longestTitle)}`,
  changed: words`different`,
});

const longestTitle = 40;

/** What must be known before a list is believed. `titles`: of two accounts; left out for two times of one. */
export const noteWords = (
  note: ComparisonNote,
  comparison: Comparison,
  titles?: { readonly before: string; readonly after: string },
): Words => {
  if (note.kind === 'elsewhere') {
    return words`These accounts or regions have nothing in common: ${foreign(note.before)} and ${foreign(note.after)}`;
  }
  if (note.kind === 'matched') return matchedWords(note);
  if (note.kind === 'addresses') {
    const [count, are] = [note.count, note.count === 1 ? words`interface is` : words`interfaces are`];
    return words`${count} ${are} at another place of the subnet, which is not told as a difference.`;
  }
  if (note.kind === 'unsure') {
    const of = note.count === 1 ? words`1 difference is of a thing` : words`${note.count} differences are of things`;
    return words`${of} whose name others have, too: these were matched by likeness, and are marked.`;
  }
  if (note.kind === 'older') {
    const side = titles ? foreign(titles[note.side], longestTitle) : sideWords[note.side];
    return words`${side}: saved by an earlier version of ENI Explorer. What that did not read is not told as a difference.`;
  }
  const what = gapText(note.gap, comparison[note.side].snapshot);
  if (titles) {
    const [here, there] = note.side === 'before' ? [titles.before, titles.after] : [titles.after, titles.before];
    const unknown = words`What only ${foreign(there, longestTitle)} has of this is not told.`;
    const side = foreign(here, longestTitle);
    return note.gap.kept?.whole ? words`${side}: ${what}` : words`${side}: ${what}. ${unknown}`;
  }
  if (note.gap.kept?.whole) {
    return note.side === 'before' ? words`Earlier: ${what}` : words`Later: ${what}`;
  }
  return note.side === 'before'
    ? words`Earlier: ${what}. What was added since then is not known.`
    : words`Later: ${what}. What was removed since then is not known.`;
};

const sideWords = { before: words`Earlier`, after: words`Later` };

/** `Matched by names and places; ids and addresses aside. 10.0.0.0/16 ↔ 10.1.0.0/16 · prod ↔ stage`. */
const matchedWords = ({ shifts, swaps }: Extract<ComparisonNote, { readonly kind: 'matched' }>): Words => {
  const pairs = [...shifts.map(({ from, to }) => `${from} ↔ ${to}`), ...swaps.map(({ from, to }) => `${from} ↔ ${to}`)];
  const aside = words`Matched by names and places. Ids, addresses and times are no differences; what is not listed (images, NAT gateways, peerings) is the same where it is used alike.`;
  return joined(present([aside, pairs.length > 0 && foreignFew(pairs, mostPairs)]), ' ');
};

const mostPairs = 12;
