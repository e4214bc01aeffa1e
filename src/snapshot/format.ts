import { escapedJson } from '../domain/escaped.ts';
import type { Snapshot } from '../domain/model.ts';
import type { Problem } from '../domain/problem.ts';
import { Damage, record, shaped, text, type Path, type Shape } from '../domain/shape.ts';
import { partNames, snapshotFields } from '../domain/snapshotShape.ts';
import { canonical } from './canonical.ts';
import { damaged, notOurs } from './fileProblems.ts';
import { migrated, snapshotMinor, snapshotVersion, type FileFields } from './versions.ts';

/** What a snapshot file says of itself besides the account. */
export type SnapshotAbout = {
  /** The scope as people call it: `Demo account`, `shop @ eu-west-1`. */
  readonly title: string;
};

export type ParsedSnapshot = {
  readonly kind: 'snapshot';
  readonly about: SnapshotAbout;
  readonly snapshot: Snapshot;
  /** Fields of a newer extension that this one does not know, such as `enis.colour`. */
  readonly leftOut: readonly string[];
};

export type SnapshotRead = ParsedSnapshot | { readonly kind: 'problem'; readonly problem: Problem };

export const snapshotFormat = 'eni-explorer-snapshot';

/** The time of the read is written for people; all others are milliseconds. */
export const isoTime: Shape<number> = (value, { path }) => {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString() !== value) {
    throw new Damage(path, 'must be a time such as 2026-11-27T22:10:00.000Z');
  }
  return time;
};

const toWrite = record({ title: text, ...snapshotFields });
const inFile = record({ title: text, ...snapshotFields, readAt: isoTime });

/** The lists, in the order of the file. */
export const listNames = ['gaps', ...partNames] as const;

/**
 * A snapshot as the text of a file: JSON, the same for equal accounts, one thing a line, so that two files differ by the lines of
 * what differs. It holds what the account's Describe calls told: ids, addresses, tags; never a credential or an endpoint.
 * Throws Damage when EC2 told something that could not be read back.
 */
export const serializeSnapshot = (snapshot: Snapshot, { title }: SnapshotAbout): string => {
  const file = shaped(toWrite, { ...canonical(snapshot), title });
  const { accountId, region, unread } = file;
  const readAt = new Date(file.readAt).toISOString();
  const head = {
    format: snapshotFormat,
    version: snapshotVersion,
    minor: snapshotMinor,
    title: file.title,
    accountId,
    region,
    readAt,
    unread,
  };
  const fields = [
    ...Object.entries(head)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `"${name}": ${JSON.stringify(value)}`),
    ...listNames.map((name) => `"${name}": ${listText(file[name])}`),
  ];
  return escapedJson(`{\n${fields.join(',\n')}\n}\n`);
};

/** Reads what {@link serializeSnapshot} wrote, also formerly. Nothing in the text is trusted: every field is checked, and only what is known is taken. */
export const parseSnapshot = (content: string): SnapshotRead => {
  const parsed = parsedJson(content.replace(/^\uFEFF/, ''));
  if (parsed.kind === 'problem') return parsed;
  const { format: named, ...versioned } = parsed.fields;
  if (named !== snapshotFormat) return { kind: 'problem', problem: notOurs() };
  const present = migrated(versioned);
  if (present.kind === 'problem') return present;
  const leftOut = new Set<string>();
  const leave = (path: Path): void => void leftOut.add(path.filter((step) => typeof step === 'string').join('.'));
  try {
    const { title, ...snapshot } = shaped(inFile, present.fields, present.hasMore ? leave : undefined);
    return { kind: 'snapshot', about: { title }, snapshot: canonical(snapshot), leftOut: [...leftOut] };
  } catch (error) {
    if (error instanceof Damage) return damage(error.message);
    throw error;
  }
};

const listText = (list: readonly unknown[]): string =>
  list.length === 0 ? '[]' : `[\n${list.map((item) => JSON.stringify(item)).join(',\n')}\n]`;

const damage = (what: string): SnapshotRead & { kind: 'problem' } => ({ kind: 'problem', problem: damaged(what) });

const parsedJson = (
  content: string,
): { readonly kind: 'fields'; readonly fields: FileFields } | (SnapshotRead & { kind: 'problem' }) => {
  try {
    const value: unknown = JSON.parse(content);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { kind: 'fields', fields: { ...value } } : { kind: 'problem', problem: notOurs() };
  } catch (error) {
    // What begins as one of ours and then breaks off was cut or edited.
    const ours = content.slice(0, 200).includes(snapshotFormat);
    const why = error instanceof Error ? error.message.slice(0, 120) : '';
    return ours ? damage(`it is no whole JSON: ${why}`) : { kind: 'problem', problem: notOurs() };
  }
};
