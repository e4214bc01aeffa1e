import { el } from '../panels/dom.ts';
import { icon } from '../panels/icon.ts';
import type { TableColumn } from './tableColumns.ts';
import type { TableLook } from '../../src/protocol/tableLook.ts';
import { widthOf, type Sort } from './tableLook.ts';

export type HeaderEvents = {
  readonly sortBy: (column: TableColumn) => void;
  readonly widen: (column: TableColumn, by: number) => void;
  readonly toggleAll: () => void;
};

/** The cells of the header row: the box for all rows, then a button in each column, which the grid's keys reach. */
export const headerCells = (columns: readonly TableColumn[], events: HeaderEvents): readonly HTMLElement[] => {
  const box = el('button', {
    class: 'checkAll',
    attributes: { type: 'button', role: 'checkbox', tabindex: '-1', 'aria-label': 'Select all rows' },
  });
  box.append(checkSign());
  box.addEventListener('click', events.toggleAll);
  return [el('th', { class: 'checkCell', attributes: { scope: 'col' } }, box), ...columns.map(cell)];

  function cell(column: TableColumn): HTMLElement {
    const press = el(
      'button',
      { class: 'sort', attributes: { type: 'button', tabindex: '-1', title: column.title } },
      el('span', { class: 'cellWords', text: column.title }),
      icon('chevron', 10, 'sortSign'),
    );
    press.addEventListener('click', () => events.sortBy(column));
    const header = el('th', { attributes: { scope: 'col', 'aria-sort': 'none' } }, press, edge(column, events.widen));
    header.dataset['column'] = column.id;
    return header;
  }
};

/** Tells by which column the rows stand. */
export const tellSort = (headers: readonly HTMLElement[], sort: Sort | undefined): void => {
  for (const header of headers) {
    const id = header.dataset['column'];
    if (id === undefined) continue;
    header.setAttribute('aria-sort', id !== sort?.column ? 'none' : sort.way === 'down' ? 'descending' : 'ascending');
  }
};

/** The right edge of a column, which the pointer drags; the keys widen it, too. */
const edge = (column: TableColumn, widen: HeaderEvents['widen']): HTMLElement => {
  const handle = el('span', { class: 'columnEdge', attributes: { 'aria-hidden': 'true' } });
  let from: number | undefined;
  handle.addEventListener('pointerdown', (event) => {
    from = event.clientX;
    handle.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  handle.addEventListener('pointermove', ({ clientX }) => {
    if (from === undefined || clientX === from) return;
    widen(column, clientX - from);
    from = clientX;
  });
  const end = (): void => void (from = undefined);
  handle.addEventListener('pointerup', end);
  handle.addEventListener('pointercancel', end);
  return handle;
};

/** A box to be ticked; what it says is told by what is around it. */
export const checkSign = (): HTMLElement =>
  el('span', { class: 'check', attributes: { 'aria-hidden': 'true' } }, icon('tick', 12, 'ticked'));

/** Pixels of the column of check boxes. */
export const checkWidth = 30;

/** What gives the columns their widths, and the pixels of all together. The last one takes what is left. */
export const columnWidths = (
  columns: readonly TableColumn[],
  look: TableLook,
): { readonly all: number; readonly cols: readonly HTMLElement[] } => {
  const pixels = columns.map((column) => widthOf(look, column));
  const cols = [checkWidth, ...pixels.slice(0, -1), undefined].map((width) => {
    const col = el('col');
    if (width !== undefined) col.style.width = `${width}px`;
    return col;
  });
  return { all: checkWidth + pixels.reduce((sum, width) => sum + width, 0), cols };
};
