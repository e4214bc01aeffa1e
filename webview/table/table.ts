import type { TableLook } from '../../src/protocol/tableLook.ts';
import { el } from '../panels/dom.ts';
import type { State } from '../state.ts';
import type { InterfaceEntry } from '../view/sceneIndex.ts';
import { selectedTogether } from '../selectedTogether.ts';
import { BulkBar, type BulkEvents } from './bulkBar.ts';
import { csvOfRows, textOfRows } from './tableSheet.ts';
import { createColumnChooser } from './columnChooser.ts';
import type { RowLook } from './gridRows.ts';
import { createSortChoice } from './sortChoice.ts';
import type { TableColumn } from './tableColumns.ts';
import { TableGrid, type GridEvents } from './tableGrid.ts';
import { checkWidth } from './tableHeader.ts';
import { shownColumns, fittingColumns, frozen, sortedNext, sortWords, widthOf, withWidth } from './tableLook.ts';
import { cellContext, rowsOf } from './tableRows.ts';

export type TableEvents = Omit<GridEvents, 'sortBy' | 'widen' | 'toBar' | 'copy'> &
  Omit<BulkEvents, 'copy' | 'exportRows' | 'leave'> & {
    readonly copyRows: (text: string) => void;
    readonly exportRows: (csv: string) => void;
    readonly look: (look: TableLook) => void;
    /** What these columns say, which the picture does not know. */
    readonly ask: (columns: readonly string[]) => void;
  };

export type Table = {
  readonly element: HTMLElement;
  readonly render: (state: State) => void;
  readonly focus: () => void;
};

/** Pixels of the table below which a row has two lines. */
const narrow = 600;

/**
 * All interfaces as a table beside the picture, with the same selection, filter, facts, lens and legend; how many these leave, and the choice of
 * columns, above it.
 */
export const createTable = (events: TableEvents): Table => {
  const view = new TableView(events);
  return { element: view.element, render: (state) => view.render(state), focus: () => view.grid.grid.focus() };
};

class TableView {
  readonly grid: TableGrid;
  readonly #bar: BulkBar;
  readonly element: HTMLElement;
  readonly #events: TableEvents;
  readonly #count = el('span', { class: 'tableCount', attributes: { role: 'status' } });
  readonly #order = el('span', { class: 'tableOrder' });
  readonly #sort = createSortChoice((next) => this.#change(next));
  readonly #chooser: ReturnType<typeof createColumnChooser>;
  readonly #head: HTMLElement;
  #state: State | undefined;
  #rows: readonly InterfaceEntry[] = [];
  #columns: readonly TableColumn[] = [];
  #look: RowLook | undefined;
  #seen: readonly unknown[] = [];
  #asked: readonly unknown[] = [];

