/**
 * What a program gets of a command that was typed into PowerShell, as far as our scripts go: bare words, literal strings and strings in which variables are filled in. There is no
 * PowerShell where the tests run, so this is written after its sources and documentation, and proves our quoting against them, not against PowerShell. Sources: about_Quoting_Rules; `NeedQuotes`
 * and `AppendOneNativeArgument` of NativeCommandParameterBinder.cs, for `$PSNativeCommandArgumentPassing = 'Legacy'`; Microsoft C++ documentation, "Parsing C command-line arguments".
 */
export const programArguments = (
  command: string,
  variables: Readonly<Record<string, string>> = {},
): readonly string[] => byRuntime(commandLine(tokens(command, variables)));

/** Apostrophes and quotation marks of any shape are alike to PowerShell. */
const single = /['‘’‚‛]/;
const double = /["“”„]/;

const tokens = (command: string, variables: Readonly<Record<string, string>>): readonly string[] => {
  const words: string[] = [];
  let at = 0;
  while (at < command.length) {
    const sign = command[at] ?? '';
    if (sign === ' ') at += 1;
    else if (single.test(sign)) {
      const [text, next] = quoted(command, at + 1, single);
      words.push(text);
      at = next;
    } else if (double.test(sign)) {
      const [text, next] = quoted(command, at + 1, double);
      words.push(filledIn(text, variables));
      at = next;
    } else {
      const word = /^[^ ]+/.exec(command.slice(at))?.[0] ?? '';
      if (!/^(?:\$\w+|[\w-]+)$/.test(word)) throw new Error(`A bare word that means more to PowerShell: ${word}`);
      words.push(filledIn(word, variables));
      at += word.length;
    }
  }
  return words;
};

/** Up to the closing sign; two of them are one. Escapes stay for {@link filledIn}. */
const quoted = (command: string, from: number, sign: RegExp): readonly [string, number] => {
  let text = '';
  for (let at = from; at < command.length; at += 1) {
    const here = command[at] ?? '';
    if (sign === double && here === '`') {
      text += here + (command[at + 1] ?? '');
      at += 1;
    } else if (!sign.test(here)) text += here;
    else if (sign.test(command[at + 1] ?? '')) {
      text += here;
      at += 1;
    } else return [text, at + 1];
  }
  throw new Error(`A string without an end: ${command.slice(from)}`);
};

const filledIn = (text: string, variables: Readonly<Record<string, string>>): string =>
  text.replace(/`([^])|\$\{(\w+)\}|\$(\w+)/g, (_, escaped?: string, braced?: string, plain?: string) => {
    if (escaped !== undefined) return escaped;
    const value = variables[braced ?? plain ?? ''];
    if (value === undefined) throw new Error(`No such variable: ${braced ?? plain}`);
    return value;
  });

/** One line for the program, with quotation marks around what has white space outside of quotation marks. Empty words are dropped. */
const commandLine = (words: readonly string[]): string =>
  words
    .filter((word) => word !== '')
    .map((word) => (needsQuotes(word) ? `"${word}"` : word))
    .join(' ');

const needsQuotes = (word: string): boolean => {
  let marks = 0;
  let [needed, escaped] = [false, false];
  for (const sign of word) {
    if (sign === '"' && !escaped) marks += 1;
    else if (/\s/.test(sign) && marks % 2 === 0) needed = true;
    escaped = sign === '\\';
  }
  return needed;
};

/** Backslashes are themselves, but before a quotation mark, where two are one and a single one makes it a sign. */
const byRuntime = (line: string): readonly string[] => {
  const words: string[] = [];
  let word: string | undefined;
  let inside = false;
  for (let at = 0; at < line.length;) {
    const [slashes = ''] = /^\\*/.exec(line.slice(at)) ?? [];
    const sign = line[at + slashes.length];
    if (sign === '"') {
      word = (word ?? '') + '\\'.repeat(Math.floor(slashes.length / 2));
      if (slashes.length % 2 === 1) word += '"';
      else inside = !inside;
      at += slashes.length + 1;
    } else if (slashes !== '') {
      word = (word ?? '') + slashes;
      at += slashes.length;
    } else if (/[ \t]/.test(sign ?? '') && !inside) {
      if (word !== undefined) words.push(word);
      word = undefined;
      at += 1;
    } else {
      word = (word ?? '') + (sign ?? '');
      at += 1;
    }
  }
  return word === undefined ? words : [...words, word];
};
