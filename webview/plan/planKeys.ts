import { meaningOf } from './intents.ts';
import type { PlanPage } from './planPage.ts';

/** The keys of the page. What is taken here VS Code does not see: it would save a file, or go to another tab. */
export const listenToPlanKeys = (page: PlanPage): void => {
  const listen = (event: KeyboardEvent): void => {
    const taken =
      isHeldDown(event) || withModifier(event, page) || inTabs(event, page) || inMenu(event, page) || inFooter(event);
    if (!taken) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', listen, { capture: true });
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element && target.closest('.more'))) page.closeMenu();
  });
};

/** A key that is held down presses a button once. */
const isHeldDown = ({ repeat, key, target }: KeyboardEvent): boolean =>
  repeat && (key === 'Enter' || key === ' ') && target instanceof HTMLButtonElement;

const withModifier = (event: KeyboardEvent, page: PlanPage): boolean => {
  const { key, code, altKey, shiftKey } = event;
  const isCommand = (event.ctrlKey || event.metaKey) && !altKey && !shiftKey;
  // Leads to Run and never runs, wherever it is pressed.
  if (isCommand && key === 'Enter') return focusOn(document.querySelector('[id^="main-"]'));
  if (isCommand && key.toLowerCase() === 's') {
    page.save();
    return true;
  }
  if (isCommand && key.toLowerCase() === 'c') return copyBlock(event, page);
  const section = altKey && !event.ctrlKey && !event.metaKey ? /^Digit([1-5])$/.exec(code)?.[1] : undefined;
  return section !== undefined && focusOn(headingOf(Number(section)));
};

const headingOf = (section: number): HTMLElement | null => {
  const heading = document.querySelectorAll('section > h2')[section - 1];
  return heading?.querySelector('button') ?? (heading instanceof HTMLElement ? heading : null);
};

/** Always taken, also where there is nothing to lead to. */
const focusOn = (element: HTMLElement | null): true => {
  element?.focus();
  return true;
};

/** Of a block with the focus the host has the text; what is selected in it is copied as everywhere. */
const copyBlock = ({ target }: KeyboardEvent, page: PlanPage): boolean => {
  const tab = target instanceof HTMLElement ? target.dataset['tab'] : undefined;
  if (tab === undefined || window.getSelection()?.isCollapsed === false) return false;
  page.press({ kind: 'copyCode', tab });
  return true;
};

/** From one item to a neighbour, round the ends. */
const neighbour = (items: readonly HTMLElement[], at: EventTarget | null, step: number): HTMLElement | undefined =>
  items[(items.findIndex((item) => item === at) + step + items.length) % items.length];

const inTabs = ({ key, target }: KeyboardEvent, page: PlanPage): boolean => {
  const list = target instanceof Element ? target.closest('[role="tablist"]') : null;
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : undefined;
  if (!list || step === undefined) return false;
  const next = neighbour([...list.querySelectorAll<HTMLElement>('[role="tab"]')], target, step);
  page.press(meaningOf(next ?? null));
  return focusOn(next ?? null);
};

const inMenu = ({ key, target }: KeyboardEvent, page: PlanPage): boolean => {
  const menu = target instanceof Element ? target.closest('.more')?.querySelector('[role="menu"]') : undefined;
  if (!menu) return false;
  if (key === 'Escape') {
    page.closeMenu();
    return focusOn(document.querySelector('#more'));
  }
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : undefined;
  if (step === undefined) return false;
  return focusOn(neighbour([...menu.querySelectorAll<HTMLElement>('button')], target, step) ?? null);
};

/** The document scrolls by the keys that scroll, also from the footer, which stands beside it: there *Cancel* has the focus while a plan runs. */
const inFooter = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
  const share = scrolls[key];
  const isThere = target instanceof HTMLButtonElement && target.closest('footer') !== null;
  const main = document.querySelector('main');
  if (share === undefined || !isThere || !main || ctrlKey || metaKey || altKey) return false;
  main.scrollBy({ top: share * main.clientHeight });
  return true;
};

/** In heights of what is in view. */
const scrolls: { readonly [Key in string]: number } = { PageDown: 0.9, PageUp: -0.9, ArrowDown: 0.08, ArrowUp: -0.08 };
