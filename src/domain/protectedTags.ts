import type { Tag } from './model.ts';

/** What `eniExplorer.protectedTags` says: interfaces that bear one of these tags are not changed. */
export type ProtectedTags = {
  /** `key`, or `key=value`. */
  readonly tags: readonly string[];
  /** Whether something of it could not be understood: then every interface is protected. */
  readonly isUnclear: boolean;
};

export const noProtectedTags: ProtectedTags = { tags: [], isUnclear: false };

/** Whether anything is protected by tags. */
export const protectsAny = ({ tags, isUnclear }: ProtectedTags): boolean => isUnclear || tags.length > 0;

/** Why an interface is protected, as `key=value`; undefined where it is not. Keys of tags know case, and may have an equals sign in them. */
export const protectedBecause = (
  { tags: has }: { readonly tags: readonly Tag[] },
  { tags, isUnclear }: ProtectedTags,
): string | undefined => {
  if (isUnclear) return 'an entry that could not be read';
  const found = has.find(({ key, value }) => tags.some((each) => each === key || each === `${key}=${value}`));
  return found && `${found.key}=${found.value}`;
};
