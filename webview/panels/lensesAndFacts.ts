import type { IconName } from '../icons.ts';
import type { Fact, Lens, State } from '../state.ts';

/** The toolbar's lenses in their order, and how each is called. */
export const lenses: readonly { readonly id: Lens; readonly word: string; readonly icon: IconName }[] = [
  { id: 'structure', word: 'Structure', icon: 'layers' },
  { id: 'exposure', word: 'Exposure', icon: 'globe' },
  { id: 'addresses', word: 'Addresses', icon: 'gauge' },
  { id: 'groups', word: 'Security groups', icon: 'shield' },
  { id: 'findings', word: 'Findings', icon: 'warning' },
  { id: 'changes', word: 'Changes', icon: 'diff' },
];

/** The lens of changes has something to ask only while two accounts are compared. */
export const hasLens = ({ changes }: Pick<State, 'changes'>, lens: Lens): boolean =>
  lens !== 'changes' || changes !== undefined;

export const facts: readonly Fact[] = ['public', 'unattached', 'findings'];

export const factWord = (id: Fact, count: number): string => (id === 'findings' && count === 1 ? 'finding' : id);
