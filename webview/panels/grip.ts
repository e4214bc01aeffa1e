import { button } from './dom.ts';

const leastHeight = 96;
/** A press that moves less is no drag. */
const slack = 4;

/** The handle of the sheet at the foot of a narrow panel: press it, or drag it up, for all details; down for the summary. */
export const createGrip = (sheet: HTMLElement): HTMLElement => {
  const grip = button({ class: 'grip', label: 'All details' }, () => undefined);
  let from: { readonly y: number; readonly height: number; dragged: boolean } | undefined;
  const show = (full: boolean): void => {
    sheet.classList.toggle('full', full);
    grip.setAttribute('aria-expanded', String(full));
    if (!full) sheet.style.removeProperty('--sheet');
  };
  grip.addEventListener('pointerdown', (event) => {
    from = { y: event.clientY, height: sheet.offsetHeight, dragged: false };
    grip.setPointerCapture(event.pointerId);
  });
  grip.addEventListener('pointermove', (event) => {
    if (!from || (!from.dragged && Math.abs(event.clientY - from.y) < slack)) return;
    from.dragged = true;
    const room = sheet.parentElement?.clientHeight ?? from.height;
    const height = from.height + from.y - event.clientY;
    show(height > room * 0.35);
    sheet.style.setProperty('--sheet', `${Math.max(leastHeight, Math.min(room, height))}px`);
  });
  grip.addEventListener('click', () => {
    if (!from?.dragged) show(!sheet.classList.contains('full'));
    from = undefined;
  });
  show(false);
  return grip;
};
