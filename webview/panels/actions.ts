import type { Selection } from '../../src/protocol/topology.ts';
import type { Details } from '../../src/topology/details.ts';
import type { IconName } from '../icons.ts';
import { button, el } from './dom.ts';
import { icon } from './icon.ts';
import { createMenu, menuItem } from './menu.ts';

export type ActionEvents = {
  readonly run: (operation: string, target: Selection) => void;
  readonly revealInTree: (target: Selection) => void;
  readonly openInConsole: (target: Selection) => void;
  /** Focus mode, and out of it. */
  readonly focusOn: (target: Selection) => void;
  readonly fold: (subnetId: string) => void;
};

/**
 * The first operations whose names are short as buttons on one line; the others, and where else the thing can be seen,
 * behind "…".
 */
export const createActions = ({ kind, id, operations, areTogether }: Details, events: ActionEvents): HTMLElement => {
  const target: Selection = { kind, id };
  const buttons = onOneLine(operations);
  const shown = buttons.map(({ id: operation, label, icon: codicon }, index) => {
    const look = { class: index === 0 ? 'action primary' : 'action', label, text: label };
    const sign = operationIcons[codicon];
    return button(look, () => events.run(operation, target), ...(sign ? [icon(sign, 14)] : []));
  });
  const others = operations.filter((operation) => !buttons.includes(operation));
  const items = [
    ...others.map(({ id: operation, label }) => menuItem({ label }, () => events.run(operation, target))),
    ...(areTogether === true ? [] : places()),
  ];
  const menu = createMenu({ class: 'tool', label: 'More actions' }, items, icon('more', 16)).element;
  return el('div', { class: 'actions' }, ...shown, ...(items.length > 0 ? [menu] : []));

  /** Where else the thing can be seen. */
  function places(): readonly HTMLElement[] {
    return [
      ...(others.length > 0 ? [el('hr', { attributes: { role: 'separator' } })] : []),
      menuItem({ label: 'Focus' }, () => events.focusOn(target)),
      ...(kind === 'subnet' ? [menuItem({ label: 'Collapse or Expand' }, () => events.fold(id))] : []),
      menuItem({ label: 'Show in Tree' }, () => events.revealInTree(target)),
      menuItem({ label: 'Open in AWS Console' }, () => events.openInConsole(target)),
    ];
  }
};

/** Characters that fit beside each other in the panel at its usual width. */
const lineWidth = 24;

const onOneLine = (operations: Details['operations']): Details['operations'] => {
  const [first, ...rest] = operations;
  if (!first) return [];
  const second = rest.find(({ label }) => first.label.length + label.length <= lineWidth);
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
