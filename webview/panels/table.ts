import type { State } from '../state.ts';
import type { InterfaceEntry } from '../view/sceneIndex.ts';
import { el, icon } from './dom.ts';
import { columns, rowsOf, type TableColumn, type Sort } from './tableRows.ts';
import { stepOf } from './tableSteps.ts';

export type TableEvents = {
  readonly select: (eniId: string) => void;
  /** Enter: the focus goes to the details. */
  readonly open: () => void;
  /** Escape: nothing stays selected. */
  readonly clear: () => void;
};

export type Table = {
  readonly element: HTMLElement;
  readonly render: (state: State) => void;
  readonly focus: () => void;
};

/** Pixels of a row and of the header. */
const rowHeight = 24;
/** Rows kept above and below those in view. */
const spare = 12;

/**
 * All interfaces as a table beside the picture, with the same selection, filter and facts. Rows are elements only while
 * in view.
 */
export const createTable = (events: TableEvents): Table => {
  const view = new TableView(events);
  return { element: view.element, render: (state) => view.render(state), focus: () => view.grid.focus() };
};

class TableView {
  readonly grid = el('table', {
    class: 'rows',
    attributes: { role: 'grid', tabindex: '0', 'aria-label': 'Interfaces' },
  });
  readonly element = el('div', { class: 'table' }, this.grid);
  readonly #body = el('tbody');
  readonly #events: TableEvents;
  readonly #headers: ReadonlyMap<string, HTMLElement>;
  #rows: readonly InterfaceEntry[] = [];
  #sort: Sort | undefined;
  #state: State | undefined;
  #seen: readonly unknown[] = [];
  #active = 0;
  /** The selection to which the rows were last scrolled. */
  #shownId: string | undefined;

