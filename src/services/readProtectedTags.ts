import type { ProtectedTags } from '../domain/protectedTags.ts';

/**
 * Reads the values of all levels of `eniExplorer.protectedTags` (person, remote, workspace, each folder) as one list: a narrower level adds to a wider one and
 * lifts nothing. Who writes an entry that nobody understands wants something protected, so that a mistake protects every interface.
 */
export const readProtectedTags = (levels: readonly unknown[]): ProtectedTags => {
  const entries: readonly unknown[] = levels
    .filter((level) => level !== undefined && level !== null)
    .flatMap((level): readonly unknown[] => (Array.isArray(level) ? level : [{ notAList: level }]));
  const tags = entries
    .flatMap((entry) => (typeof entry === 'string' ? entry.trim() : []))
    .filter((text) => text !== '');
  return { tags: [...new Set(tags)], isUnclear: tags.length < entries.length };
};
