import type { Inventory } from '../domain/inventory.ts';
import type { SnapshotPart, Tag } from '../domain/model.ts';
import { labelOf } from '../domain/tags.ts';
import type { DetailsRow, DetailsSection } from './details.ts';

/** A word or sentence. */
export const said = (label: string, value: string): DetailsRow => ({ label, value, mono: false, copy: false });

/** An address, id or the like: monospaced, with a copy button. */
export const copied = (label: string, value: string): DetailsRow => ({ label, value, mono: true, copy: true });

/** What a thing is called, with its id below to copy; the id alone when it has no name. */
export const named = (
  label: string,
  thing: { readonly id: string; readonly tags: readonly Tag[] } | undefined,
  id: string,
): readonly DetailsRow[] =>
  thing && labelOf(thing) !== thing.id ? [said(label, labelOf(thing)), copied('', id)] : [copied(label, id)];

/** One row for each value; the label stands at the first one alone. */
export const copiedEach = (label: string, values: readonly string[]): readonly DetailsRow[] =>
  values.map((value, index) => copied(index === 0 ? label : '', value));

export const section = (title: string, rows: readonly (DetailsRow | undefined)[]): readonly DetailsSection[] => {
  const present = rows.filter((row) => row !== undefined);
  return present.length === 0 ? [] : [{ title, rows: present }];
};

/** What to say of a fact whose part of the account could not be read. */
export const unread = 'could not be read';

/** A word for what is absent, told apart from what could not be read. */
export const absent = (part: SnapshotPart, inventory: Inventory): string => (inventory.missing(part) ? unread : 'none');

export const tagSection = (tags: readonly Tag[]): readonly DetailsSection[] =>
  section(
    'Tags',
    tags.filter(({ key }) => key !== 'Name').map(({ key, value }) => said(key, value)),
  );
