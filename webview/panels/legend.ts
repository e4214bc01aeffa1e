import { lensWords } from '../lensWords.ts';
import type { State } from '../state.ts';
import type { Level } from '../view/level.ts';
import { contentOf } from './content.ts';
import { button, el, icon } from './dom.ts';
import { colored, diamondSign, dotSign, lineSign, railSign, ringSign, sampleSign, tagSign } from './signs.ts';

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
  const counted = remembered(countWords);
  return {
    element,
    render: (state, view) => {
      zoom.querySelector('.word')?.replaceChildren(`${Math.round(view.zoom * 100)}%`);
      const words = view.place ?? counted(state);
      if (count.textContent !== words) count.textContent = words;
      const now = [state.picture, state.art, state.lens, view.level];
      if (now.every((part, index) => part === seen[index])) return;
      seen = now;
      const groups = keyGroups(state, view.level);
      const text = groups.map((group) => group.map(({ word }) => word).join()).join('|') + view.level + state.lens;
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
  if (state.lens !== 'structure' || state.selection?.kind !== 'interface') return lensWords(state);
  return counts ? `1 of ${counts.interfaces.toLocaleString('en')} ENIs` : '';
};

/** The strip is told of each frame; counting a large account takes longer than one. */
const remembered = (words: (state: State) => string): ((state: State) => string) => {
  let [seen, last]: [readonly unknown[], string] = [[], ''];
  return (state) => {
    const now = [state.picture, state.lens, state.group, state.selection];
    if (now.some((part, index) => part !== seen[index])) [seen, last] = [now, words(state)];
    return last;
  };
};

/** Only what the picture really has. */
const keyGroups = (state: State, level: Level): readonly (readonly Key[])[] => {
  const shown = state.picture && contentOf(state.picture.scene);
  if (!shown) return [];
  const far = level === 'far';
  const kinds: Key[] = [];
  if (shown.kinds.has('primary'))
    kinds.push({ sign: far ? dotSign(true) : tagSign('eth0', true, true), word: 'primary' });
  if (shown.kinds.has('secondary'))
    kinds.push({ sign: far ? dotSign(false) : tagSign('eth1', false, true), word: 'secondary' });
  if (shown.kinds.has('unattached')) kinds.push({ sign: ringSign(), word: 'unattached' });
  if (shown.kinds.has('managed')) kinds.push({ sign: diamondSign(), word: 'managed by AWS' });
  const marks: Key[] = [];
  // What the lens asks for has the room.
  const told = !far && state.lens !== 'addresses';
  if (told && shown.elasticIp) marks.push({ sign: colored('elasticIp', 'pub'), word: 'elastic IP' });
  if (told && shown.publicIp) marks.push({ sign: colored('globe', 'pub'), word: 'public IP' });
  if (told && shown.checkOff) marks.push({ sign: colored('checkOff', 't1'), word: 'source/dest check off' });
  if ((state.picture?.scene.graph.counts.findings ?? 0) > 0)
    marks.push({ sign: colored('warning', 'warn'), word: 'finding' });
  if (far && shown.joined) kinds.push({ sign: lineSign('joined'), word: 'one instance' });
  const rails = barKeys(state, far);
  return [kinds, marks, state.art ? wireKeys(state) : rails].filter((group) => group.length > 0);
};

const wireKeys = ({ art }: State): readonly Key[] => {
  const keys: Key[] = [];
  if (art?.wires.some(({ kind }) => kind === 'path')) keys.push({ sign: lineSign('path'), word: 'path' });
  if ((art?.relatedEniIds.size ?? 0) > 0) keys.push({ sign: lineSign('kin'), word: 'same instance' });
  if (art?.wires.some(({ kind }) => kind === 'group')) keys.push({ sign: lineSign('group'), word: 'security group' });
  return keys;
};

const barKeys = (state: State, far: boolean): readonly Key[] => {
  if (state.lens !== 'addresses')
    return far ? [...railKeys(state), { sign: lineSign('bar'), word: 'addresses used' }] : railKeys(state);
  return (['kept by AWS', 'in use', 'in prefixes', 'free'] as const).map((word) => ({ sign: sampleSign(word), word }));
};

const railKeys = (state: State): readonly Key[] => {
  const tiers = state.picture && contentOf(state.picture.scene).tiers;
  return (['public', 'private', 'isolated'] as const)
    .filter((tier) => tiers?.has(tier))
    .map((tier) => ({ sign: railSign(tier), word: tier }));
};
