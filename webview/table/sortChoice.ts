import type { TableLook } from '../../src/protocol/tableLook.ts';
import { button, el } from '../panels/dom.ts';
import { icon } from '../panels/icon.ts';
import type { TableColumn } from './tableColumns.ts';
import { columnNamed, sortedFirst, turned } from './tableLook.ts';

/** By which column the rows stand and which way, for a table whose header has no room for the columns. */
export const createSortChoice = (
  change: (next: (look: TableLook) => TableLook) => void,
): { readonly element: HTMLElement; readonly render: (look: TableLook, shown: readonly TableColumn[]) => void } => {
  const select = el('select', { class: 'sortColumn', attributes: { 'aria-label': 'Sort by', title: 'Sort by' } });
  const turn = button({ class: 'tool sortWay', label: 'Ascending' }, () => change(turned), icon('sorted', 14));
  select.addEventListener('change', () => {
    const column = columnNamed(select.value);
    if (column) change((look) => sortedFirst(look, column));
  });
  return {
    element: el('div', { class: 'sortChoice' }, select, turn),
    render: (look, shown) => {
      const by = look.sort && columnNamed(look.sort.column);
      // A column that is not shown may be the one by which the rows stand.
      const all = by && !shown.some(({ id }) => id === by.id) ? [...shown, by] : shown;
      select.replaceChildren(...all.map(({ id, title }) => el('option', { text: title, attributes: { value: id } })));
      select.value = by?.id ?? '';
      const way = look.sort?.way === 'down' ? 'Descending' : 'Ascending';
      turn.classList.toggle('down', look.sort?.way === 'down');
      turn.setAttribute('aria-label', way);
      turn.title = way;
      turn.disabled = !by;
    },
  };
};