  constructor(events: TableEvents) {
    this.#events = events;
    this.grid = new TableGrid({
      ...events,
      copy: () => this.#copy(),
      toBar: () => this.#bar.focus(),
      sortBy: (column) => this.#change((look) => sortedNext(look, column)),
      widen: (column, by) => this.#change((look) => withWidth(look, column.id, widthOf(look, column) + by)),
    });
    this.#bar = new BulkBar({
      ...events,
      copy: () => this.#copy(),
      exportRows: () => this.#export(),
      leave: () => this.grid.grid.focus(),
    });
    const ask = (): void => events.ask([]);
    this.#chooser = createColumnChooser({ look: (look) => this.#change(() => look), ask });
    const parts = [this.#count, this.#order, this.#sort.element, this.#chooser.element];
    this.#head = el('div', { class: 'tableHead' }, ...parts);
    this.element = el('div', { class: 'table' }, this.#head, this.grid.element, this.#bar.element);
    this.element.hidden = true;
    new ResizeObserver(() => this.#state && this.render(this.#state)).observe(this.element);
  }

  render(state: State): void {
    this.#state = state;
    this.element.hidden = !state.table;
    if (!state.table) return;
    this.#ask(state);
    const { picture, filter, facts, changes, only, tags, lens, group, port, tableLook, tableValues } = state;
    const width = this.element.clientWidth;
    const now = [picture, filter, facts, changes, only, tags, lens, group, port, tableLook.sort, tableValues];
    const rowsAnew = this.#isNew(now, 0);
    const lookAnew = this.#isNew([tableLook, changes, tableValues, picture, width], now.length);
    if (rowsAnew) this.#rows = rowsOf(state);
    if (lookAnew) this.#fit(state, width);
    if (rowsAnew || lookAnew) this.#tellCount(state);
    if (!this.#look) return;
    const { columns } = this.#look;
    this.grid.render(
      { state, rows: this.#rows, columns, look: this.#look, covered: this.#bar.render(state, width) },
      rowsAnew || lookAnew,
    );
  }

  /** The selected rows as they stand; of none the one in focus. */
  #sheet(): Parameters<typeof csvOfRows>[0] | undefined {
    const { state, look } = { state: this.#state, look: this.#look };
    if (!state || !look) return undefined;
    const selected = new Set(selectedTogether(state));
    const active = this.grid.activeId;
    const isMeant = ({ chip: { eniId } }: InterfaceEntry): boolean =>
      selected.size > 0 ? selected.has(eniId) : eniId === active;
    const columns = shownColumns(state.tableLook, state.changes !== undefined);
    return { rows: this.#rows.filter(isMeant), columns, context: look.context };
  }

  #copy(): void {
    const sheet = this.#sheet();
    if (sheet && sheet.rows.length > 0) this.#events.copyRows(textOfRows(sheet));
  }

  #export(): void {
    const sheet = this.#sheet();
    if (sheet && sheet.rows.length > 0) this.#events.exportRows(csvOfRows(sheet));
  }

  /** Whether any of these parts, which stand from this place on, is another one than last time. */
  #isNew(parts: readonly unknown[], from: number): boolean {
    const isNew = parts.some((part, index) => part !== this.#seen[from + index]);
    if (isNew) this.#seen = this.#seen.toSpliced(from, parts.length, ...parts);
    return isNew;
  }

  #fit(state: State, width: number): void {
    const all = shownColumns(state.tableLook, state.changes !== undefined);
    const isTwoLine = width < narrow;
    const fitting = fittingColumns(all, state.tableLook, width - checkWidth);
    this.#columns = isTwoLine ? all.filter(({ id }) => id === frozen) : fitting;
    this.#look = { columns: this.#columns, isTwoLine, height: isTwoLine ? 44 : 24, context: cellContext(state) };
    const gone = isTwoLine ? [] : all.filter((column) => !fitting.includes(column));
    this.#chooser.render(state, gone);
    this.#head.classList.toggle('narrow', isTwoLine);
    this.#sort.render(state.tableLook, all);
  }

  #tellCount(state: State): void {
    const all = state.picture?.scene.graph.counts.interfaces ?? 0;
    const [shown, total] = [this.#rows.length, all].map((count) => count.toLocaleString('en'));
    this.#count.textContent = `${shown} of ${total} ${all === 1 ? 'interface' : 'interfaces'}`;
    this.#order.textContent = sortWords(state.tableLook);
  }

  /** Of each picture what its columns say is asked once. */
  #ask({ picture, tableLook }: State): void {
    const columns = shownColumns(tableLook, false).filter(({ isAsked }) => isAsked);
    const wanted = [picture, ...columns.map(({ id }) => id)];
    if (!picture || columns.length === 0 || wanted.every((part) => this.#asked.includes(part))) return;
    this.#asked = wanted;
    this.#events.ask(columns.map(({ id }) => id));
  }

  #change(change: (look: TableLook) => TableLook): void {
    if (this.#state) this.#events.look(change(this.#state.tableLook));
  }
}
