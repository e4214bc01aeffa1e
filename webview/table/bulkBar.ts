import { selectedTogether } from '../selectedTogether.ts';
import { button, el } from '../panels/dom.ts';
import { icon } from '../panels/icon.ts';
import { createMenu, menuItem } from '../panels/menu.ts';
import type { State } from '../state.ts';
import { actWords, bulkActs, instancesWords, type BulkAct } from './bulkWords.ts';
import { entriesOf } from './tableRows.ts';
import { refusalList } from './refusalList.ts';

export type BulkEvents = {
  /** What can be done with these. */
  readonly askOffers: (request: number, eniIds: readonly string[]) => void;
  readonly askRefusals: (operation: string, eniIds: readonly string[]) => void;
  readonly start: (operation: string, eniIds: readonly string[]) => void;
  readonly copy: () => void;
  readonly exportRows: () => void;
  readonly clear: () => void;
  /** Escape: the focus goes back to the rows. */
  readonly leave: () => void;
};

/** Pixels of the table from which the whole bar fits. */
const wide = 1130;
/** Pixels at the foot of the rows that the bar covers. */
const covered = 72;
/** Milliseconds that a selection rests before it is asked what can be done with it. */
const rest = 80;

/** What can be done with the selected rows together, floating above the last of them. */
export class BulkBar {
  readonly #said = el('span', { class: 'bulkCount' });
  readonly #bar = el('div', { class: 'bulkBar', attributes: { role: 'toolbar' } });
  readonly #refusals = el('div', { class: 'refusals' });
  readonly element = el('div', { class: 'bulk' }, this.#refusals, this.#bar);
  readonly #events: BulkEvents;
  #ids: readonly string[] = [];
  #seen: readonly unknown[] = [];
  #request = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The act that was pressed though not all can. */
  #pressed: BulkAct | undefined;

  constructor(events: BulkEvents) {
    this.#events = events;
    this.element.hidden = true;
    this.#refusals.hidden = true;
    this.element.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Pixels at the foot that it covers; 0 while it is not there. */
  render(state: State, width: number): number {
    const isThere = state.beside === 'bar' || state.also.length > 0;
    const { selection, also, bulkOffers, refusals, picture } = state;
    if (this.#isNew(0, [selection, also, picture, isThere])) {
      this.#ids = isThere ? selectedTogether(state) : [];
      this.#pressed = undefined;
      this.#ask();
    }
    this.element.hidden = this.#ids.length === 0;
    if (this.element.hidden) return 0;
    if (this.#isNew(4, [this.#ids, bulkOffers, refusals, width, this.#pressed])) this.#draw(state, width);
    return covered;
  }

  focus(): void {
    if (!this.element.hidden) this.#bar.querySelector('button')?.focus();
  }

  #isNew(from: number, parts: readonly unknown[]): boolean {
    const isNew = parts.some((part, index) => part !== this.#seen[from + index]);
    if (isNew) this.#seen = this.#seen.toSpliced(from, parts.length, ...parts);
    return isNew;
  }

  #ask(): void {
    clearTimeout(this.#timer);
    this.#request += 1;
    if (this.#ids.length === 0) return;
    this.#timer = setTimeout(() => this.#events.askOffers(this.#request, this.#ids), rest);
  }

  #draw(state: State, width: number): void {
    const offers = state.bulkOffers?.request === this.#request ? state.bulkOffers.offers : [];
    const isWide = width >= wide;
    const { shown, rest: others } = bulkActs(offers, isWide ? 5 : 2);
    const count = `${this.#ids.length.toLocaleString('en')} selected`;
    this.#said.replaceChildren(el('b', { text: count }), el('span', { text: instancesWords(this.#instances(state)) }));
    this.#bar.setAttribute('aria-label', count);
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['act'] : undefined;
    const sheet = isWide ? this.#sheetActs() : [];
    this.#bar.replaceChildren(
      this.#said,
      el('span', { class: 'separator' }),
      ...shown.map((act) => this.#act(act)),
      ...sheet,
      ...this.#more(others, !isWide),
      named('clear', button({ class: 'tool', label: 'Clear selection' }, this.#events.clear, icon('close', 14))),
    );
    if (focused !== undefined) this.#bar.querySelector<HTMLElement>(`[data-act="${focused}"]`)?.focus();
    this.#drawRefusals(state);
  }

  #instances({ picture }: State): number {
    const selected = new Set(this.#ids);
    const entries = picture ? entriesOf(picture.index) : [];
    const theirs = entries.filter(({ chip }) => selected.has(chip.eniId));
    const instances = new Set(theirs.map(({ card }) => card.instanceId));
    instances.delete(undefined);
    return instances.size;
  }

  #act(act: BulkAct): HTMLElement {
    const words = actWords(act, this.#ids.length);
    const isPart = act.can < this.#ids.length;
    const look = { class: isPart ? 'barButton part' : 'barButton', label: words, text: words };
    const press = button(look, () => this.#press(act), ...(act.sign ? [icon(act.sign, 14)] : []));
    return named(act.id, press);
  }

  #sheetActs(): readonly HTMLElement[] {
    const { copy, exportRows } = this.#events;
    return [
      named('copy', button({ class: 'barButton', label: 'Copy', text: 'Copy' }, copy, icon('copy', 14))),
      named('export', button({ class: 'barButton', label: 'Export', text: 'Export' }, exportRows, icon('export', 14))),
    ];
  }

  #more(acts: readonly BulkAct[], withSheet: boolean): readonly HTMLElement[] {
    const { copy, exportRows } = this.#events;
    const items = [
      ...acts.map((act) => menuItem({ label: actWords(act, this.#ids.length) }, () => this.#press(act))),
      ...(withSheet ? [menuItem({ label: 'Copy' }, copy), menuItem({ label: 'Export' }, exportRows)] : []),
    ];
    if (items.length === 0) return [];
    const { element, opener } = createMenu({ class: 'tool', label: 'More actions' }, items, icon('more', 16));
    named('more', opener);
    return [element];
  }

  #press(act: BulkAct): void {
    if (act.can === this.#ids.length) {
      this.#events.start(act.id, this.#ids);
      return;
    }
    this.#pressed = act;
    this.#events.askRefusals(act.id, this.#ids);
  }

  #drawRefusals({ refusals }: State): void {
    const act = this.#pressed;
    const wasHidden = this.#refusals.hidden;
    this.#refusals.hidden = !act || refusals?.operation !== act.id;
    if (!act || refusals?.operation !== act.id) return;
    const end = (): void => this.#close();
    const goOn = (): void => {
      this.#events.start(act.id, this.#ids);
      this.#close();
    };
    this.#refusals.replaceChildren(refusalList({ act, refusals, selected: this.#ids.length }, { goOn, end }));
    if (wasHidden !== false) this.#refusals.querySelector('button')?.focus();
  }

  #close(): void {
    const id = this.#pressed?.id ?? '';
    this.#pressed = undefined;
    this.#refusals.hidden = true;
    (this.#bar.querySelector<HTMLElement>(`[data-act="${id}"]`) ?? this.#bar.querySelector('button'))?.focus();
  }

  #key(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (event.key === 'Escape') {
      if (this.#refusals.hidden === false) this.#close();
      else this.#events.leave();
    } else if (step !== 0) {
      const all = [...this.#bar.querySelectorAll<HTMLElement>('[data-act]')];
      const at = all.findIndex((each) => each === document.activeElement);
      all[(at + step + all.length) % all.length]?.focus();
    } else if (event.key !== 'F10') return;
    event.preventDefault();
    event.stopPropagation();
  }
}

/** By its name the focus finds it again when the bar is drawn anew. */
const named = (act: string, element: HTMLElement): HTMLElement => {
  element.dataset['act'] = act;
  return element;
};
