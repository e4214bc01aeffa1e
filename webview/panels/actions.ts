import type { Selection } from '../../src/protocol/topology.ts';
import type { Details } from '../../src/topology/details.ts';
import type { IconName } from '../icons.ts';
import { button, el, icon } from './dom.ts';

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
  const menu = createMenu([
    ...operations.slice(3).map(({ id: operation, label }) => ({ label, act: () => events.run(operation, target) })),
    { label: 'Show in Tree', act: () => events.revealInTree(target) },
    { label: 'Open in AWS Console', act: () => events.openInConsole(target) },
  ]);
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

type Item = { readonly label: string; readonly act: () => void };

/** Opens below its button; closes with a choice, Escape, or when the focus leaves it. */
const createMenu = (items: readonly Item[]): HTMLElement => {
  const list = el('div', { class: 'menu', attributes: { role: 'menu' } });
  const show = (open: boolean): void => {
    list.hidden = !open;
    more.setAttribute('aria-expanded', String(open));
  };
  const more = button({ class: 'tool', label: 'More actions' }, () => show(list.hidden !== false), icon('more', 16));
  for (const { label, act } of items) {
    const item = button({ class: 'menuItem', label, text: label }, () => {
      show(false);
      act();
    });
    item.setAttribute('role', 'menuitem');
    list.append(item);
  }
  const menu = el('span', { class: 'more' }, more, list);
  menu.addEventListener('keydown', ({ key }) => key === 'Escape' && show(false));
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && menu.contains(relatedTarget))) show(false);
  });
  show(false);
  return menu;
};
