/** One word for a POSIX shell: plain words as they are, all else in single quotes, where no character has a meaning. */
export const shellWord = (text: string): string =>
  /^[\w@+./:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/** A value with a leading dash would be read as an option of its own; joined by `=` it stays a value. */
export const shellOption = (name: string, value: string): readonly string[] =>
  value.startsWith('-') ? [`--${name}=${shellWord(value)}`] : [`--${name}`, shellWord(value)];
