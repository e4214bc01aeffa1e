import type { TableLook } from '../../src/protocol/tableLook.ts';
import { button, el } from '../panels/dom.ts';
import { icon } from '../panels/icon.ts';
import type { State } from '../state.ts';
import type { TableColumn } from './tableColumns.ts';
import { shownColumns, countOfColumns, defaultLook, frozen, movedTo, othersOf, withColumn } from './tableLook.ts';

export type ChooserEvents = {
  readonly look: (look: TableLook) => void;
  /** It has been opened: which tags there are is asked anew. */
  readonly ask: () => void;
};

/** The button that tells how many columns are shown, and below it the list of all: those shown in their order, then the rest. */
export const createColumnChooser = (
  events: ChooserEvents,
): { readonly element: HTMLElement; readonly render: (state: State, hidden: readonly TableColumn[]) => void } => {
  const chooser = new ColumnChooser(events);
  return { element: chooser.element, render: (state, hidden) => chooser.render(state, hidden) };
};

class ColumnChooser {
  readonly #opener = button(
    { class: 'barButton columnsButton', label: 'Columns', text: '' },
    () => this.#show(this.#popup.hidden !== false),
    icon('columns', 14),
  );
  readonly #lists = el('div', { class: 'columnLists' });
  readonly #said = el('span', { class: 'heard', attributes: { role: 'status' } });
  readonly #popup: HTMLElement;
  readonly element: HTMLElement;
  readonly #events: ChooserEvents;
  #state: State | undefined;
  #hidden: readonly TableColumn[] = [];
  #seen: readonly unknown[] = [];
  /** The column that the pointer drags. */
  #moving: string | undefined;

  constructor(events: ChooserEvents) {
    this.#events = events;
    const reset = button({ class: 'barButton', label: 'Reset', text: 'Reset' }, () => {
      if (this.#state) events.look({ ...defaultLook, sort: this.#state.tableLook.sort });
    });
    const done = button({ class: 'barButton', label: 'Done', text: 'Done' }, () => this.#show(false));
    const foot = el('div', { class: 'columnFoot' }, reset, done);
    const attributes = { role: 'dialog', 'aria-label': 'Columns' };
    this.#popup = el('div', { class: 'columnPopup', attributes }, this.#lists, foot, this.#said);
    this.#popup.hidden = true;
    this.#opener.append(icon('chevron', 12));
    this.#opener.setAttribute('aria-haspopup', 'dialog');
    this.#opener.setAttribute('aria-expanded', 'false');
    this.element = el('div', { class: 'columnChooser' }, this.#opener, this.#popup);
    this.element.addEventListener('keydown', (event) => this.#key(event));
    this.#lists.addEventListener('pointermove', (event) => this.#drag(event));
    this.#lists.addEventListener('pointerup', () => void (this.#moving = undefined));
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !this.element.contains(target)) this.#popup.hidden = true;
      this.#opener.setAttribute('aria-expanded', String(this.#popup.hidden === false));
    });
  }

  render(state: State, hidden: readonly TableColumn[]): void {
    this.#state = state;
    this.#hidden = hidden;
    const { tableLook, tagKeys, changes } = state;
    const names = hidden.map(({ id }) => id).join(' ');
    const now = [tableLook, tagKeys, changes, names];
    if (now.every((part, index) => part === this.#seen[index])) return;
    this.#seen = now;
    const words = `Columns ${tableLook.columns.length} of ${countOfColumns(tableLook)}`;
    const [first, ...rest] = words.split(' ');
    const name = el('span', { class: 'columnsWord', text: `${first} ` });
    this.#opener.querySelector('.word')?.replaceChildren(name, rest.join(' '));
    this.#opener.setAttribute('aria-label', words);
    if (this.#popup.hidden === false) this.#drawLists();
  }

  #show(isOpen: boolean): void {
    this.#popup.hidden = !isOpen;
    this.#opener.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) {
      this.#opener.focus();
      return;
    }
    this.#events.ask();
    this.#drawLists();
    this.#boxes()[0]?.focus();
  }

  /** The focus stays on the column where it was. */
  #drawLists(): void {
    if (!this.#state) return;
    const { tableLook, tagKeys } = this.#state;
    const focused =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset['column'] : undefined;
    const list = (title: string, columns: readonly TableColumn[], isShown: boolean): readonly HTMLElement[] => [
      el('h3', { text: title }),
      el(
        'div',
        { class: isShown ? 'columnGroup shown' : 'columnGroup', attributes: { role: 'group', 'aria-label': title } },
        ...columns.map((each) => this.#line(each, isShown)),
      ),
    ];
    this.#lists.replaceChildren(
      ...list('Shown, drag to reorder', shownColumns(tableLook, false), true),
      ...list('Not shown', othersOf(tableLook, tagKeys), false),
    );
    if (focused !== undefined)
      this.#boxes()
        .find((box) => box.dataset['column'] === focused)
        ?.focus();
  }

  #line(column: TableColumn, isShown: boolean): HTMLElement {
    const { id, title } = column;
    const box = el('input', { attributes: { type: 'checkbox' } });
    box.checked = isShown;
    box.dataset['column'] = id;
    if (id === frozen) box.setAttribute('aria-disabled', 'true');
    box.addEventListener('change', () => {
      if (id === frozen) box.checked = true;
      else if (this.#state) this.#events.look(withColumn(this.#state.tableLook, id, box.checked));
    });
    const isHidden = this.#hidden.some((each) => each.id === id);
    const note = id === frozen ? 'always first' : isHidden ? 'no room' : '';
    const name = el('label', { class: 'columnName' }, box, el('span', { class: 'cellWords', text: title }));
    const line = el('div', { class: 'columnLine' }, name, el('span', { class: 'columnNote', text: note }));
    line.dataset['column'] = id;
    if (isShown && id !== frozen) this.#makeMovable(line, id);
    return line;
  }

  #makeMovable(line: HTMLElement, id: string): void {
    const grip = el('span', { class: 'columnGrip', attributes: { 'aria-hidden': 'true' } }, icon('more', 14));
    line.append(grip);
    grip.addEventListener('pointerdown', (event) => {
      this.#moving = id;
      event.preventDefault();
    });
  }

  /** The line is drawn anew while it moves, so that it is the list that listens. */
  #drag({ clientX, clientY, buttons }: PointerEvent): void {
    if (buttons === 0) this.#moving = undefined;
    if (this.#moving === undefined) return;
    const over = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('.columnLine')?.dataset['column'];
    const to = this.#state?.tableLook.columns.indexOf(over ?? '') ?? -1;
    if (to >= 0 && over !== this.#moving) this.#move(this.#moving, to);
  }

  #move(id: string, to: number): void {
    if (!this.#state) return;
    const look = movedTo(this.#state.tableLook, id, to);
    if (look.columns.indexOf(id) === this.#state.tableLook.columns.indexOf(id)) return;
    this.#events.look(look);
    const column = shownColumns(look, false).find((each) => each.id === id);
    this.#said.textContent = `${column?.title ?? ''}: ${look.columns.indexOf(id) + 1} of ${look.columns.length}`;
  }

  #key(event: KeyboardEvent): void {
    const { key, altKey, target } = event;
    if (this.#popup.hidden !== false) return;
    event.stopPropagation();
    if (key === 'Escape') this.#show(false);
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    const boxes = this.#boxes();
    const at = boxes.findIndex((box) => box === target);
    const id = boxes[at]?.dataset['column'];
    if (step === 0 || id === undefined) return;
    event.preventDefault();
    const place = this.#state?.tableLook.columns.indexOf(id) ?? -1;
    if (!altKey) boxes[(at + step + boxes.length) % boxes.length]?.focus();
    else if (place > 0) this.#move(id, place + step);
  }

  #boxes(): readonly HTMLInputElement[] {
    return [...this.#lists.querySelectorAll('input')];
  }
}
