import type { Selection, ToHost } from '../src/protocol/topology.ts';
import type { Details } from '../src/topology/details.ts';
import type { State } from './state.ts';

/** The ids of the selected interfaces, the one that was chosen last at the end; none while something else is selected. */
export const selectedTogether = ({ selection, also }: Pick<State, 'selection' | 'also'>): readonly string[] =>
  selection?.kind === 'interface' ? [...also, selection.id] : [];

export const interfaceSelection = (id: string | undefined): Selection | undefined =>
  id === undefined ? undefined : { kind: 'interface', id };

/** Whether these are the details of what is selected; the host may answer what was asked before. */
export const isAbout = (
  { id, areTogether = false }: Details,
  { selection, also }: Pick<State, 'selection' | 'also'>,
): boolean => id === selection?.id && areTogether === also.length > 0;

/** With this interface as well; without it where it was among them. */
export const toggled = (selected: readonly string[], eniId: string): readonly string[] =>
  selected.includes(eniId) ? selected.filter((id) => id !== eniId) : [...selected, eniId];

/** Whether exactly this is selected. */
export const isSelected = (
  { selection, also: before }: Pick<State, 'selection' | 'also'>,
  target: Selection | undefined,
  also: readonly string[],
): boolean => target?.id === selection?.id && target?.kind === selection?.kind && also.join(' ') === before.join(' ');

/** Whether a click adds to what is selected: with Shift, Command on a Mac, where Control opens the menu, and Control elsewhere. */
export const addsTo = ({ shiftKey, metaKey, ctrlKey }: MouseEvent): boolean =>
  shiftKey || (navigator.userAgent.includes('Mac') ? metaKey : ctrlKey);

/** What tells the host what is selected now. */
export const selectionMessage = (target: Selection | undefined, also: readonly string[]): ToHost =>
  target && also.length > 0 ? { kind: 'selectTogether', eniIds: [...also, target.id] } : { kind: 'select', target };
