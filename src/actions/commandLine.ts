import type { Tag } from '../domain/model.ts';

/** A word of the command line as it is to arrive, or a value that must stand in the JSON of the whole request instead. */
export type Argument = string | Member;
export type Member = { readonly member: string; readonly value: string | readonly string[] };

/** `--name value`; a value that the CLI or a shell might read as something else goes into the request's JSON. */
export const option = (name: string, value: string | number): readonly Argument[] => {
  const text = String(value);
  return isPlain(text) ? [`--${name}`, text] : [{ member: memberOf(name), value: text }];
};

/** As {@link option}; no arguments when there is no value. */
export const optional = (name: string, value: string | number | undefined): readonly Argument[] =>
  value === undefined ? [] : option(name, value);

/** `--name` and its values as arguments of their own; no arguments for an empty or missing list. */
export const listOption = (name: string, values: readonly string[] | undefined): readonly Argument[] => {
  if (values === undefined || values.length === 0) return [];
  return values.every(isPlain) ? [`--${name}`, ...values] : [{ member: memberOf(name), value: values }];
};

/** `--name` or `--no-name`. */
export const switchOption = (name: string, on: boolean): readonly string[] => [on ? `--${name}` : `--no-${name}`];

/**
 * `--name` and a structure as one word of JSON, in which no comma or space can be mistaken as in the shorthand
 * syntax.
 */
export const jsonOption = (name: string, value: unknown): readonly string[] => [`--${name}`, inertJson(value)];

/**
 * The words of a command line, which a shell of `code/shells` is still to quote. What must not stand on it is given as `--cli-input-json`, which both versions of the CLI join with the
 * options, and in which no text is looked at. Source: AWS CLI, User Guide, "Skeletons and input files".
 */
export const argumentsOf = (all: readonly Argument[]): readonly string[] => {
  const words = all.filter((argument) => typeof argument === 'string');
  const members = all.filter((argument) => typeof argument !== 'string').map(({ member, value }) => [member, value]);
  return members.length === 0 ? words : [...words, ...jsonOption('cli-input-json', Object.fromEntries(members))];
};

/**
 * Whether nobody reads a value as anything but itself. The CLI puts the content of files in place of values that begin with `file://` or
 * `fileb://`, its version 1 also that of pages, quoted or not, and takes a leading dash for an option, a bracket for JSON. Windows
 * PowerShell leaves empty words out.
 * Sources: AWS CLI, paramfile.py and argprocess.py.
 */
const isPlain = (text: string): boolean => !/^$|^[-{[]|:\/\/|[^ -~]|['"\\`!%&|<>^$]/.test(text);

/** The request's name of an option: `log-group-name` is `LogGroupName`. */
const memberOf = (name: string): string => name.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

/**
 * A value as JSON of ordinary signs alone, in which every sign that some shell reads stands by its number. Keys and values of tags are
 * written by others, and what is quoted for a POSIX shell may be pasted into PowerShell, which ends a string at an apostrophe of any
 * shape, into cmd, which counts double quotes and fills in percent signs, into csh, which looks up `!` inside of quotes too, or into
 * fish, which halves backslashes. Signs beyond ASCII would depend on the terminal, and some of them hide what follows or turn it round.
 */
const inertJson = (value: unknown): string =>
  JSON.stringify(value).replace(readByShells, (sign) => numbered(sign.at(-1) ?? sign));

/** An escaped backslash is one sign, so that the quote which ends a string after it is not taken for an escaped one. */
const readByShells = /\\\\|\\"|['!%&|<>^\u007f-\uffff]/g;

const numbered = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Tags as the CLI's JSON has them. */
export const cliTags = (tags: readonly Tag[]) => tags.map(({ key, value }) => ({ Key: key, Value: value }));

/**
 * `--tag-specifications` for the one kind of thing that a call creates, for example `network-interface`; no arguments
 * without tags.
 */
export const tagSpecificationOption = (type: string, tags: readonly Tag[] | undefined): readonly string[] =>
  tags === undefined || tags.length === 0
    ? []
    : jsonOption('tag-specifications', [{ ResourceType: type, Tags: cliTags(tags) }]);

/** A value with a leading dash would be read as an option of its own; joined by `=` it stays a value. */
export const valueOption = (name: string, value: string): readonly string[] =>
  value.startsWith('-') ? [`--${name}=${value}`] : [`--${name}`, value];
