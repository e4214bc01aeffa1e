import { el } from '../panels/dom.ts';
import type { InterfaceEntry } from '../view/sceneIndex.ts';
import type { Cell } from './gridSteps.ts';
import type { CellContext, TableColumn } from './tableColumns.ts';
import { columnNamed } from './tableLook.ts';
import { cellContent, twoLines } from './tableCells.ts';
import { checkSign } from './tableHeader.ts';

/** How rows are drawn. `height`: pixels of each. */
export type RowLook = {
  readonly columns: readonly TableColumn[];
  readonly isTwoLine: boolean;
  readonly height: number;
  readonly context: CellContext;
};

type Standing = RowLook & { readonly active: Cell; readonly isSelected: boolean };

/** The id of a cell's element, by which the grid names the active one. */
export const cellId = ({ row, column }: Cell): string => (row < 0 ? `head-${column}` : `cell-${row}-${column}`);

/** A row with its box to be ticked and its cells; `at` is its place among all rows. */
export const rowElement = (entry: InterfaceEntry, at: number, look: Standing): HTMLElement => {
  const { active, isSelected } = look;
  const attributes = { 'aria-rowindex': String(at + 2), 'aria-selected': String(isSelected) };
  const cells = [checkCell(), ...(look.isTwoLine ? [twoLineCell(entry, look)] : look.columns.map(wordCell))];
  for (const [column, cell] of cells.entries()) {
    cell.id = cellId({ row: at, column });
    if (at === active.row && column === active.column) cell.classList.add('active');
  }
  const row = el('tr', { class: at === active.row ? 'row active' : 'row', attributes }, ...cells);
  row.style.height = `${look.height}px`;
  row.dataset['eni'] = entry.chip.eniId;
  return row;

  function wordCell(column: TableColumn): HTMLElement {
    const { nodes, tone, title } = cellContent(column, entry, look.context);
    const name = [column.mono ? 'mono' : '', tone ?? ''].filter((each) => each !== '').join(' ');
    const attributesOfCell = title === '' ? {} : { title };
    return el('td', { class: name, attributes: attributesOfCell }, el('span', { class: 'cell' }, ...nodes));
  }
};

const checkCell = (): HTMLElement => el('td', { class: 'checkCell' }, checkSign());

const twoLineCell = (entry: InterfaceEntry, { context }: RowLook): HTMLElement => {
  const named = (id: string): readonly TableColumn[] => [columnNamed(id)].filter((column) => column !== undefined);
  const [name, finding, addresses, subnet] = ['name', 'findings', 'addresses', 'subnet'].flatMap(named);
  const lines = name && finding && addresses && subnet;
  return el('td', {}, ...(lines ? twoLines([name, finding, addresses, subnet], entry, context) : []));
};

/** Stands for the rows above or below those in view. */
export const spacer = (height: number): HTMLElement => {
  const row = el('tr', { class: 'space', attributes: { 'aria-hidden': 'true' } });
  row.style.height = `${height}px`;
  return row;
};

export const noRows = (columns: number): HTMLElement =>
  el('tr', { class: 'none' }, el('td', { text: 'No matching interfaces', attributes: { colspan: String(columns) } }));
