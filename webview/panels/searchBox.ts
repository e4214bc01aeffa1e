import type { State } from '../state.ts';
import { button, el, icon } from './dom.ts';

type SearchEvents = { readonly query: (text: string) => void; readonly nextHit: () => void };

/** The search field: how many it found, Enter goes on, Escape empties it. */
export const createSearchBox = (
  events: SearchEvents,
): { element: HTMLElement; render: (state: State) => void; focus: () => void } => {
  const input = createInput();
  const count = el('span', { class: 'hits', attributes: { 'aria-live': 'polite' } });
  const key = el('span', { class: 'key', text: '/', attributes: { 'aria-hidden': 'true' } });
  const element = el('div', { class: 'search' }, icon('search', 14), input, count, key);
  const open = button({ class: 'tool searchOpen', label: 'Search (/)' }, () => focus(), icon('search', 16));
  const focus = (): void => {
    element.classList.add('open');
    input.focus();
    input.select();
  };
  input.addEventListener('input', () => events.query(input.value));
  input.addEventListener('blur', () => element.classList.toggle('open', input.value !== ''));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') events.nextHit();
    if (event.key !== 'Escape') return;
    events.query('');
    input.blur();
    event.stopPropagation();
  });
  return {
    element: el('div', { class: 'searchPlace' }, element, open),
    focus,
    render: ({ query, hits, hitAt }) => {
      if (input.value !== query) input.value = query;
      const searching = query.trim() !== '';
      count.textContent = searching ? (hits.length === 0 ? 'none' : `${hitAt + 1} of ${hits.length}`) : '';
      key.hidden = searching;
    },
  };
};

const createInput = (): HTMLInputElement => {
  const words = { placeholder: 'Name, id, address, CIDR', 'aria-label': 'Search name, id, address or CIDR' };
  return el('input', { class: 'query', attributes: { type: 'text', spellcheck: 'false', ...words } });
};
