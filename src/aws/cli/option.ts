import type { Tag } from '../../domain/model.ts';
import { shellWord } from '../shell.ts';

/** The arguments of each action of a topic: the subcommand first, then its options, quoted. */
export type CliOf<Topic extends { readonly [A in keyof Topic]: { readonly input: unknown } }> = {
  readonly [A in keyof Topic]: (input: Topic[A]['input']) => readonly string[];
};

/** A value with a leading dash would be read as an option of its own; joined by `=` it stays a value. */
export const option = (name: string, value: string | number): readonly string[] => {
  const text = String(value);
  return text.startsWith('-') ? [`--${name}=${shellWord(text)}`] : [`--${name}`, shellWord(text)];
};

/** Nothing when there is no value. */
export const optional = (name: string, value: string | number | undefined): readonly string[] =>
  value === undefined ? [] : option(name, value);

/** Values one after the other; nothing for an empty or missing list. */
export const list = (name: string, values: readonly string[] | undefined): readonly string[] =>
  values === undefined || values.length === 0 ? [] : [`--${name}`, ...values.map(shellWord)];

/** `--name` or `--no-name`. */
export const flag = (name: string, on: boolean): readonly string[] => [on ? `--${name}` : `--no-${name}`];

/** A structure as JSON, which has no commas or blanks that could be mistaken as the shorthand's could. */
export const json = (name: string, value: unknown): readonly string[] => [`--${name}`, shellWord(inertJson(value))];

/**
 * JSON in which signs that some shell reads stand by their numbers. Keys and values of tags are written by others, and what is
 * quoted for a POSIX shell may be pasted into PowerShell, which ends a string at an apostrophe of any shape, or into cmd, which
 * counts double quotes and fills in percent signs.
 */
const inertJson = (value: unknown): string =>
  JSON.stringify(value).replace(readByShells, (sign) => numbered(sign.at(-1) ?? sign));

/** An escaped backslash is one sign, so that the quote which ends a string after it is not taken for an escaped one. */
const readByShells = /\\\\|\\"|['\u2018-\u201b%&|<>^]/g;

const numbered = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

export const cliTags = (tags: readonly Tag[]) => tags.map(({ key, value }) => ({ Key: key, Value: value }));

export const tagSpecification = (type: string, tags: readonly Tag[] | undefined): readonly string[] =>
  tags === undefined || tags.length === 0
    ? []
    : json('tag-specifications', [{ ResourceType: type, Tags: cliTags(tags) }]);
