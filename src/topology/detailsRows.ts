import { isReading } from '../domain/gap.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { LaterField } from '../domain/laterFacts.ts';
import type { SnapshotPart, Tag } from '../domain/model.ts';
import { labelOf } from '../domain/tags.ts';
import type { DetailsRow, DetailsSection, ThingLink } from './details.ts';

/** A row for a word or sentence, which is not copied. */
export const said = (label: string, value: string): DetailsRow => ({ label, value, mono: false, copy: false });

/** A row for an address, id or the like: monospaced, with a copy button. */
export const copied = (label: string, value: string): DetailsRow => ({ label, value, mono: true, copy: true });

/** What a thing is called, with its id below to copy; the id alone when it has no name. With its kind, it leads there. */
export const namedRow = (
  label: string,
  thing: { readonly id: string; readonly tags: readonly Tag[] } | undefined,
  link: string | ThingLink,
): readonly DetailsRow[] => {
  const id = typeof link === 'string' ? link : link.id;
  const target = thing && typeof link !== 'string' ? link : undefined;
  return thing && labelOf(thing) !== thing.id
    ? [{ ...said(label, labelOf(thing)), target }, copied('', id)]
    : [{ ...copied(label, id), target }];
};

/** A row whose value is the name of a thing, or begins with it, before ` · `. */
export const linked = (label: string, value: string, target: ThingLink | undefined): DetailsRow => ({
  ...said(label, value),
  target,
});

/** Where an elastic IP leads by its allocation id; undefined where the account does not list it. */
export const linkOfAddress = (allocationId: string | undefined, inventory: Inventory): ThingLink | undefined =>
  allocationId !== undefined && inventory.elasticIp(allocationId) ? { kind: 'address', id: allocationId } : undefined;

/** One row for each value; only the first one has the label. */
export const copiedEach = (label: string, values: readonly string[]): readonly DetailsRow[] =>
  values.map((value, index) => copied(index === 0 ? label : '', value));

/** So many things are listed; more would not be read. */
export const mostListed = 100;

/** What is left out of a list of so many; nothing where all of it stands there. */
export const andMore = (all: number): readonly DetailsRow[] =>
  all > mostListed ? [said('And', `${(all - mostListed).toLocaleString('en')} more`)] : [];

/** A list of one section, or of none where all rows are undefined, so that it can be spread. */
export const section = (title: string, rows: readonly (DetailsRow | undefined)[]): readonly DetailsSection[] => {
  const present = rows.filter((row) => row !== undefined);
  return present.length === 0 ? [] : [{ title, rows: present }];
};

/** What to say of a fact whose part of the account is not known. */
export const unreadWords = (part: SnapshotPart, inventory: Inventory): string =>
  isReading(inventory.gap(part)) ? 'not read yet' : 'could not be read';

/** `none`, or that it could not be read: a word for what is absent. */
export const absent = (part: SnapshotPart, inventory: Inventory): string =>
  inventory.missing(part) ? unreadWords(part, inventory) : 'none';

/** Facts that an earlier version did not save, each by its own name among its like: what was not read is not none. */
export const laterRows = (
  inventory: Inventory,
  titles: { readonly [Field in LaterField]?: string },
): readonly DetailsRow[] =>
  Object.entries(titles).flatMap(([field, title]) =>
    inventory.knows(field as LaterField) ? [] : [said(title, 'not read')],
  );

/** All tags but the name, which the title shows. */
export const tagSection = (tags: readonly Tag[]): readonly DetailsSection[] =>
  section(
    'Tags',
    tags.filter(({ key }) => key !== 'Name').map(({ key, value }) => said(key, value)),
  );
