import type { Hit } from '../view/frame.ts';
import { el } from './dom.ts';

const delay = 500;

/** `point` is told of each move; without a thing below the pointer the tooltip goes. */
export type Tooltip = {
  readonly element: HTMLElement;
  readonly point: (hit: Hit | undefined, at: { readonly x: number; readonly y: number }) => void;
};

/** Text about the thing under the pointer, once it has rested there. */
export const createTooltip = (): Tooltip => {
  const element = el('div', { class: 'tooltip', attributes: { role: 'tooltip' } });
  element.hidden = true;
  let timer = 0;
  let node: string | undefined;
  const show = (hit: Hit, at: { x: number; y: number }): void => {
    const [title = '', ...lines] = hit.tip().split('\n');
    element.replaceChildren(el('strong', { text: title }), ...lines.map((text) => el('span', { text })));
    element.hidden = false;
    const room = element.parentElement?.getBoundingClientRect();
    const [w, h] = [element.offsetWidth, element.offsetHeight];
    element.style.left = `${Math.max(4, Math.min(at.x + 12, (room?.width ?? 0) - w - 4))}px`;
    element.style.top = `${at.y + 16 + h > (room?.height ?? 0) ? at.y - h - 8 : at.y + 16}px`;
  };
  return {
    element,
    point: (hit, at) => {
      if (hit?.node === node && hit !== undefined) return;
      node = hit?.node;
      element.hidden = true;
      clearTimeout(timer);
      if (hit && !hit.node.startsWith('vpc:')) timer = window.setTimeout(() => show(hit, at), delay);
    },
  };
};
