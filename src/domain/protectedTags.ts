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

/**
 * Reads the values of all levels of `eniExplorer.protectedTags` (person, remote, workspace, each folder) as one list: a narrower level adds to a wider one and
 * lifts nothing. Who writes an entry that nobody understands wants something protected, so that a mistake protects every interface.
 */
export const readProtectedTags = (levels: readonly unknown[]): ProtectedTags => {
  const tags = entriesOf(levels).flatMap((entry) => (isTag(entry) ? entry.trim() : []));
  return { tags: [...new Set(tags)], isUnclear: unclearTags(levels).length > 0 };
};

/** What of these values could not be understood, each once, as it stands in the settings. */
export const unclearTags = (levels: readonly unknown[]): readonly string[] => [
  ...new Set(
    entriesOf(levels)
      .filter((entry) => !isTag(entry))
      .map((entry) => JSON.stringify(entry) ?? 'undefined'),
  ),
];

const isTag = (entry: unknown): entry is string => typeof entry === 'string' && entry.trim() !== '';

/** What is no list is no list of tags, whatever it is. */
const entriesOf = (levels: readonly unknown[]): readonly unknown[] =>
  levels
    .filter((level) => level !== undefined && level !== null)
    .flatMap((level): readonly unknown[] => (Array.isArray(level) ? level : [{ notAList: level }]));
