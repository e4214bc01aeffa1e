import type { FactFilter, Lens, State } from '../state.ts';
import { createFocusModeChip } from './focusModeChip.ts';
import { createColorMenu } from './colorMenu.ts';
import { button, el } from './dom.ts';
import { icon } from './icon.ts';
import { filterMenu, lensMenu, moreMenu, type FilterEvents, type PictureEvents } from './foldedMenus.ts';
import { countOfFact, factWord, factFilters, hasLens, keyedLenses, lenses } from './lensesAndFacts.ts';
import { createSearchBox } from './searchBox.ts';

export type ToolbarEvents = PictureEvents &
  FilterEvents & {
    readonly lens: (lens: Lens) => void;
    readonly query: (text: string) => void;
    readonly nextHit: () => void;
    /** Out of the focus mode. */
    readonly everything: () => void;
  };

export type PanelView = { readonly element: HTMLElement; readonly render: (state: State) => void };

/** Lenses, facts that filter, search, and what can be done with the whole picture. */
export const createToolbar = (
  notices: HTMLElement,
  events: ToolbarEvents,
): PanelView & { readonly focusSearch: () => void } => {
  const lensButtons = lenses.map(({ id, word, icon: name }) => {
    const lens = button({ class: 'lens', label: `${word} lens`, text: word }, () => events.lens(id), icon(name, 14));
    const key = keyedLenses.findIndex((keyed) => keyed.id === id) + 1;
    lens.title = key > 0 ? `${word} (${key})` : word;
    if (key > 0) lens.setAttribute('aria-keyshortcuts', String(key));
    return { id, element: lens };
  });
  const factButtons = factFilters.map((id) => ({
    id,
    element: button({ class: 'fact', label: id, text: '' }, () => events.fact(id)),
  }));
  const colors = createColorMenu(events.lens);
  const [foldedLenses, foldedFacts] = [lensMenu(events.lens), filterMenu(events)];
  const focusMode = createFocusModeChip(events.everything);
  const searchBox = createSearchBox(events);
  const refresh = button({ class: 'tool refresh', label: 'Refresh' }, events.refresh, icon('refresh', 16));
  const table = button(
    { class: 'tool tableToggle', label: 'Table of all interfaces (Shift+T)' },
    events.table,
    icon('table', 16),
  );
  const element = el(
    'div',
    { class: 'toolbar', attributes: { role: 'toolbar', 'aria-label': 'Topology' } },
    el('div', { class: 'lenses' }, ...lensButtons.map((lens) => lens.element), colors.element),
    foldedLenses.element,
    focusMode.element,
    el('span', { class: 'separator' }),
    el('div', { class: 'facts' }, ...factButtons.map((fact) => fact.element)),
    foldedFacts.element,
    notices,
    el('span', { class: 'spring' }),
    searchBox.element,
    button({ class: 'tool', label: 'Fit the picture (0)' }, events.fit, icon('target', 16)),
    button({ class: 'tool arrange', label: 'Arrange anew' }, events.arrange, icon('arrange', 16)),
    table,
    button({ class: 'tool', label: 'Export to a file' }, events.exportFile, icon('export', 16)),
    button({ class: 'tool copyPicture', label: 'Copy the picture' }, events.copyPicture, icon('copy', 16)),
    refresh,
    button({ class: 'tool keys', label: 'Keys (?)' }, events.keys, document.createTextNode('?')),
    moreMenu(events),
  );
  return {
    element,
    focusSearch: searchBox.focus,
    render: (state) => {
      for (const { id, element: lens } of lensButtons) {
        lens.hidden = !hasLens(state, id);
        lens.setAttribute('aria-pressed', String(state.lens === id));
      }
      element.classList.toggle('compared', hasLens(state, 'changes'));
      table.setAttribute('aria-pressed', String(state.table));
      for (const folded of [foldedLenses, foldedFacts, colors, focusMode]) folded.render(state);
      for (const { id, element: fact } of factButtons)
        renderFact(fact, { id, count: countOfFact(id, state), on: state.facts.has(id) });
      refresh.classList.toggle('busy', state.loading !== undefined && state.picture !== undefined);
      searchBox.render(state);
    },
  };
};

const renderFact = (fact: HTMLElement, { id, count, on }: { id: FactFilter; count: number; on: boolean }): void => {
  const word = factWord(id, count);
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
