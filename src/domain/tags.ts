import type { Tag } from './model.ts';

/** The value of a tag, which may be empty; undefined without the tag. */
export const tagValue = (tags: readonly Tag[], key: string): string | undefined => {
  for (const tag of tags) if (tag.key === key) return tag.value;
  return undefined;
};

/** The Name tag, or undefined when it is missing or blank. */
export const nameOf = (thing: { readonly tags: readonly Tag[] }): string | undefined =>
  tagValue(thing.tags, 'Name')?.trim() || undefined;

/** The Name tag, else the id: what a person reads first. */
export const labelOf = (thing: { readonly id: string; readonly tags: readonly Tag[] }): string =>
  nameOf(thing) ?? thing.id;
