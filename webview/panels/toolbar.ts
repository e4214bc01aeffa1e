import type { IconName } from '../icons.ts';
import type { Fact, Lens, State } from '../state.ts';
import { button, el, icon } from './dom.ts';
import { createSearchBox } from './searchBox.ts';

export type ToolbarEvents = {
  readonly lens: (lens: Lens) => void;
  readonly fact: (fact: Fact) => void;
  readonly query: (text: string) => void;
  readonly nextHit: () => void;
  readonly fit: () => void;
  readonly refresh: () => void;
};

export type Panel = { readonly element: HTMLElement; readonly render: (state: State) => void };

const lenses: readonly { readonly id: Lens; readonly word: string; readonly icon: IconName }[] = [
  { id: 'structure', word: 'Structure', icon: 'layers' },
  { id: 'exposure', word: 'Exposure', icon: 'globe' },
  { id: 'findings', word: 'Findings', icon: 'warning' },
];

const facts: readonly Fact[] = ['public', 'unattached', 'findings'];

/** Lenses, facts that filter, search, and what one can do with the whole picture. */
export const createToolbar = (events: ToolbarEvents): Panel & { readonly focusSearch: () => void } => {
  const lensButtons = lenses.map(({ id, word, icon: name }) => ({
    id,
    element: button({ class: 'lens', label: `${word} lens`, text: word }, () => events.lens(id), icon(name, 14)),
  }));
  const factButtons = facts.map((id) => ({
    id,
    element: button({ class: 'fact', label: id, text: '' }, () => events.fact(id)),
  }));
  const searchBox = createSearchBox(events);
  const refresh = button({ class: 'tool', label: 'Refresh' }, events.refresh, icon('refresh', 16));
  const element = el(
    'div',
    { class: 'toolbar', attributes: { role: 'toolbar', 'aria-label': 'Topology' } },
    el('div', { class: 'lenses' }, ...lensButtons.map((lens) => lens.element)),
    lensMenu(events.lens),
    el('span', { class: 'separator' }),
    el('div', { class: 'facts' }, ...factButtons.map((fact) => fact.element)),
    el('span', { class: 'spring' }),
    searchBox.element,
    button({ class: 'tool', label: 'Fit the picture (0)' }, events.fit, icon('target', 16)),
    refresh,
  );
  return {
    element,
    focusSearch: searchBox.focus,
    render: (state) => {
      for (const { id, element: lens } of lensButtons) lens.setAttribute('aria-pressed', String(state.lens === id));
      const menu = element.querySelector<HTMLSelectElement>('.lensMenu');
      if (menu) menu.value = state.lens;
      const counts = state.picture?.scene.graph.counts;
      for (const { id, element: fact } of factButtons)
        renderFact(fact, { id, count: counts?.[id] ?? 0, on: state.facts.has(id) });
      refresh.classList.toggle('busy', state.loading !== undefined && state.picture !== undefined);
      searchBox.render(state);
    },
  };
};

/** In a narrow panel the lenses fold into a list. */
const lensMenu = (choose: (lens: Lens) => void): HTMLSelectElement => {
  const menu = el('select', { class: 'lensMenu', attributes: { 'aria-label': 'Lens' } });
  for (const { id, word } of lenses) menu.append(el('option', { text: word, attributes: { value: id } }));
  menu.addEventListener('change', () => {
    const chosen = lenses.find(({ id }) => id === menu.value);
    if (chosen) choose(chosen.id);
  });
  return menu;
};

const renderFact = (fact: HTMLElement, { id, count, on }: { id: Fact; count: number; on: boolean }): void => {
  const word = id === 'findings' && count === 1 ? 'finding' : id;
  fact.hidden = count === 0 && !on;
  fact.setAttribute('aria-pressed', String(on));
  fact.setAttribute('aria-label', `Show only ${word}: ${count}`);
  fact
    .querySelector('.word')
    ?.replaceChildren(el('b', { text: count.toLocaleString('en') }), document.createTextNode(` ${word}`));
  const cross = fact.querySelector('.icon');
  if (on && !cross) fact.append(icon('close', 10));
  if (!on) cross?.remove();
};
