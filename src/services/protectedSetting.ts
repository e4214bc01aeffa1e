import type { ProtectedEntry, ProtectionMode } from '../domain/protection.ts';
import { foreign, foreignList, words, type Words } from '../domain/words.ts';

/** The setting `eniExplorer.protected` as it was read. */
export type ProtectedSetting = {
  readonly entries: readonly ProtectedEntry[];
  /** What could not be understood, in words; each of them protects all the same. */
  readonly malformed: readonly Words[];
};

/**
 * Reads the values of all levels (person, workspace, each folder) as one list: a narrower level adds to a wider one and lifts nothing.
 * Who writes an entry that nobody understands wants something protected; so a mistake protects: an entry with a pattern that can
 * be read protects what fits it, any other one every account.
 */
export const readProtected = (levels: readonly unknown[]): ProtectedSetting => {
  const read = levels.filter((level) => level !== undefined && level !== null).flatMap(readLevel);
  return {
    entries: read.map(({ entry }) => entry),
    malformed: read.flatMap(({ fault }) => (fault === undefined ? [] : [fault])),
  };
};

type Read = { readonly entry: ProtectedEntry; readonly fault?: Words };

const readLevel = (level: unknown): readonly Read[] =>
  Array.isArray(level)
    ? level.map(readEntry)
    : [{ entry: everything('confirm'), fault: words`It is not a list: ${shortJson(level)}` }];

const readEntry = (value: unknown): Read => {
  if (typeof value === 'string') return withPattern(value, 'confirm', value);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { entry: everything('confirm'), fault: words`Neither a pattern nor an entry: ${shortJson(value)}` };
  const { match, name, mode } = fieldsOf(value);
  const wanted: ProtectionMode = mode === 'confirm' ? 'confirm' : 'readOnly';
  const read = withPattern(match, wanted, value);
  if (read.fault !== undefined) return read;
  const entry = typeof name === 'string' && name.trim() !== '' ? { ...read.entry, name: name.trim() } : read.entry;
  if (mode !== 'confirm' && mode !== 'readOnly')
    return { entry, fault: words`The mode is neither readOnly nor confirm: ${shortJson(value)}` };
  if (name !== undefined && entry.name === undefined)
    return { entry, fault: words`The name is not text: ${shortJson(value)}` };
  const unknown = Object.keys(value).filter((key) => !known.has(key));
  return unknown.length === 0
    ? { entry }
    : { entry, fault: words`Unknown field ${foreignList(unknown)}: ${shortJson(value)}` };
};

const known: ReadonlySet<string> = new Set(['match', 'name', 'mode']);

const withPattern = (match: unknown, mode: ProtectionMode, value: unknown): Read =>
  typeof match === 'string' && match.trim() !== ''
    ? { entry: { match: match.trim(), mode } }
    : { entry: everything(mode), fault: words`The pattern is missing: ${shortJson(value)}` };

const everything = (mode: ProtectionMode): ProtectedEntry => ({ match: '*', mode });

const fieldsOf = (value: object): { readonly match: unknown; readonly name: unknown; readonly mode: unknown } => ({
  match: 'match' in value ? value.match : undefined,
  name: 'name' in value ? value.name : undefined,
  mode: 'mode' in value ? value.mode : undefined,
});

/** As it stands in the settings, as much as a person needs to find it. */
const shortJson = (value: unknown): Words => foreign(JSON.stringify(value) ?? String(value), 60);
