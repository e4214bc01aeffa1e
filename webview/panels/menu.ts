import { button, el } from './dom.ts';

/** A list below the button that opens it; it closes with a choice, with Escape, and when the focus leaves it. */
export const createMenu = (
  opener: { readonly class: string; readonly label: string; readonly text?: string },
  items: readonly HTMLElement[],
  ...signs: readonly Node[]
): { readonly element: HTMLElement; readonly opener: HTMLButtonElement } => {
  const list = el('div', { class: 'menu', attributes: { role: 'menu' } }, ...items);
  const show = (open: boolean): void => {
    list.hidden = !open;
    more.setAttribute('aria-expanded', String(open));
  };
  const more = button(opener, () => show(list.hidden !== false), ...signs);
  more.setAttribute('aria-haspopup', 'menu');
  const element = el('span', { class: 'dropdown' }, more, list);
  list.addEventListener('click', () => {
    show(false);
    more.focus();
  });
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && list.hidden === false) {
      show(false);
      more.focus();
      event.stopPropagation();
    }
    const step = steps[event.key];
    if (step === undefined || list.hidden !== false) return;
    event.preventDefault();
    const choices = items.filter((item) => item instanceof HTMLButtonElement && !item.hidden);
    const at = choices.findIndex((item) => item === document.activeElement);
    choices[(at + step + choices.length) % choices.length]?.focus();
  });
  element.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) show(false);
  });
  show(false);
  return { element, opener: more };
};

const steps: { readonly [Key in string]: 1 | -1 } = { ArrowDown: 1, ArrowUp: -1 };

/** One line of a menu; choosing it runs `act` and closes the menu. */
export const menuItem = (
  { label, role = 'menuitem' }: { readonly label: string; readonly role?: string },
  act: () => void,
  ...signs: Node[]
): HTMLButtonElement => {
  const item = button({ class: 'menuItem', label, text: label }, act, ...signs);
  item.setAttribute('role', role);
  return item;
};
