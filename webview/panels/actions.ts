import type { Selection } from '../../src/protocol/topology.ts';
import type { Details } from '../../src/topology/details.ts';
import type { IconName } from '../icons.ts';
import { button, el, icon } from './dom.ts';
import { createMenu, menuItem } from './menu.ts';

export type ActionEvents = {
  readonly run: (operation: string, target: Selection) => void;
  readonly revealInTree: (target: Selection) => void;
  readonly openInConsole: (target: Selection) => void;
};

/** The first three operations as buttons, the others behind "…" together with where else the thing can be seen. */
export const createActions = ({ kind, id, operations }: Details, events: ActionEvents): HTMLElement => {
  const target: Selection = { kind, id };
  const shown = operations.slice(0, 3).map(({ id: operation, label, icon: codicon }, index) => {
    const look = { class: index === 0 ? 'action primary' : 'action', label, text: label };
    return button(look, () => events.run(operation, target), icon(operationIcons[codicon] ?? 'plug', 14));
  });
  const items = [
    ...operations.slice(3).map(({ id: operation, label }) => ({ label, act: () => events.run(operation, target) })),
    { label: 'Show in Tree', act: () => events.revealInTree(target) },
    { label: 'Open in AWS Console', act: () => events.openInConsole(target) },
  ].map(({ label, act }) => menuItem({ label }, act));
  const menu = createMenu({ class: 'tool', label: 'More actions' }, items, icon('more', 16)).element;
  return el('div', { class: 'actions' }, ...shown, menu);
};

/** Operations name codicons; these are their counterparts here. */
const operationIcons: { readonly [Codicon in string]: IconName } = {
  plug: 'plug',
  'debug-disconnect': 'detach',
  tag: 'tag',
  add: 'plus',
  search: 'search',
};
