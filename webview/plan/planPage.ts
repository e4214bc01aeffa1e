import type { PlanDocument, PlanPhase, PlanToHost, ToPlanPage } from '../../src/protocol/plan.ts';
import { el } from '../panels/dom.ts';
import { writeAges } from './ages.ts';
import type { Intent } from './intents.ts';
import { Pieces } from './pieces.ts';
import { footerPiece } from './planFooter.ts';
import { FocusKeeper, phaseFocus, showStopped } from './planFocus.ts';
import { planHead } from './planHead.ts';
import { sectionPiece } from './planSections.ts';
import { stripPiece } from './planStrip.ts';
import { PressGuard } from './pressGuard.ts';

export type PlanPageParts = {
  readonly post: (message: PlanToHost) => void;
  /** Milliseconds since 1970. */
  readonly wall: () => number;
  /** Milliseconds since any time, which nobody sets. */
  readonly ticks: () => number;
};

/** Shows one document after the other, and keeps what a person does with it: folds, the tab, the focus, the menu. */
export class PlanPage {
  readonly #parts: PlanPageParts;
  readonly #guard: PressGuard;
  readonly #focus = new FocusKeeper();
  readonly #main = el('main', {});
  readonly #foot = el('div', { class: 'foot' });
  readonly #pieces: Pieces;
  readonly #footer: Pieces;
  readonly #folds = new Map<string, boolean>();
  #document: PlanDocument | undefined;
  #phase: PlanPhase | undefined;
  /** By how much the host's clock is ahead. */
  #ahead = 0;
  #tab: string | undefined;
  #menu = false;
  #refusal: string | undefined;

  constructor(parts: PlanPageParts) {
    this.#parts = parts;
    this.#guard = new PressGuard(parts.ticks);
    const inner = el('div', { class: 'inner' });
    this.#main.append(inner);
    this.#pieces = new Pieces(inner);
    this.#footer = new Pieces(this.#foot);
  }

  get elements(): readonly HTMLElement[] {
    return [el('div', { class: 'page' }, this.#main, this.#foot)];
  }

  /** Shows the document as it is now. */
  show({ document: next, now }: ToPlanPage): void {
    const before = this.#phase;
    this.#document = next;
    this.#phase = next.phase;
    this.#ahead = now - this.#parts.wall();
    document.title = next.title;
    if (before === next.phase) {
      this.#render();
      return;
    }
    this.#folds.clear();
    this.#menu = false;
    this.#refusal = undefined;
    this.#render();
    this.#guard.appeared();
    this.#focus.give(phaseFocus(next.focus, before === undefined));
    if (next.phase === 'stopped') showStopped(this.#main);
  }

  /** Goes on with the times that go on. */
  age(): void {
    writeAges(this.#main, this.#parts.wall() + this.#ahead);
  }

  /** Does what the thing that was pressed means. */
  press(intent: Intent | undefined): void {
    if (!intent) return;
    this.#refusal = undefined;
    if (intent.kind === 'fold') this.#folds.set(intent.key, intent.isFolded);
    else if (intent.kind === 'tab') this.#tab = intent.tab;
    else if (intent.kind === 'menu') this.#menu = !this.#menu;
    else if (intent.kind === 'refused') this.#refusal = intent.why;
    else if (intent.kind === 'act') this.#act(intent);
    else this.#parts.post(intent);
    this.#render();
    if (intent.kind === 'menu' && this.#menu) document.querySelector<HTMLElement>('#menu > button')?.focus();
  }

  /** Saves the plan where the document offers it. */
  save(): void {
    const button = this.#document?.footer.buttons.find(({ act }) => act === 'savePlan');
    if (button?.refused !== undefined) this.press({ kind: 'refused', why: button.refused });
    else if (button) this.press({ kind: 'act', act: 'savePlan', index: button.index });
  }

  /** Closes the menu; whether it was open. */
  closeMenu(): boolean {
    const wasOpen = this.#menu;
    this.#menu = false;
    if (wasOpen) this.#render();
    return wasOpen;
  }

  #act(intent: Extract<Intent, { kind: 'act' }>): void {
    this.closeMenu();
    if (this.#guard.takes()) this.#parts.post(intent);
  }

  #render(): void {
    if (!this.#document) return;
    const { title, scope, stand, strip, sections, footer } = this.#document;
    const view = { folds: this.#folds, tab: this.#tab };
    this.#focus.keep(() => {
      this.#pieces.show([
        { key: 'head', facts: [title, scope, stand], build: () => planHead({ title, scope, stand }) },
        stripPiece(strip),
        ...sections.map((section, at) => sectionPiece(section, at, view)),
      ]);
      this.#footer.show([
        footerPiece(footer, { menu: this.#menu, refusal: this.#refusal, ahead: this.#folds.get('ahead') === false }),
      ]);
    });
    this.age();
  }
}
