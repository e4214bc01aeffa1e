import type { State } from '../state.ts';
import type { Level } from '../view/level.ts';
import { button, el, icon } from './dom.ts';
import { colored, diamondSign, dotSign, lineSign, railSign, ringSign, tagSign } from './signs.ts';

export type LegendEvents = {
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  readonly actualSize: () => void;
};

export type LegendView = { readonly level: Level; readonly zoom: number; readonly place: string | undefined };

type Key = { readonly sign: Element; readonly word: string };

/** The strip at the foot: keys for what is in the picture, its count (from near, the place one looks at), zoom. */
export const createLegend = (
  events: LegendEvents,
): { element: HTMLElement; render: (state: State, view: LegendView) => void } => {
  const keys = el('div', { class: 'keys', attributes: { role: 'list', 'aria-label': 'Legend' } });
  const count = el('span', { class: 'count' });
  const zoom = button({ class: 'zoomLevel', label: 'Actual size', text: '' }, events.actualSize);
  const element = strip(keys, count, zoomControls(zoom, events));
  let shown = '';
  let seen: readonly unknown[] = [];
  return {
    element,
    render: (state, view) => {
      zoom.querySelector('.word')?.replaceChildren(`${Math.round(view.zoom * 100)}%`);
      count.textContent = view.place ?? countWords(state);
      const now = [state.picture, state.art, view.level];
      if (now.every((part, index) => part === seen[index])) return;
      seen = now;
      const groups = keyGroups(state, view.level);
      const text = groups.map((group) => group.map(({ word }) => word).join()).join('|') + view.level;
      if (text === shown) return;
      shown = text;
      keys.replaceChildren(
        ...groups.flatMap((group, index) => [
          ...(index > 0 ? [el('span', { class: 'separator' })] : []),
          keyGroup(group),
        ]),
      );
    },
  };
};

const strip = (keys: HTMLElement, count: HTMLElement, zooms: HTMLElement): HTMLElement => {
  const open = button(
    { class: 'legendOpen', label: 'Legend', text: 'Legend' },
    () => open.setAttribute('aria-expanded', String(element.classList.toggle('open'))),
    icon('info', 14),
  );
  const [spring, separator] = [el('span', { class: 'spring' }), el('span', { class: 'separator' })];
  const element = el('div', { class: 'legend' }, open, keys, spring, count, separator, zooms);
  return element;
};

const zoomControls = (level: HTMLElement, events: LegendEvents): HTMLElement =>
  el(
    'span',
    { class: 'zooms' },
    button({ class: 'tool', label: 'Zoom out (-)' }, () => events.zoom(1 / 1.25), icon('minus', 14)),
    level,
    button({ class: 'tool', label: 'Zoom in (+)' }, () => events.zoom(1.25), icon('plus', 14)),
    button({ class: 'tool', label: 'Fit the picture (0)' }, events.fit, icon('fit', 14)),
  );

const keyGroup = (group: readonly Key[]): HTMLElement =>
  el(
    'span',
    { class: 'keyGroup' },
    ...group.map(({ sign, word }) =>
      el('span', { class: 'legendKey', attributes: { role: 'listitem' } }, sign, el('span', { text: word })),
    ),
  );

const countWords = (state: State): string => {
  const counts = state.picture?.scene.graph.counts;
  if (!counts) return '';
  const total = counts.interfaces.toLocaleString('en');
  if (state.selection?.kind === 'interface') return `1 of ${total} ENIs`;
  if (state.lens === 'exposure') return `${counts.public} of ${total} ENIs have a public address`;
  return `${total} ENIs · ${counts.instances.toLocaleString('en')} instances · ${counts.subnets.toLocaleString('en')} subnets`;
};

/** Only what the picture really has. */
const keyGroups = (state: State, level: Level): readonly (readonly Key[])[] => {
  const leaves = [...(state.picture?.index.leaves.values() ?? [])];
  const has = (test: (leaf: (typeof leaves)[number]) => boolean): boolean => leaves.some(test);
  const far = level === 'far';
  const kinds: Key[] = [];
  if (has(({ chip }) => chip.kind === 'primary'))
    kinds.push({ sign: far ? dotSign(true) : tagSign('eth0', true, true), word: 'primary' });
  if (has(({ chip }) => chip.kind === 'secondary'))
    kinds.push({ sign: far ? dotSign(false) : tagSign('eth1', false, true), word: 'secondary' });
  if (has(({ chip }) => chip.kind === 'unattached')) kinds.push({ sign: ringSign(), word: 'unattached' });
  if (has(({ chip }) => chip.kind === 'managed')) kinds.push({ sign: diamondSign(), word: 'managed by AWS' });
  const marks: Key[] = [];
  if (!far && has(({ chip }) => chip.publicIp?.elastic === true))
    marks.push({ sign: colored('elasticIp', 'pub'), word: 'elastic IP' });
  if (!far && has(({ chip }) => chip.publicIp?.elastic === false))
    marks.push({ sign: colored('globe', 'pub'), word: 'public IP' });
  if (!far && has(({ chip }) => chip.checkOff))
    marks.push({ sign: colored('checkOff', 't1'), word: 'source/dest check off' });
  if ((state.picture?.scene.graph.counts.findings ?? 0) > 0)
    marks.push({ sign: colored('warning', 'warn'), word: 'finding' });
  if (far && has(({ card }) => card.chips.length > 1)) kinds.push({ sign: lineSign('joined'), word: 'one instance' });
  const rails = far ? [...railKeys(state), { sign: lineSign('bar'), word: 'addresses used' }] : railKeys(state);
  return [kinds, marks, state.art ? wireKeys(state) : rails].filter((group) => group.length > 0);
};

const wireKeys = ({ art }: State): readonly Key[] => {
  const keys: Key[] = [];
  if (art?.wires.some(({ kind }) => kind === 'path')) keys.push({ sign: lineSign('path'), word: 'path' });
  if ((art?.relatedEniIds.size ?? 0) > 0) keys.push({ sign: lineSign('kin'), word: 'same instance' });
  if (art?.wires.some(({ kind }) => kind === 'group')) keys.push({ sign: lineSign('group'), word: 'security group' });
  return keys;
};

const railKeys = (state: State): readonly Key[] => {
  const tiers = new Set([...(state.picture?.index.leaves.values() ?? [])].map(({ subnet }) => subnet.tier));
  return (['public', 'private', 'isolated'] as const)
    .filter((tier) => tiers.has(tier))
    .map((tier) => ({ sign: railSign(tier), word: tier }));
};