  constructor(events: TableEvents) {
    this.#events = events;
    this.#headers = new Map(columns.map((column) => [column.id, this.#header(column)]));
    this.grid.append(
      widths(),
      el('thead', {}, el('tr', { attributes: { 'aria-rowindex': '1' } }, ...this.#headers.values())),
    );
    this.grid.append(this.#body);
    this.element.hidden = true;
    this.element.addEventListener('scroll', () => this.#draw());
    new ResizeObserver(() => this.#draw()).observe(this.element);
    this.grid.addEventListener('keydown', (event) => this.#key(event));
    this.#body.addEventListener('click', ({ target }) => this.#choose(target));
  }

  render(state: State): void {
    this.#state = state;
    this.element.hidden = !state.table;
    if (!state.table) return;
    const now = [state.picture, state.filter, state.facts, state.changes, this.#sort];
    const anew = now.some((part, index) => part !== this.#seen[index]);
    if (anew) {
      this.#seen = now;
      this.#rows = rowsOf(state, this.#sort);
      this.grid.setAttribute('aria-rowcount', String(this.#rows.length + 1));
    }
    const moved = this.#selectedId() !== this.#shownId;
    if (moved || anew) this.#follow();
    this.#draw();
  }

  #selectedId(): string | undefined {
    const { selection } = this.#state ?? {};
    return selection?.kind === 'interface' ? selection.id : undefined;
  }

  /** The row of the selection is the active one and in view. */
  #follow(): void {
    const id = this.#selectedId();
    this.#shownId = id;
    const at = id === undefined ? -1 : this.#rows.findIndex(({ chip }) => chip.eniId === id);
    if (at >= 0) this.#go(at);
    else this.#active = Math.max(0, Math.min(this.#active, this.#rows.length - 1));
  }

  #go(at: number): void {
    this.#active = Math.max(0, Math.min(at, this.#rows.length - 1));
    const top = this.#active * rowHeight;
    const room = this.element.clientHeight - rowHeight * 2;
    const { scrollTop } = this.element;
    if (top < scrollTop) this.element.scrollTop = top;
    else if (top > scrollTop + room) this.element.scrollTop = top - room;
  }

  #draw(): void {
    if (this.element.hidden === true) return;
    const from = Math.max(0, Math.floor(this.element.scrollTop / rowHeight) - spare);
    const to = Math.min(this.#rows.length, from + Math.ceil(this.element.clientHeight / rowHeight) + 2 * spare);
    const shown = this.#rows.slice(from, to).map((entry, index) => this.#row(entry, from + index));
    this.#body.replaceChildren(
      space(from),
      ...shown,
      space(this.#rows.length - to),
      ...(this.#rows.length > 0 ? [] : [none()]),
    );
    if (this.#active >= from && this.#active < to)
      this.grid.setAttribute('aria-activedescendant', `row-${this.#active}`);
    else this.grid.removeAttribute('aria-activedescendant');
  }

  #row(entry: InterfaceEntry, at: number): HTMLElement {
    const selected = entry.chip.eniId === this.#selectedId();
    const attributes = { id: `row-${at}`, 'aria-rowindex': String(at + 2), 'aria-selected': String(selected) };
    const row = el(
      'tr',
      { class: at === this.#active ? 'row active' : 'row', attributes },
      ...columns.map((column) => cell(column, column.words(entry, this.#state?.changes))),
    );
    row.dataset['eni'] = entry.chip.eniId;
    return row;
  }

  #header({ id, title }: TableColumn): HTMLElement {
    const press = el('button', { class: 'sort', attributes: { type: 'button' } }, el('span', { text: title }));
    press.append(icon('chevron', 10, 'sortSign'));
    press.addEventListener('click', () => this.#sortBy(id));
    return el('th', { attributes: { scope: 'col', 'aria-sort': 'none' } }, press);
  }

  /** Up, down, then the order of the picture again. */
  #sortBy(column: string): void {
    const same = this.#sort?.column === column ? this.#sort : undefined;
    this.#sort = same?.descending ? undefined : { column, descending: same !== undefined };
    for (const [id, header] of this.#headers) {
      const { column: by, descending } = this.#sort ?? {};
      header.setAttribute('aria-sort', id === by ? (descending ? 'descending' : 'ascending') : 'none');
    }
    if (this.#state) this.render(this.#state);
  }

  #choose(target: EventTarget | null): void {
    const id = target instanceof Element ? target.closest<HTMLElement>('tr')?.dataset['eni'] : undefined;
    if (id !== undefined) this.#events.select(id);
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== this.grid) return;
    const page = Math.max(1, Math.floor(this.element.clientHeight / rowHeight) - 2);
    const next = stepOf(event.key, { at: this.#active, count: this.#rows.length, page });
    const entry = this.#rows[this.#active];
    if (next !== undefined) {
      this.#go(next);
      this.#draw();
    } else if (event.key === ' ' && entry) this.#events.select(entry.chip.eniId);
    else if (event.key === 'Enter' && entry) {
      this.#events.select(entry.chip.eniId);
      this.#events.open();
    } else if (event.key === 'Escape') this.#events.clear();
    else return;
    event.preventDefault();
  }
}

const cell = (column: TableColumn, words: string): HTMLElement => {
  const attributes = words === '' ? {} : { title: words };
  return el('td', { ...(column.mono ? { class: 'mono' } : {}), text: words, attributes });
};

const widths = (): HTMLElement =>
  el(
    'colgroup',
    {},
    ...columns.map(({ width }) => {
      const col = el('col');
      col.style.width = `${width}px`;
      return col;
    }),
  );

/** Stands for the rows above or below those in view. */
const space = (rows: number): HTMLElement => {
  const row = el('tr', { class: 'space', attributes: { 'aria-hidden': 'true' } });
  row.style.height = `${rows * rowHeight}px`;
  return row;
};

const none = (): HTMLElement =>
  el(
    'tr',
    { class: 'none' },
    el('td', { text: 'No matching interfaces', attributes: { colspan: String(columns.length) } }),
  );
