import { addsTo, selectedTogether, toggled } from '../selectedTogether.ts';
import type { State } from '../state.ts';
import type { InterfaceEntry } from '../view/sceneIndex.ts';
import { el } from './dom.ts';
import { icon } from './icon.ts';
import { columns, rowsOf, type TableColumn, type Sort } from './tableRows.ts';
import { stepOf } from './tableSteps.ts';

export type TableEvents = {
  readonly select: (eniId: string) => void;
  /** These together, the last one chosen at the end. */
  readonly selectTogether: (eniIds: readonly string[]) => void;
  /** The pointer or the keys have come to a row. */
  readonly point: (eniId: string) => void;
  /** Before VS Code sees that a menu is asked for, of a row or of none. */
  readonly menu: (element: HTMLElement, eniId: string | undefined) => void;
  /** Enter: the focus goes to the details. */
  readonly open: () => void;
  /** Escape: nothing stays selected. */
  readonly clear: () => void;
  readonly sort: (sort: Sort | undefined) => void;
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
    attributes: { role: 'grid', tabindex: '0', 'aria-label': 'Interfaces', 'aria-multiselectable': 'true' },
  });
  readonly element = el('div', { class: 'table' }, this.grid);
  readonly #body = el('tbody');
  readonly #events: TableEvents;
  readonly #headers: ReadonlyMap<string, HTMLElement>;
  #rows: readonly InterfaceEntry[] = [];
  #state: State | undefined;
  #seen: readonly unknown[] = [];
  #active = 0;
  /** Where a range of rows begins. */
  #anchor = 0;
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
    this.#body.addEventListener('click', (event) => this.#choose(event));
    this.#body.addEventListener('pointerover', ({ target }) => this.#point(eniIdAt(target)));
    const menu = (event: MouseEvent): void =>
      this.#events.menu(this.element, eniIdAt(event.target) ?? this.#rows[this.#active]?.chip.eniId);
    this.element.addEventListener('contextmenu', menu, { capture: true });
  }

  render(state: State): void {
    this.#state = state;
    this.element.hidden = !state.table;
    if (!state.table) return;
    const { picture, filter, facts, changes, only, tags, sort } = state;
    const now = [picture, filter, facts, changes, only, tags, sort];
    const anew = now.some((part, index) => part !== this.#seen[index]);
    if (anew) {
      this.#seen = now;
      this.#rows = rowsOf(state, state.sort);
      this.#tellSort(state.sort);
      this.grid.setAttribute('aria-rowcount', String(this.#rows.length + 1));
    }
    const moved = this.#selectedId() !== this.#shownId;
    if (moved || anew) this.#follow();
    this.#draw();
  }

  #selected(): readonly string[] {
    return this.#state ? selectedTogether(this.#state) : [];
  }

  #selectedId(): string | undefined {
    return this.#selected().at(-1);
  }

  #point(eniId: string | undefined): void {
    if (eniId !== undefined) this.#events.point(eniId);
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
    const selected = this.#selected().includes(entry.chip.eniId);
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
    const sort = this.#state?.sort;
    const same = sort?.column === column ? sort : undefined;
    this.#events.sort(same?.descending ? undefined : { column, descending: same !== undefined });
  }

  #tellSort(sort: Sort | undefined): void {
    for (const [id, header] of this.#headers) {
      const { column: by, descending } = sort ?? {};
      header.setAttribute('aria-sort', id === by ? (descending ? 'descending' : 'ascending') : 'none');
    }
  }

  #choose(event: MouseEvent): void {
    const id = eniIdAt(event.target);
    const at = this.#rows.findIndex(({ chip }) => chip.eniId === id);
    if (id === undefined || at < 0) return;
    if (event.shiftKey) this.#selectTo(at);
    else if (addsTo(event)) this.#toggle(at);
    else {
      this.#anchor = at;
      this.#events.select(id);
    }
  }

  /** All rows from where the range begins to this one. */
  #selectTo(at: number): void {
    const [from, to] = [Math.min(this.#anchor, at), Math.max(this.#anchor, at)];
    const ids = this.#rows.slice(from, to + 1).map(({ chip }) => chip.eniId);
    this.#events.selectTogether(at < this.#anchor ? ids.toReversed() : ids);
  }

  /** The row stays the active one, though another may be the selection now. */
  #toggle(at: number): void {
    const entry = this.#rows[at];
    if (!entry) return;
    this.#anchor = at;
    this.#events.selectTogether(toggled(this.#selected(), entry.chip.eniId));
    this.#go(at);
    this.#draw();
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== this.grid) return;
    const page = Math.max(1, Math.floor(this.element.clientHeight / rowHeight) - 2);
    const next = stepOf(event.key, { at: this.#active, count: this.#rows.length, page });
    const entry = this.#rows[this.#active];
    if (next !== undefined) {
      this.#go(next);
      if (event.shiftKey) this.#selectTo(this.#active);
      else this.#anchor = this.#active;
      this.#point(this.#rows[this.#active]?.chip.eniId);
      this.#draw();
    } else if (event.key === ' ' && event.shiftKey) this.#toggle(this.#active);
    else if (event.key === ' ' && entry) this.#events.select(entry.chip.eniId);
    else if (event.key === 'Enter' && entry) {
      this.#events.select(entry.chip.eniId);
      this.#events.open();
    } else if (event.key === 'Escape') this.#events.clear();
    else return;
    event.preventDefault();
  }
}

/** The interface of the row that an event is about. */
const eniIdAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('tr')?.dataset['eni'] : undefined;

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
