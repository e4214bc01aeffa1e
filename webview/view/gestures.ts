import { addsTo } from '../selectedTogether.ts';

export type Gestures = {
  readonly pan: (dx: number, dy: number) => void;
  /** Multiplies the zoom around a point in pixels of the surface. */
  readonly zoom: (factor: number, at: { readonly x: number; readonly y: number }) => void;
  /** adds: a key was down that adds to a selection. */
  readonly tap: (at: { readonly x: number; readonly y: number }, adds: boolean) => void;
  readonly doubleTap: (at: { readonly x: number; readonly y: number }) => void;
  readonly hover: (at: { readonly x: number; readonly y: number } | undefined) => void;
  /** Before the page (and so VS Code) sees the context menu event; without a place when a key asked for it. */
  readonly menu: (at: { readonly x: number; readonly y: number } | undefined) => void;
};

/** Farther than this a press is a drag. */
const slack = 4;

/** Tells pointer and wheel events of the surface as what they mean; points are in pixels of the surface. */
export const listenToGestures = (surface: HTMLElement, gestures: Gestures): void => {
  const at = (event: MouseEvent): { x: number; y: number } => {
    const box = surface.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  listenToDrag(surface, gestures, at);
  surface.addEventListener('dblclick', (event) => gestures.doubleTap(at(event)));
  surface.addEventListener('pointerleave', () => gestures.hover(undefined));
  surface.addEventListener('contextmenu', (event) => gestures.menu(event.pointerType === '' ? undefined : at(event)), {
    capture: true,
  });
  surface.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      if (event.shiftKey) gestures.pan(-(event.deltaX || event.deltaY) * unit, 0);
      else gestures.zoom(Math.exp(-event.deltaY * unit * (event.ctrlKey ? 0.008 : 0.0016)), at(event));
    },
    { passive: false },
  );
};

const listenToDrag = (
  surface: HTMLElement,
  gestures: Gestures,
  at: (event: MouseEvent) => { x: number; y: number },
): void => {
  let press: { readonly id: number; x: number; y: number; dragged: boolean } | undefined;
  surface.addEventListener('pointerdown', (event) => {
    if (event.button === 2) gestures.menu(at(event));
    if (event.button !== 0 && event.button !== 1) return;
    press = { id: event.pointerId, x: event.clientX, y: event.clientY, dragged: false };
    surface.setPointerCapture(event.pointerId);
  });
  surface.addEventListener('pointermove', (event) => {
    if (press?.id !== event.pointerId) {
      gestures.hover(at(event));
      return;
    }
    const [dx, dy] = [event.clientX - press.x, event.clientY - press.y];
    if (!press.dragged && Math.hypot(dx, dy) < slack) return;
    press = { ...press, x: event.clientX, y: event.clientY, dragged: true };
    surface.classList.add('dragging');
    gestures.hover(undefined);
    gestures.pan(dx, dy);
  });
  const end = (event: PointerEvent): void => {
    if (press?.id !== event.pointerId) return;
    const { dragged } = press;
    press = undefined;
    surface.classList.remove('dragging');
    if (!dragged && event.type === 'pointerup' && event.button === 0) gestures.tap(at(event), addsTo(event));
  };
  surface.addEventListener('pointerup', end);
  surface.addEventListener('pointercancel', end);
};
