import type { ReachList, ReachRow } from '../../src/topology/details.ts';
import type { IconName } from '../icons.ts';
import { createThingLink, type ListEvents } from './detailsList.ts';
import { el } from './dom.ts';
import { icon } from './icon.ts';

/** Whom the rules of an interface's groups let through, the widest first: a row each, with the ports as pills. */
export const createReachSection = ({ title, aside, rows, foot }: ReachList, events: ListEvents): HTMLElement =>
  el(
    'div',
    { class: 'section reach' },
    el('div', { class: 'reachHead' }, el('h3', { text: title }), el('span', { class: 'note', text: aside })),
    el('ul', {}, ...rows.map((row) => reachRow(row, events))),
    foot === undefined ? undefined : el('p', { class: 'foot' }, icon('info', 16, 't3'), el('span', { text: foot })),
  );

const reachRow = ({ kind, title, note, ports, isStruck, target }: ReachRow, { go }: ListEvents): HTMLElement => {
  const name = target ? createThingLink(title, () => go(target)) : el('span', { class: 'peer', text: title });
  // Strikes are not spoken.
  const unheard = isStruck ? el('span', { class: 'unseen', text: 'Not reached: ' }) : undefined;
  return el(
    'li',
    { class: isStruck ? 'struck' : `from-${kind}` },
    icon(icons[kind], 16, kind === 'internet' ? 'pub' : 't2'),
    el('span', { class: 'who' }, unheard, name, el('span', { class: 'note', text: note })),
    el('span', { class: 'ports' }, ...ports.map((text) => el('span', { class: 'pill', text }))),
  );
};

const icons: { readonly [Kind in ReachRow['kind']]: IconName } = {
  internet: 'globe',
  network: 'cloud',
  group: 'shield',
  prefixList: 'layers',
  unread: 'info',
};
