/** One word for a POSIX shell: plain words as they are, all else in single quotes, where no character has a meaning. */
export const shellWord = (text: string): string =>
  /^[\w@+./:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
