import { lensWords } from '../lensWords.ts';
import type { LegendFilter, State } from '../state.ts';
import type { Level } from '../view/level.ts';
import { button, el } from './dom.ts';
import { icon } from './icon.ts';
import { keyGroups, type Key } from './legendKeys.ts';
import { createPortChoice } from './portChoice.ts';
import { createTagKeyChoice } from './tagKeyChoice.ts';

export type LegendEvents = {
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  readonly actualSize: () => void;
  /** What a pressed key stands for is to stay highlighted alone. */
  readonly only: (filter: LegendFilter) => void;
  readonly tagKey: (key: string) => void;
  /** The port that the lens of exposure asks about, empty for any. */
  readonly port: (port: string) => void;
};

export type LegendView = { readonly level: Level; readonly zoom: number; readonly place: string | undefined };

/**
 * The strip at the foot: keys for what is in the picture, how much that is (from near, where in the account one looks),
 * zoom.
 */
export const createLegend = (
  events: LegendEvents,
): { element: HTMLElement; render: (state: State, view: LegendView) => void } => {
  const keys = el('div', { class: 'keys', attributes: { role: 'list', 'aria-label': 'Legend' } });
  const count = el('span', { class: 'count' });
  const zoom = button({ class: 'zoomLevel', label: 'Actual size', text: '' }, events.actualSize);
  const tagKey = createTagKeyChoice(events.tagKey);
  const port = createPortChoice(events.port);
  const choices = el('span', { class: 'choices' }, tagKey.element, port.element);
  const element = strip(choices, keys, count, zoomControls(zoom, events));
  let shown = '';
  let seen: readonly unknown[] = [];
  const counted = remembered(countWords);
  return {
    element,
    render: (state, view) => {
      zoom.querySelector('.word')?.replaceChildren(`${Math.round(view.zoom * 100)}%`);
      const said = view.place ?? counted(state);
      if (count.textContent !== said) count.textContent = said;
      tagKey.render(state);
      port.render(state);
      element.classList.toggle(
        'asked',
        state.picture !== undefined && (state.lens !== 'structure' || isFiltered(state)),
      );
      const now = [state.picture, state.decorations, state.lens, view.level, state.only, state.tags];
      if (now.every((part, index) => part === seen[index])) return;
      seen = now;
      const groups = keyGroups(state, view.level);
      const words = groups.map((group) => group.map((key) => [key.word, key.count, key.filter]));
      const text = JSON.stringify([words, view.level, state.lens, state.only]);
      if (text === shown) return;
      shown = text;
      keys.replaceChildren(...groups.map((group, at) => keyGroup(group, at, (key) => keyElement(key, state, events))));
    },
  };
};

const strip = (
  ...[choices, keys, count, zooms]: readonly [HTMLElement, HTMLElement, HTMLElement, HTMLElement]
): HTMLElement => {
  const open = button(
    { class: 'legendOpen', label: 'Legend', text: 'Legend' },
    () => open.setAttribute('aria-expanded', String(element.classList.toggle('open'))),
    icon('info', 14),
  );
  const [spring, separator] = [el('span', { class: 'spring' }), el('span', { class: 'separator' })];
  const hint = el('span', { class: 'tableHint', text: 'Space selects · Shift+Space to here · F10 opens the bar' });
  const element = el('div', { class: 'legend' }, open, choices, keys, spring, hint, count, separator, zooms);
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

/** What parts a group from the one before it wraps with its first key, and is not left behind where that has no room. */
const keyGroup = (group: readonly Key[], at: number, make: (key: Key) => HTMLElement): HTMLElement => {
  const items = group.map((key) => el('span', { class: 'keyItem', attributes: { role: 'listitem' } }, make(key)));
  if (at > 0) items[0]?.prepend(el('span', { class: 'separator' }));
  return el('span', { class: 'keyGroup' }, ...items);
};

/** A button where there is something to filter. */
const keyElement = ({ sign, word, count, filter }: Key, { only }: State, events: LegendEvents): HTMLElement => {
  const words = el('span', { class: 'legendWord', text: word });
  if (filter === undefined || count === undefined) return el('span', { class: 'legendKey' }, sign, words);
  const label = `Only ${word}: ${count}`;
  const key = button({ class: 'legendKey', label }, () => events.only(filter), sign, words);
  key.setAttribute('aria-pressed', String(only === filter));
  key.append(el('span', { class: 'legendCount', text: count.toLocaleString('en') }));
  return key;
};

const isFiltered = ({ filter, facts, only }: State): boolean =>
  filter !== undefined || facts.size > 0 || only !== undefined;

const countWords = (state: State): string => {
  const counts = state.picture?.scene.graph.counts;
  if (state.lens !== 'structure' || isFiltered(state) || state.selection?.kind !== 'interface') return lensWords(state);
  return counts
    ? `1 of ${counts.interfaces.toLocaleString('en')} ${counts.interfaces === 1 ? 'interface' : 'interfaces'}`
    : '';
};

/** The strip is told of each frame; counting a large account takes longer than one. */
const remembered = (words: (state: State) => string): ((state: State) => string) => {
  let [seen, last]: [readonly unknown[], string] = [[], ''];
  return (state) => {
    const { picture, lens, group, selection, tags, port, filter, facts, only, changes } = state;
    const now = [picture, lens, group, selection, tags, port, filter, facts, only, changes];
    if (now.some((part, index) => part !== seen[index])) [seen, last] = [now, words(state)];
    return last;
  };
};
