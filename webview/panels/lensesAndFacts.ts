import type { IconName } from '../icons.ts';
import type { Coloring, FactFilter, Lens, State } from '../state.ts';

/** The toolbar's lenses in their order, and how each is called. */
export const lenses: readonly { readonly id: Lens; readonly word: string; readonly icon: IconName }[] = [
  { id: 'structure', word: 'Structure', icon: 'layers' },
  { id: 'exposure', word: 'Exposure', icon: 'globe' },
  { id: 'addresses', word: 'Addresses', icon: 'gauge' },
  { id: 'groups', word: 'Security groups', icon: 'shield' },
  { id: 'findings', word: 'Findings', icon: 'warning' },
  { id: 'changes', word: 'Changes', icon: 'diff' },
];

/** Lenses that colour each interface by what it is. */
export const colorings: readonly { readonly id: Coloring; readonly word: string; readonly icon: IconName }[] = [
  { id: 'kind', word: 'Kind', icon: 'diamond' },
  { id: 'state', word: 'State', icon: 'info' },
  { id: 'owner', word: 'Owner', icon: 'instance' },
  { id: 'tag', word: 'Tag', icon: 'tag' },
];

/** Whether the lens can be chosen: that of changes only while two accounts are compared. */
export const hasLens = ({ changes }: Pick<State, 'changes'>, lens: Lens): boolean =>
  lens !== 'changes' || changes !== undefined;

/** In the order of their keys, from 1; the lens of changes, which comes and goes, has none. */
export const keyedLenses = [...lenses.filter(({ id }) => id !== 'changes'), ...colorings];

export const factFilters: readonly FactFilter[] = ['public', 'unattached', 'findings'];

/** How many interfaces, or findings, the fact holds for; 0 without a picture. */
export const countOfFact = (id: FactFilter, { picture }: State): number => {
  if (!picture) return 0;
  const { counts, facts: counted } = picture.scene.graph;
  return id === 'findings' ? counts.findings : (counted?.[id] ?? 0);
};

/** The fact as a word beside its count: `1 finding`, `2 findings`. */
export const factWord = (id: FactFilter, count: number): string => (id === 'findings' && count === 1 ? 'finding' : id);
