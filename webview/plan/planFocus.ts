import type { PlanAct } from '../../src/protocol/plan.ts';

/**
 * Where the focus goes as a phase begins: to the first thing that does this. *Run* never has it by itself. Where nothing is named it begins at the
 * title, so that a screen reader starts at the top, and then stays.
 */
export const phaseFocus = (act: PlanAct | undefined, isFirst: boolean): HTMLElement | undefined => {
  const named = act === undefined || act === 'run' || act === 'runAnyway' ? undefined : shownOf(`[data-act="${act}"]`);
  return named ?? (isFirst ? title() : undefined);
};

/** A folded section and the menu of a wide page have nothing that could take it. */
const shownOf = (selector: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(selector)].find((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );

const title = (): HTMLElement | undefined => document.querySelector<HTMLElement>('#title') ?? undefined;

/** Keeps the focus through documents, and gives it without taking it from another part of the window. */
export class FocusKeeper {
  #owed: HTMLElement | undefined;

  constructor() {
    window.addEventListener('focus', () => {
      const owed = this.#owed;
      this.#owed = undefined;
      if (owed?.isConnected === true) owed.focus();
    });
  }

  /** Gives it now, or once somebody comes back to the page. */
  give(element: HTMLElement | undefined): void {
    if (!element) return;
    if (document.hasFocus()) element.focus();
    else this.#owed = element;
  }

  /** Changes the page; what had the focus has it afterwards, or what bears its name, or else the title. */
  keep(change: () => void): void {
    const before = document.activeElement;
    change();
    if (!(before instanceof HTMLElement) || before === document.body || before === document.activeElement) return;
    const heir = before.isConnected ? before : before.id === '' ? null : document.getElementById(before.id);
    (heir ?? title())?.focus({ preventScroll: true });
  }
}

/** The one time that the page scrolls by itself: to the step that stopped, as far as what has the focus stays in view. */
export const showStopped = (scroller: HTMLElement): void => {
  const step = scroller.querySelector('.step.refused');
  const focused = document.activeElement;
  if (!step || !focused || !scroller.contains(focused)) {
    step?.scrollIntoView({ block: 'nearest' });
    return;
  }
  const room = scroller.getBoundingClientRect();
  const missing = step.getBoundingClientRect().bottom - room.bottom;
  const spare = focused.getBoundingClientRect().top - room.top;
  if (missing > 0 && missing + 8 <= spare) scroller.scrollBy({ top: missing + 8 });
};
