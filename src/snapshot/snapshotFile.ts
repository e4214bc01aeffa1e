import { escapedJson } from '../domain/escapedJson.ts';
import type { Gap, Snapshot } from '../domain/model.ts';
import type { Problem } from '../domain/problem.ts';
import { canonical } from './canonical.ts';
import { damaged, newer, notOurs } from './fileProblems.ts';
import { Damage } from './shape.ts';
import { fileShape, partNames } from './snapshotShape.ts';

/** What a snapshot file says of itself besides the account. */
export type SnapshotAbout = {
  /** The scope as people call it: `Demo account`, `shop @ eu-west-1`. */
  readonly title: string;
};

export type SnapshotRead =
  | { readonly kind: 'snapshot'; readonly about: SnapshotAbout; readonly snapshot: Snapshot }
  | { readonly kind: 'problem'; readonly problem: Problem };

const format = 'eni-explorer-snapshot';

/** Raised when an older extension could not read what is written. */
export const snapshotVersion = 1;

/**
 * A snapshot as the text of a file: JSON, the same for equal accounts, one thing a line, so that two files differ by the lines of
 * what differs. It holds what the account's Describe calls told: ids, addresses, tags; never a credential or an endpoint.
 * A part that an earlier read told says so, with the time. Throws Damage when EC2 told something that could not be read back.
 */
export const writeSnapshot = (snapshot: Snapshot, { title }: SnapshotAbout): string => {
  const { readAt, gaps, ...rest } = canonical(snapshot);
  const told = gaps.map(gapInWords);
  const file = fileShape({ ...rest, gaps: told, title, readAt: new Date(readAt).toISOString() }, '');
  const head = {
    ...{ format, version: snapshotVersion, title: file.title },
    ...{ accountId: file.accountId, region: file.region, readAt: new Date(file.readAt).toISOString() },
  };
  const fields = [
    ...Object.entries(head)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `"${name}": ${JSON.stringify(value)}`),
    ...partNames.map((name) => `"${name}": ${listText(file[name])}`),
  ];
  return escapedJson(`{\n${fields.join(',\n')}\n}\n`);
};

/** Reads what {@link writeSnapshot} wrote. Nothing in the text is trusted: every field is checked, and only what is known is taken. */
export const readSnapshot = (text: string): SnapshotRead => {
  const content = parsed(text.replace(/^\uFEFF/, ''));
  if (content.kind === 'problem') return content;
  const { format: named, version, ...fields } = content.fields;
  if (named !== format) return { kind: 'problem', problem: notOurs() };
  if (typeof version === 'number' && version > snapshotVersion) {
    return { kind: 'problem', problem: newer(version, snapshotVersion) };
  }
  if (version !== snapshotVersion) return damage(`version must be ${snapshotVersion}`);
  try {
    const { title, ...snapshot } = fileShape(fields, '');
    return { kind: 'snapshot', about: { title }, snapshot: canonical(snapshot) };
  } catch (error) {
    if (error instanceof Damage) return damage(error.message);
    throw error;
  }
};

/**
 * A file holds one time, that of the read. Whoever opens it must not take an older part for one of then, so the part stays a
 * gap, which is never believed to be whole, and its reason says of when it is.
 */
const gapInWords = ({ kept, ...gap }: Gap): Gap =>
  kept === undefined
    ? gap
    : { ...gap, message: `${gap.message}. What stands here was read at ${new Date(kept.readAt).toISOString()}` };

const listText = (list: readonly unknown[]): string =>
  list.length === 0 ? '[]' : `[\n${list.map((item) => JSON.stringify(item)).join(',\n')}\n]`;

const damage = (what: string): SnapshotRead => ({ kind: 'problem', problem: damaged(what) });

type Fields = { readonly [Name in string]?: unknown };

const parsed = (
  text: string,
): { readonly kind: 'fields'; readonly fields: Fields } | (SnapshotRead & { kind: 'problem' }) => {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { kind: 'fields', fields: { ...value } } : { kind: 'problem', problem: notOurs() };
  } catch (error) {
    // What begins as one of ours and then breaks off was cut or edited.
    const ours = text.slice(0, 200).includes(format);
    const why = error instanceof Error ? error.message.slice(0, 120) : '';
    return { kind: 'problem', problem: ours ? damaged(`it is no whole JSON: ${why}`) : notOurs() };
  }
};
