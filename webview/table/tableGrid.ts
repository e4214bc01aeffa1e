import type { State } from '../state.ts';
import { addsTo, selectedTogether, toggled } from '../selectedTogether.ts';
import { openMenuAt } from '../menuContext.ts';
import { el } from '../panels/dom.ts';
import type { InterfaceEntry } from '../view/sceneIndex.ts';
import { actOnKey, type KeyActs } from './gridKeys.ts';
import { coveredRows, showCell, showRow } from './gridScroll.ts';
import { stepOf, type Cell } from './gridSteps.ts';
import { cellId, rowElement, spacer, noRows, type RowLook } from './gridRows.ts';
import { columnWidths, headerCells, tellSort } from './tableHeader.ts';
import type { TableColumn } from './tableColumns.ts';

export type GridEvents = {
  /** One, to see its details. */
  readonly select: (eniId: string) => void;
  /** These together, the last one chosen at the end. */
  readonly selectTogether: (eniIds: readonly string[]) => void;
  /** The pointer or the keys have come to a row. */
  readonly point: (eniId: string) => void;
  /** Before VS Code sees that a menu is asked for, of a row or of none. */
  readonly menu: (element: HTMLElement, eniId: string | undefined) => void;
  /** To the details of what is selected; of this one where it is not among that. */
  readonly open: (eniId: string) => void;
  readonly clear: () => void;
  readonly sortBy: (column: TableColumn) => void;
  readonly widen: (column: TableColumn, by: number) => void;
  readonly copy: () => void;
  readonly toBar: () => void;
};

/** What is drawn: rows in their order, columns as they fit, and pixels at the foot that the bar covers. */
export type GridView = {
  readonly state: State;
  readonly rows: readonly InterfaceEntry[];
  readonly columns: readonly TableColumn[];
  readonly look: RowLook;
  readonly covered: number;
};

/** Rows kept above and below those in view. */
const spare = 12;
/** Pixels that a key widens a column by. */
const step = 8;

/** The rows as a grid with one tab stop, whose keys go from cell to cell. Rows are elements only while in view. */
export class TableGrid {
  readonly grid = el('table', {
    class: 'rows',
    attributes: { role: 'grid', tabindex: '0', 'aria-label': 'Interfaces', 'aria-multiselectable': 'true' },
  });
  readonly element = el('div', { class: 'tableScroll' }, this.grid);
  readonly #events: GridEvents;
  readonly #widths = el('colgroup');
  readonly #head = el('tr', { attributes: { 'aria-rowindex': '1' } });
  readonly #body = el('tbody');
  #headers: readonly HTMLElement[] = [];
  #view: GridView | undefined;
  #active: Cell = { row: 0, column: 1 };
  /** The row that was picked last, from which Shift+Space and a click with Shift go on. */
  #picked = 0;
  /** Where the keys came to without Shift, from which the arrows with it go on. */
  #begun = 0;
  /** The selection to which the rows were last scrolled. */
  #shownId: string | undefined;
  #selected: { readonly by: readonly unknown[]; readonly ids: ReadonlySet<string> } = { by: [], ids: new Set() };

  constructor(events: GridEvents) {
    this.#events = events;
    this.grid.append(this.#widths, el('thead', {}, this.#head), this.#body);
    this.element.addEventListener('scroll', () => this.draw());
    this.grid.addEventListener('keydown', (event) => this.#key(event));
    this.#body.addEventListener('click', (event) => this.#choose(event));
    this.#body.addEventListener('pointerover', ({ target }) => {
      const id = eniIdAt(target);
      if (id !== undefined) events.point(id);
    });
    const menu = ({ target }: MouseEvent): void => events.menu(this.element, eniIdAt(target) ?? this.activeId);
    this.element.addEventListener('contextmenu', menu, { capture: true });
  }

