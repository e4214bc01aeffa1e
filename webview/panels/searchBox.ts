import type { State } from '../state.ts';
import { button, el } from './dom.ts';
import { icon } from './icon.ts';

type SearchEvents = { readonly query: (text: string) => void; readonly nextHit: () => void };

/**
 * The filter of picture, table and tree: shows how many it finds or what is wrong with it. Enter goes to the next hit,
 * Escape clears.
 */
export const createSearchBox = (
  events: SearchEvents,
): { element: HTMLElement; render: (state: State) => void; focus: () => void } => {
  const input = createInput();
  const count = el('span', { class: 'hits', attributes: { 'aria-live': 'polite' } });
  const key = el('span', { class: 'key', text: '/', attributes: { 'aria-hidden': 'true' } });
  const fault = el('div', { class: 'queryFault', attributes: { id: faultId, role: 'status' } });
  const element = el('div', { class: 'search' }, icon('search', 14), input, count, key, fault);
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
    render: (state) => {
      if (input.value !== state.query) input.value = state.query;
      count.textContent = countOf(state);
      key.hidden = state.query.trim() !== '';
      if (fault.textContent !== (state.fault ?? '')) fault.textContent = state.fault ?? '';
      fault.hidden = state.fault === undefined;
      input.setAttribute('aria-invalid', String(state.fault !== undefined));
    },
  };
};

/** Nothing while the answer is on its way. */
const countOf = ({ filter, fault, asking, hits, hitAt }: State): string => {
  if (!filter || asking || fault !== undefined) return '';
  return hits.length === 0 ? 'none' : `${hitAt + 1} of ${hits.length}`;
};

const faultId = 'query-fault';

const createInput = (): HTMLInputElement => {
  const words = {
    placeholder: 'Name, id, address, CIDR',
    'aria-label': 'Search name, id, address, CIDR, tag (env=prod) or field (sg:web)',
    'aria-describedby': faultId,
  };
  return el('input', { class: 'query', attributes: { type: 'text', spellcheck: 'false', ...words } });
};
