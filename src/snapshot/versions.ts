import { notInFile } from '../domain/gap.ts';
import { laterFields, laterParts } from '../domain/laterFacts.ts';
import type { Problem } from '../domain/problem.ts';
import { fitting, whole } from '../domain/shape.ts';
import { damaged, newer, older } from './fileProblems.ts';

/** The fields of a file, without those that say what it is. */
export type FileFields = { readonly [Name in string]?: unknown };

/** What makes of the fields of one version those of the next. They are as they were found: nothing has checked them yet. */
export type Migration = (fields: FileFields) => FileFields;

/**
 * The version that is written. It is raised, with an entry in {@link migrations}, when a file of before would lack something: a part of the account
 * that was not read then becomes an empty list with a gap, never a list that seems to be complete.
 */
export const snapshotVersion = 3;

/**
 * Counts the fields that were added since the version began, each of them one that may be missing. An extension that knows fewer opens the file
 * without the others and says so; what is unknown in a file that claims to have no more than it knows is damage.
 */
export const snapshotMinor = 0;

/** Adds what a file does not hold as "not read": an empty list with a gap for each part, and the names of fields. */
const withLater = (fields: FileFields): FileFields => {
  const { gaps } = fields;
  const lists = Object.fromEntries(laterParts.map((part) => [part, []]));
  const missing = laterParts.map(notInFile);
  return {
    ...fields,
    ...lists,
    gaps: Array.isArray(gaps) ? [...(gaps as readonly unknown[]), ...missing] : gaps,
    unread: laterFields,
  };
};

/** The first entry begins at the oldest version that can be opened. None looks into a thing, since those of a stored reading were checked before. */
export const migrations: readonly Migration[] = [
  // Version 2 has the age of an older part as `kept`. Version 1 told it in the gap's message, without saying whether the part was whole: it stays there.
  (fields) => fields,
  // Version 3 has more parts, and things with more fields, each of which may be missing.
  withLater,
];

export type Migrated =
  | { readonly kind: 'fields'; readonly fields: FileFields; readonly hasMore: boolean }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** The fields of a file of any version as the present one has them. `hasMore`: it was written with fields that are not known here. */
export const migrated = (
  { version, ...fields }: FileFields,
  steps: readonly Migration[] = migrations,
  current: number = snapshotVersion,
): Migrated => {
  const from = fitting(whole, version);
  if (from === undefined || from === 0) return problem(damaged('version must be a whole number from 1 on'));
  if (from > current) return problem(newer(from, current));
  const oldest = current - steps.length;
  if (from < oldest) return problem(older(from, oldest));
  const { minor, ...own } = fields;
  if (from < current) {
    // Version 1 had no minor.
    const known = from === 1 ? fields : own;
    const made = steps.slice(from - oldest).reduce((before, step) => step(before), known);
    return { kind: 'fields', fields: made, hasMore: false };
  }
  const count = fitting(whole, minor);
  if (count === undefined) return problem(damaged('minor must be a whole number from 0 on'));
  return { kind: 'fields', fields: own, hasMore: count > snapshotMinor };
};

const problem = (what: Problem): Migrated => ({ kind: 'problem', problem: what });