  /** `anew`: other rows or columns than before. */
  render(view: GridView, anew: boolean): void {
    const before = this.#view;
    this.#view = view;
    const { state, rows, columns, look } = view;
    if (before?.columns !== columns || before.look !== look) this.#drawHeader(columns, look);
    if (before?.state.tableLook !== state.tableLook || before.columns !== columns) {
      const { all, cols } = columnWidths(look.isTwoLine ? [] : columns, state.tableLook);
      this.#widths.replaceChildren(...cols);
      this.grid.style.minWidth = `${all}px`;
      tellSort(this.#headers, state.tableLook.sort);
    }
    if (anew) this.grid.setAttribute('aria-rowcount', String(rows.length + 1));
    this.#active = {
      row: Math.min(this.#active.row, Math.max(0, rows.length - 1)),
      column: Math.min(this.#active.column, columns.length),
    };
    const moved = this.#lastSelected() !== this.#shownId;
    const isCovered = before !== undefined && view.covered > before.covered;
    if (anew || isCovered) this.draw(); // A list is scrolled no further than to its end, which has moved.
    if (before && before.state.tableLook.sort !== state.tableLook.sort) this.element.scrollTop = 0;
    else if (moved || anew) this.#follow();
    if (isCovered) this.#uncover();
    this.draw();
  }

  draw(): void {
    const view = this.#view;
    if (!view || this.element.clientHeight === 0) return;
    const { rows, look } = view;
    const from = Math.max(0, Math.floor(this.element.scrollTop / look.height) - spare);
    const to = Math.min(rows.length, from + Math.ceil(this.element.clientHeight / look.height) + 2 * spare);
    const selected = this.#ids();
    const shown = rows
      .slice(from, to)
      .map((entry, index) =>
        rowElement(entry, from + index, { ...look, active: this.#active, isSelected: selected.has(entry.chip.eniId) }),
      );
    this.#body.replaceChildren(
      spacer(from * look.height),
      ...shown,
      spacer((rows.length - to) * look.height),
      ...(rows.length > 0 ? [spacer(view.covered)] : [noRows(view.columns.length + 1)]),
    );
    this.#tellAll(selected.size);
    for (const [index, header] of this.#headers.entries())
      header.classList.toggle('active', this.#active.row < 0 && index === this.#active.column);
    const isDrawn = this.#active.row < 0 || (this.#active.row >= from && this.#active.row < to);
    if (isDrawn) this.grid.setAttribute('aria-activedescendant', cellId(this.#active));
    else this.grid.removeAttribute('aria-activedescendant');
  }

  #drawHeader(columns: readonly TableColumn[], { isTwoLine }: RowLook): void {
    const { sortBy, widen } = this.#events;
    this.#headers = headerCells(columns, { sortBy, widen, toggleAll: () => this.#toggleAll() });
    for (const [index, header] of this.#headers.entries()) header.id = cellId({ row: -1, column: index });
    this.#head.replaceChildren(...this.#headers);
    this.grid.classList.toggle('twoLine', isTwoLine);
    tellSort(this.#headers, this.#view?.state.tableLook.sort);
  }

  #tellAll(selected: number): void {
    const box = this.#headers[0]?.querySelector('[role="checkbox"]');
    const rows = this.#view?.rows.length ?? 0;
    box?.setAttribute('aria-checked', selected === 0 ? 'false' : selected >= rows ? 'true' : 'mixed');
  }

  #ids(): ReadonlySet<string> {
    const { selection, also } = this.#view?.state ?? { selection: undefined, also: [] };
    const [seen, others] = this.#selected.by;
    if (seen !== selection || others !== also)
      this.#selected = { by: [selection, also], ids: new Set(selectedTogether({ selection, also })) };
    return this.#selected.ids;
  }

  #lastSelected(): string | undefined {
    const { selection } = this.#view?.state ?? {};
    return selection?.kind === 'interface' ? selection.id : undefined;
  }

  get activeId(): string | undefined {
    return this.#view?.rows[this.#active.row]?.chip.eniId;
  }

  /** The row of the selection is the active one and in view. */
  #follow(): void {
    const id = this.#lastSelected();
    this.#shownId = id;
    if (id === undefined) return;
    const row = this.#view?.rows.findIndex(({ chip }) => chip.eniId === id) ?? -1;
    if (row >= 0) this.#go({ ...this.#active, row });
  }

  #go(to: Cell): void {
    this.#active = to;
    if (to.row >= 0) showRow(to.row, this.#sight());
  }

  #sight(): Parameters<typeof showRow>[1] {
    const { look, covered } = this.#view ?? { look: { height: 1 }, covered: 0 };
    return { element: this.element, height: look.height, covered };
  }

  /** The bar has come: it covers no selected row that was in view, and not the active one. */
  #uncover(): void {
    const isSelected = (row: number): boolean => this.#ids().has(this.#view?.rows[row]?.chip.eniId ?? '');
    const lowest = coveredRows(this.#sight()).find(isSelected);
    if (lowest !== undefined) showRow(lowest, this.#sight());
    this.#go(this.#active);
  }

  #showCell(): void {
    const [cell, frozen] = [document.getElementById(cellId(this.#active)), this.#headers[1]];
    if (cell && frozen && this.#active.column > 1) showCell(cell, frozen, this.element);
  }

  #choose(event: MouseEvent): void {
    const id = eniIdAt(event.target);
    const row = this.#view?.rows.findIndex(({ chip }) => chip.eniId === id) ?? -1;
    if (id === undefined || row < 0 || !(event.target instanceof Element)) return;
    const cell = event.target.closest('td');
    this.#active = { row, column: cell ? [...(cell.parentElement?.children ?? [])].indexOf(cell) : 1 };
    if (event.shiftKey) this.#selectFrom(this.#picked, row);
    else if (addsTo(event) || cell?.classList.contains('checkCell')) this.#toggle(row);
    else {
      [this.#picked, this.#begun] = [row, row];
      this.#events.select(id);
    }
    this.draw();
  }

  /** All rows from one to another, which becomes the selection. */
  #selectFrom(begin: number, row: number): void {
    const [from, to] = [Math.min(begin, row), Math.max(begin, row)];
    const ids = (this.#view?.rows ?? []).slice(from, to + 1).map(({ chip }) => chip.eniId);
    this.#events.selectTogether(row < begin ? ids.toReversed() : ids);
  }

  /** The row stays the active one, though another may be the selection now. */
  #toggle(row: number): void {
    const entry = this.#view?.rows[row];
    if (!entry || !this.#view) return;
    [this.#picked, this.#begun] = [row, row];
    this.#events.selectTogether(toggled(selectedTogether(this.#view.state), entry.chip.eniId));
    this.#go({ ...this.#active, row });
    this.draw();
  }

  #toggleAll(): void {
    const rows = this.#view?.rows ?? [];
    if (rows.length > 0 && this.#ids().size >= rows.length) this.#events.clear();
    else this.#selectAll();
  }

  #selectAll(): void {
    this.#events.selectTogether((this.#view?.rows ?? []).map(({ chip }) => chip.eniId));
  }

  #key(event: KeyboardEvent): void {
    if (event.target !== this.grid || !this.#view) return;
    const control = event.ctrlKey || event.metaKey;
    const isDone = event.altKey
      ? this.#withAlt(event.key)
      : this.#step(event, control) || actOnKey(event, this.#active.row, this.#acts());
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #withAlt(key: string): boolean {
    const column = this.#view?.columns[this.#active.column - 1];
    const by = key === 'ArrowLeft' ? -step : key === 'ArrowRight' ? step : 0;
    if (this.#active.row >= 0 || !column || by === 0) return false;
    this.#events.widen(column, by);
    return true;
  }

  #step({ key, shiftKey }: KeyboardEvent, control: boolean): boolean {
    const { rows, columns, look } = this.#view ?? { rows: [], columns: [], look: { height: 1 } };
    const page = Math.max(1, Math.floor(this.element.clientHeight / look.height) - 2);
    const next = stepOf({ key, control }, { at: this.#active, rows: rows.length, columns: columns.length + 1, page });
    if (!next) return false;
    const extended = shiftKey && next.row >= 0 && next.row !== this.#active.row;
    this.#go(next);
    if (extended) this.#selectFrom(this.#begun, next.row);
    else if (!shiftKey) this.#begun = Math.max(0, next.row);
    const id = this.activeId;
    if (id !== undefined) this.#events.point(id);
    this.draw();
    this.#showCell();
    return true;
  }

  #acts(): KeyActs {
    const { row, column } = this.#active;
    const { copy, toBar, clear, open } = this.#events;
    const id = this.activeId;
    return {
      copy,
      toBar,
      clear,
      selectAll: () => this.#selectAll(),
      openMenu: () => this.#openMenu(),
      pressHeader: () => this.#headers[column]?.querySelector('button')?.click(),
      open: () => id !== undefined && open(id),
      selectToHere: () => this.#selectFrom(this.#picked, row),
      toggle: () => this.#toggle(row),
    };
  }

  #openMenu(): void {
    const cell = document.getElementById(cellId(this.#active))?.getBoundingClientRect();
    const box = this.element.getBoundingClientRect();
    openMenuAt(this.element, cell && { x: cell.left - box.left + 16, y: cell.bottom - box.top });
  }
}

/** The interface of the row that an event is about. */
const eniIdAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('tr')?.dataset['eni'] : undefined;
