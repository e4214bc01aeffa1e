import type { SceneIndex } from './sceneIndex.ts';

/** Outline nodes of the interfaces that are new, are on another card, or differ in what they show. */
export const changedNodes = (before: SceneIndex, after: SceneIndex): ReadonlySet<string> => {
  const changed = new Set<string>();
  for (const [eniId, leaf] of after.leaves) {
    const old = before.leaves.get(eniId);
    if (!old || old.card.id !== leaf.card.id || JSON.stringify(old.chip) !== JSON.stringify(leaf.chip))
      changed.add(`chip:${eniId}`);
  }
  return changed;
};
