import { legendFilterWord } from '../legendFilter.ts';
import type { FactFilter, Lens, State } from '../state.ts';
import { el } from './dom.ts';
import { icon } from './icon.ts';
import { colorings, countOfFact, factWord, factFilters, hasLens, lenses } from './lensesAndFacts.ts';
import { createMenu, menuItem } from './menu.ts';

/** What can be done with the whole picture. */
export type PictureEvents = {
  readonly fit: () => void;
  /** Packs everything anew. */
  readonly arrange: () => void;
  readonly table: () => void;
  readonly refresh: () => void;
  readonly exportFile: () => void;
  readonly copyPicture: () => void;
  /** Lists the keys. */
  readonly keys: () => void;
};

export type FilterEvents = {
  readonly fact: (fact: FactFilter) => void;
  /** The pressed key of the legend is none any more. */
  readonly everyKey: () => void;
};

type Folded = { readonly element: HTMLElement; readonly render: (state: State) => void };

/** The lenses as one list, for a panel too narrow for their buttons. */
export const lensMenu = (choose: (lens: Lens) => void): Folded => {
  const all = [...lenses, ...colorings];
  const items = all.map(({ id, word, icon: name }) => ({
    id,
    element: menuItem({ label: word, role: 'menuitemradio' }, () => choose(id), icon(name, 14)),
  }));
  const sign = el('span', { class: 'lensSign' });
  const { element, opener } = createMenu(
    { class: 'lensMenu', label: 'Lens', text: '' },
    items.map((item) => item.element),
    sign,
  );
  opener.append(icon('chevron', 12));
  return {
    element,
    render: (state) => {
      const { lens } = state;
      for (const { id, element: item } of items) item.hidden = !hasLens(state, id);
      const shown = all.find(({ id }) => id === lens);
      if (!shown || opener.dataset['lens'] === lens) return;
      opener.dataset['lens'] = lens;
      sign.replaceChildren(icon(shown.icon, 14));
      opener.querySelector('.word')?.replaceChildren(shown.word);
      opener.setAttribute('aria-label', `Lens: ${shown.word}`);
      for (const { id, element: item } of items) item.setAttribute('aria-checked', String(id === lens));
    },
  };
};

/** The facts as one list, for a panel too narrow for their buttons; its button counts the active ones. */
export const filterMenu = ({ fact: toggle, everyKey }: FilterEvents): Folded => {
  const items = factFilters.map((id) => ({
    id,
    element: menuItem({ label: id, role: 'menuitemcheckbox' }, () => toggle(id)),
  }));
  const key = menuItem({ label: 'key', role: 'menuitemcheckbox' }, everyKey);
  key.setAttribute('aria-checked', 'true');
  const count = el('b', { text: '0' });
  const { element, opener } = createMenu(
    { class: 'fact filterMenu', label: 'Filter', text: 'Filter' },
    [...items.map((item) => item.element), key],
    icon('filter', 14),
  );
  opener.append(count);
  return {
    element,
    render: (state) => {
      const { only } = state;
      const active = state.facts.size + (only === undefined ? 0 : 1);
      key.hidden = only === undefined;
      const word = only === undefined ? '' : (legendFilterWord(only, state) ?? 'what is gone');
      key.setAttribute('aria-label', `Show only ${word}`);
      key.querySelector('.word')?.replaceChildren(word);
      count.textContent = String(active);
      opener.setAttribute('aria-pressed', String(active > 0));
      opener.setAttribute('aria-label', `Filter: ${active} active`);
      for (const { id, element: item } of items) renderItem(item, id, { count: countOfFact(id, state), state });
    },
  };
};

const renderItem = (item: HTMLElement, id: FactFilter, { count, state }: { count: number; state: State }): void => {
  const on = state.facts.has(id);
  const word = factWord(id, count);
  item.hidden = count === 0 && !on;
  item.setAttribute('aria-checked', String(on));
  item.setAttribute('aria-label', `Show only ${word}: ${count}`);
  item.querySelector('.word')?.replaceChildren(el('b', { text: count.toLocaleString('en') }), ` ${word}`);
};

/** What else can be done with the picture, as one list, for a narrow panel. */
export const moreMenu = ({ fit, arrange, table, ...events }: PictureEvents): HTMLElement => {
  const items = [
    menuItem({ label: 'Fit the picture' }, fit, icon('fit', 14)),
    menuItem({ label: 'Arrange anew' }, arrange, icon('arrange', 14)),
    menuItem({ label: 'Table' }, table, icon('table', 14)),
    menuItem({ label: 'Export to a file' }, events.exportFile, icon('export', 14)),
    menuItem({ label: 'Copy the picture' }, events.copyPicture, icon('copy', 14)),
    menuItem({ label: 'Refresh' }, events.refresh, icon('refresh', 14)),
    menuItem({ label: 'Keys' }, events.keys, icon('info', 14)),
  ];
  return createMenu({ class: 'tool moreMenu', label: 'More' }, items, icon('more', 16)).element;
};
