import { labelOf } from '../../domain/tags.ts';
import { foreign, type Words } from '../../domain/words.ts';
import type { Line, Span } from '../../protocol/plan.ts';

/** A span with how it is set, made of Words alone. */
export type Marked = Exclude<Span, string>;

/** A line of ours; addresses and ids in the Words that stand in it are marked, so that they never break. */
export const spans = (ours: TemplateStringsArray, ...parts: readonly (Words | number | Marked | Line)[]): Line =>
  ours.flatMap((text, at): Line => {
    const part = parts[at];
    const own = text === '' ? [] : [text];
    if (part === undefined) return own;
    if (typeof part === 'number') return [...own, String(part)];
    if (typeof part === 'string') return [...own, ...lineOf(part)];
    return [...own, ...(isLine(part) ? part : [part])];
  });

/** Words with the addresses and ids in them marked. */
export const lineOf = (words: Words): Line => {
  const found: Span[] = [];
  let end = 0;
  for (const { 0: text, index } of words.matchAll(unbroken)) {
    if (index > end) found.push(words.slice(end, index));
    found.push({ text, as: 'address' });
    end = index + text.length;
  }
  return end < words.length ? [...found, words.slice(end)] : found;
};

const isLine = (part: Marked | Line): part is Line => Array.isArray(part);

/** IPv4 and IPv6 addresses and blocks, MACs, and ids of AWS. */
const unbroken =
  /(?<![\w.:-])(?:\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?|(?:[0-9a-f]{2}:){5}[0-9a-f]{2}|(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?=[0-9a-f:]*::)[0-9a-f:]{2,39}(?:\/\d{1,3})?|[a-z]+(?:-[a-z]+)*-[0-9a-f]{8}(?:[0-9a-f]{9})?)(?![\w:-]|\.\d)/g;

const marked =
  (as: 'address' | 'code' | 'strong' | 'gone' | 'alarm' | 'slot') =>
  (text: Words): Marked => ({ text, as });

export const asAddress = marked('address');
export const asCode = marked('code');
export const strong = marked('strong');
export const gone = marked('gone');
export const alarm = marked('alarm');
export const slot = marked('slot');

/** What differs from what was reviewed; `was` stands struck before it. */
export const differing = (text: Words, was?: Words): Marked => ({ text, as: 'new', was });

export const since = (milliseconds: number): Marked => ({ since: milliseconds });

/** Several lines as one, with this between them. */
export const joinedLines = (lines: readonly Line[], between: ' ' | ', ' | '. ' | ' · '): Line =>
  lines.flatMap((each, at) => (at === 0 ? each : [between, ...each]));

/** All that a line says, as one text; times that go on leave nothing. */
export const textOfLine = (line: Line): string =>
  line.map((span) => (typeof span === 'string' ? span : 'text' in span ? span.text : '')).join('');

/** What a thing is called in the rows of a plan: the name alone where it has one. Its steps name it by its id as well. */
export const calledBy = (thing: Parameters<typeof labelOf>[0]): Words => foreign(labelOf(thing), longest);

const longest = 40;
