import type { Details } from '../../src/topology/details.ts';
import type { IconName } from '../icons.ts';
import { button, el } from './dom.ts';
import { icon } from './icon.ts';
import { createMenu, menuItem } from './menu.ts';

export type MenuEntry = { readonly label: string; readonly act: () => void };

export type ActionEvents = {
  readonly run: (operation: string) => void;
  /** What else can be done with the thing: where it can be seen, and copied. */
  readonly places: readonly MenuEntry[];
};

/**
 * The operation that its state asks for as the primary button, beside it what is short enough for one line; the others, and where
 * else the thing can be seen, behind "…".
 */
export const createActions = ({ operations, main }: Details, { run, places }: ActionEvents): HTMLElement => {
  const buttons = onOneLine(operations, main);
  const shown = buttons.map(({ id, label, icon: codicon }) => {
    const look = { class: id === main ? 'action primary' : 'action', label, text: label };
    const sign = operationIcons[codicon];
    return button(look, () => run(id), ...(sign ? [icon(sign, 14)] : []));
  });
  const others = operations.filter((operation) => !buttons.includes(operation));
  const line = others.length > 0 && places.length > 0 ? [el('hr', { attributes: { role: 'separator' } })] : [];
  const items = [
    ...others.map(({ id, label }) => menuItem({ label }, () => run(id))),
    ...line,
    ...places.map(({ label, act }) => menuItem({ label }, act)),
  ];
  const menu = createMenu({ class: 'tool', label: 'More actions' }, items, icon('more', 16)).element;
  return el('div', { class: 'actions' }, ...shown, ...(items.length > 0 ? [menu] : []));
};

/** Characters that fit beside each other in the panel at its usual width. */
const lineWidth = 24;

const onOneLine = (operations: Details['operations'], main: string | undefined): Details['operations'] => {
  const first = operations.find(({ id }) => id === main) ?? operations[0];
  if (!first) return [];
  const second = operations.find((one) => one !== first && first.label.length + one.label.length <= lineWidth);
  return second ? [first, second] : [first];
};

/** Operations name codicons; these are their counterparts here. */
const operationIcons: { readonly [Codicon in string]: IconName } = {
  plug: 'plug',
  'debug-disconnect': 'detach',
  tag: 'tag',
  add: 'plus',
  search: 'search',
  shield: 'shield',
  globe: 'globe',
};
