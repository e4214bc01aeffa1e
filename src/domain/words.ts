import { visible } from './visible.ts';

declare const brand: unique symbol;

/** Text that may be shown to a person: written by us, or made harmless by {@link foreign}. Nothing else makes it. */
export type Words = string & { readonly [brand]: true };

/** A sentence of ours. What stands in it is Words already, or a number; what is missing leaves nothing. */
export const words = (ours: TemplateStringsArray, ...parts: readonly (Words | number | undefined)[]): Words =>
  parts.reduce<string>(
    (text, part, at) => sewn(sewn(text, String(part ?? '')), ours[at + 1] ?? ''),
    ours[0] ?? '',
  ) as Words;

/**
 * The one way of other people's text (names, tags, ids, addresses, file names, answers of EC2) into ours: one line of at most
 * `most` signs in which nothing is hidden, nothing reorders its surroundings, and VS Code finds neither a link nor an icon.
 * Doing it again changes nothing.
 */
export const foreign = (text: string | undefined, most = 300): Words => {
  if (text === undefined) return noWords;
  // What is far longer is cut before it is looked at: an answer may have many megabytes.
  const far = text.length > most * 32;
  const line = inert(visible(far ? text.slice(0, most * 32) : text));
  if (!far && line.length <= most) return line as Words;
  const signs = Array.from(line);
  return (!far && signs.length <= most ? line : `${signs.slice(0, most - 1).join('')}…`) as Words;
};

/**
 * Notifications, prompts and messages of input boxes turn `[text](command:…)` into a link, quick picks and the status bar
 * `$(name)` into an icon. Both need their signs side by side. Source: VS Code, linkedText.ts and iconLabels.ts.
 */
const inert = (text: string): string => text.replace(/[\]$](?=\()/g, '$& ');

/** Two texts after each other, in which a link or an icon does not come about where they meet. */
const sewn = (before: string, after: string): string =>
  after.startsWith('(') && /[\]$]$/.test(before) ? `${before} ${after}` : before + after;

export const noWords: Words = words``;

type Between = ' ' | '  ' | ' or ' | ', ' | '; ' | '. ' | ': ' | ' · ' | '\n' | '\n\n';

/** The words with `between` between them; one text of all, not a list. */
export const joined = (list: readonly Words[], between: Between): Words =>
  list.reduce<string>((text, part, at) => (at === 0 ? part : sewn(text + between, part)), '') as Words;

/** Several texts of other people, for example addresses. */
export const foreignList = (texts: readonly string[]): Words =>
  joined(
    texts.map((text) => foreign(text)),
    ', ',
  );

/** The first few of a longer list and how many there are besides: `a, b, c and 4 more`. */
export const foreignFew = (texts: readonly string[], most = 3): Words =>
  texts.length > most
    ? words`${foreignList(texts.slice(0, most))} and ${texts.length - most} more`
    : foreignList(texts);

/** Facts on one line; those that are missing leave no gap. */
export const facts = (...parts: readonly (Words | undefined | false)[]): Words => joined(present(parts), ' · ');

/** What is there of a list: no empty words. */
export const present = (parts: readonly (Words | undefined | false)[]): readonly Words[] =>
  parts.filter((part): part is Words => typeof part === 'string' && part !== '');

/** `a`, `a and b`, `a, b and c`; empty for an empty list. */
export const listed = (list: readonly Words[]): Words => {
  const last = list.at(-1);
  return last === undefined || list.length < 2
    ? joined(list, ' ')
    : words`${joined(list.slice(0, -1), ', ')} and ${last}`;
};

/** `10,000`: a number with its thousands told apart. */
export const grouped = (count: number): Words => count.toLocaleString('en') as Words;

/** `1 prefix`, `10,000 prefixes`: a number and the noun that it counts. */
export const counted = (count: number, one: Words, many: Words): Words =>
  words`${grouped(count)} ${count === 1 ? one : many}`;

/** Without its last period, so that more can follow. */
export const withoutPeriod = (sentence: Words): Words => sentence.replace(/\.$/, '') as Words;

/** The title of a command without the dots that say that more is asked. */
export const withoutDots = (title: Words): Words => title.replace(/(?:…|\.\.\.)$/, '') as Words;

/** With another first word, where `change` has one for it. */
export const withFirstWord = (sentence: Words, change: (word: string) => Words | undefined): Words => {
  const [first = ''] = /^\w+/.exec(sentence) ?? [];
  const other = change(first);
  return other === undefined ? sentence : ((other + sentence.slice(first.length)) as Words);
};

/** With other words for each part that the pattern, a global one, finds. */
export const withParts = (sentence: Words, pattern: RegExp, other: (found: string) => Words): Words => {
  let [said, from] = [noWords, 0];
  for (const { 0: found, index } of sentence.matchAll(pattern)) {
    said = words`${said}${sentence.slice(from, index) as Words}${other(found)}`;
    from = index + found.length;
  }
  return from === 0 ? sentence : words`${said}${sentence.slice(from) as Words}`;
};

/** With its first letter in upper case. */
export const capital = (sentence: Words): Words => (sentence.charAt(0).toUpperCase() + sentence.slice(1)) as Words;
