/**
 * Puts other children into an element that tells of the same thing, and gives the focus back to what is called as the one that had it; without such a one it
 * goes to the heading. Where the element is scrolled stays.
 */
export const replaceInPlace = (element: HTMLElement, scrolled: HTMLElement, children: readonly Node[]): void => {
  const at = document.activeElement;
  const had = at instanceof HTMLElement && element.contains(at) ? nameOf(at) : undefined;
  const before = had === undefined ? [] : focusable(element).filter((one) => nameOf(one) === had);
  const place = before.findIndex((one) => one === at);
  const { scrollTop } = scrolled;
  element.replaceChildren(...children);
  scrolled.scrollTop = scrollTop;
  if (had === undefined) return;
  const same = focusable(element).filter((one) => nameOf(one) === had);
  const next = same[place] ?? same.at(-1) ?? element.querySelector('h2');
  next?.focus({ preventScroll: true });
};

const focusable = (element: HTMLElement): readonly HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>('button, [tabindex]'),
];

const nameOf = (element: HTMLElement): string =>
  `${element.nodeName} ${element.getAttribute('aria-label') ?? element.textContent}`;
