import { valueOption } from '../commandLine.ts';

/** A word in pieces: text as it is to arrive, and variables that hold what an earlier command has answered. */
export type Word = readonly (string | { readonly variable: string })[];

/** How a shell writes words and variables. */
export type Shell = {
  readonly word: (word: Word) => string;
  /** `attachmentId2` as this shell's people would call a variable. */
  readonly variable: (name: string) => string;
};

/** Plain words as they are, all else in single quotes, where no character has a meaning to bash, zsh and every other POSIX shell. */
export const posix: Shell = {
  word: (word) => (isEmpty(word) ? "''" : word.map(posixPiece).join('')),
  variable: (name) => name.replace(/[A-Z]|\d+$/g, '_$&').toUpperCase(),
};

const posixPiece = (piece: Word[number]): string => {
  if (typeof piece !== 'string') return `"$${posix.variable(piece.variable)}"`;
  return /^[\w@+./:-]*$/.test(piece) ? piece : `'${piece.replaceAll("'", `'\\''`)}'`;
};

/**
 * PowerShell reads a word first; then it joins all words into one line, which the program takes apart again. Windows PowerShell 5.1 and PowerShell up to 7.2
 * do not escape the quotation marks in them, later ones do so unless {@link passingByHand} tells them not to; then all are alike, and the quotation marks
 * are escaped here, as Microsoft's C runtime reads them. Sources: about_Preference_Variables, `$PSNativeCommandArgumentPassing`;
 * NativeCommandParameterBinder.cs of PowerShell, `NeedQuotes`; Microsoft C++ documentation, "Parsing C command-line arguments".
 */
export const powerShell: Shell = {
  word: (word) => {
    const [only] = word;
    if (word.length === 1 && typeof only === 'object') return powerShell.variable(only.variable);
    const isStructure = isJson(word.map((piece) => (typeof piece === 'string' ? piece : '0')).join(''));
    const passed = word.map((piece) => (typeof piece === 'string' ? forProgram(piece, isStructure) : piece));
    const texts = passed.filter((piece) => typeof piece === 'string');
    if (texts.length < passed.length) return `"${passed.map(expandable).join('')}"`;
    return literal(texts.join('') || '""');
  },
  variable: (name) => `$${name}`,
};

/** `--name value` for a POSIX shell, in which the value cannot become an option. */
export const shellOption = (name: string, value: string): readonly string[] =>
  valueOption(name, value).map((word) => posix.word([word]));

/** What comes before commands with quotation marks in their words. */
export const passingByHand = "$PSNativeCommandArgumentPassing = 'Legacy'";

/** A literal string of PowerShell, in which only apostrophes of any shape are doubled. What may be a number, a list or the like is quoted, too. */
export const literal = (text: string): string =>
  /^(?:(?:--)?[A-Za-z][\w-]*|0|[1-9]\d{0,8})$/.test(text) ? text : `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;

/** Inside of a string in double quotes, where variables are filled in. */
const expandable = (piece: Word[number]): string =>
  typeof piece === 'string' ? piece.replace(/[`$]/g, '`$&').replace(/["“”„]/g, '$&$&') : `\${${piece.variable}}`;

/** In JSON spaces are written by their number: without any, PowerShell puts no quotation marks around it. */
const forProgram = (text: string, isStructure: boolean): string => {
  if (isStructure) return text.replaceAll(' ', String.raw`\u0020`).replaceAll('"', String.raw`\"`);
  if (!/"|\s.*\\$/s.test(text)) return text;
  return `"${text.replace(/(\\*)"/g, String.raw`$1$1\"`).replace(/\\+$/, '$&$&')}"`;
};

const isJson = (text: string): boolean => {
  try {
    return /^[[{]/.test(text) && JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
};

const isEmpty = (word: Word): boolean => word.every((piece) => piece === '');
