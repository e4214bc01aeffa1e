import { foreign, words, type Words } from '../../domain/words.ts';

/**
 * An error as lines of a log: its name, its message, where it came from, and what caused it. Of the message, what looks like a key, a
 * token, an id, an address or a text of others is left out; of each place, the folders, which name the person.
 */
export const traceOf = (error: unknown, depth = 0): readonly Words[] => {
  if (!(error instanceof Error)) return [words`Thrown, but no error: ${foreign(typeof error)}`];
  const head = words`${foreign(error.name, 80)}: ${foreign(harmless(error.message))}`;
  const places = (error.stack ?? '').split('\n').flatMap(placeOfRun).slice(0, mostPlaces);
  const cause = error.cause === undefined || depth >= mostCauses ? [] : traceOf(error.cause, depth + 1);
  return [depth === 0 ? head : words`Caused by ${head}`, ...places, ...cause];
};

const mostPlaces = 20;
const mostCauses = 3;

/** `    at Store.refresh (/home/jane/.vscode/…/dist/extension.js:1:2345)`: the function, and the file without its folders. */
const placeOfRun = (line: string): readonly Words[] => {
  const [, name, place] = /^\s+at (?:([^\\/]*?) \()?(?:.*[\\/])?([^\\/()]+:\d+:\d+)\)?$/.exec(line) ?? [];
  if (place === undefined) return [];
  return [name === undefined ? words`  at ${foreign(place)}` : words`  at ${foreign(name)} (${foreign(place)})`];
};

const harmless = (message: string): string =>
  [quoted, secrets, ids, addresses].reduce(
    (text, hide) => text.replace(hide, (found: string) => (identifier.test(found) ? found : '…')),
    message.slice(0, 2_000),
  );

/** What stands in quotes is others' text, such as a file's name or a part of an answer, unless it is a name in our code. It may hold quotes. */
const quoted = /(["'`])[^]*\1/g;
const identifier = /^(["'`])[A-Za-z_$]{1,40}\1$/;

/** Key ids and longer: secret keys, session tokens, signatures; also where they happen to have no figure. */
const secrets = /(?=[\w+/=-]*\d)[\w+/=-]{16,}|[\w+/=-]{32,}/g;

/** Ids of EC2 and of accounts. */
const ids = /\b[a-z]+-[0-9a-f]{8,}\b|\b\d{12}\b/g;

const addresses = /\b\d{1,3}(?:\.\d{1,3}){3}\b|(?:[0-9a-f]{0,4}:){2,}[0-9a-f]{0,4}/gi;
