/** RFC 4180, word for word: records end with CRLF, a quoted field holds anything and doubles its quotes. */
export const parsedCsv = (text: string): readonly (readonly string[])[] => {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const records: string[][] = [[]];
  while (field.lastIndex < text.length) {
    const from = field.lastIndex;
    const match = field.exec(text);
    if (!match) throw new Error(`No field at ${from}: ${text.slice(from, from + 40)}`);
    records.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') records.push([]);
  }
  if (records.pop()?.length !== 0) throw new Error('The last line has no end');
  return records;
};

/** Each line by the titles of its columns. */
export const rowsOfCsv = (text: string): readonly Readonly<Record<string, string>>[] => {
  const [titles = [], ...records] = parsedCsv(text);
  if (records.some((record) => record.length !== titles.length)) throw new Error('A line has other columns');
  return records.map((record) => Object.fromEntries(titles.map((title, index) => [title, record[index] ?? ''])));
};
