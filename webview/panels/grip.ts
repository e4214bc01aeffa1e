import { el } from './dom.ts';

/** The handle of the sheet at the foot of a narrow panel: drag it up for more, down for less. */
export const createGrip = (sheet: HTMLElement): HTMLElement => {
  const grip = el('div', { class: 'grip', attributes: { 'aria-hidden': 'true' } });
  let from: { readonly y: number; readonly height: number } | undefined;
  grip.addEventListener('pointerdown', (event) => {
    from = { y: event.clientY, height: sheet.offsetHeight };
    grip.setPointerCapture(event.pointerId);
  });
  grip.addEventListener('pointermove', (event) => {
    if (!from) return;
    const most = sheet.parentElement?.clientHeight ?? from.height;
    sheet.style.setProperty('--sheet', `${Math.max(96, Math.min(most, from.height + from.y - event.clientY))}px`);
  });
  grip.addEventListener('lostpointercapture', () => (from = undefined));
  return grip;
};
