import type { SceneIndex } from './sceneIndex.ts';

/** Outline nodes of the interfaces that are new, are on another card, or differ in what they show. */
export const changedNodes = (before: SceneIndex, after: SceneIndex): ReadonlySet<string> => {
  const changed = new Set<string>();
  for (const [eniId, entry] of after.entries) {
    const old = before.entries.get(eniId);
    if (!old || old.card.id !== entry.card.id || JSON.stringify(old.chip) !== JSON.stringify(entry.chip))
      changed.add(`chip:${eniId}`);
  }
  return changed;
};
