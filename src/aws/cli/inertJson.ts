/**
 * A value as JSON of ordinary signs alone, in which every sign that some shell reads stands by its number. Keys and values of tags are
 * written by others, and what is quoted for a POSIX shell may be pasted into PowerShell, which ends a string at an apostrophe of any
 * shape, into cmd, which counts double quotes and fills in percent signs, into csh, which looks up `!` inside of quotes too, or into
 * fish, which halves backslashes. Signs beyond ASCII would depend on the terminal, and some of them hide what follows or turn it round.
 */
export const inertJson = (value: unknown): string =>
  JSON.stringify(value).replace(readByShells, (sign) => numbered(sign.at(-1) ?? sign));

/** An escaped backslash is one sign, so that the quote which ends a string after it is not taken for an escaped one. */
const readByShells = /\\\\|\\"|['!%&|<>^\u007f-\uffff]/g;

const numbered = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
