import type { State } from '../state.ts';
import { button } from './dom.ts';
import { icon } from './icon.ts';

/** In focus mode: names what is shown alone, with a button back to everything. Hidden otherwise. */
export const createFocusModeChip = (
  leave: () => void,
): { readonly element: HTMLElement; readonly render: (state: State) => void } => {
  const element = button({ class: 'fact focus-mode', label: '', text: '' }, leave, icon('target', 12));
  element.append(icon('close', 10));
  element.setAttribute('aria-pressed', 'true');
  return {
    element,
    render: ({ focusMode }) => {
      element.hidden = focusMode === undefined;
      if (!focusMode) return;
      element.querySelector('.word')?.replaceChildren(focusMode.title);
      element.setAttribute('aria-label', `Focus on ${focusMode.title}: show everything again`);
      element.title = 'Show everything again (Shift+F)';
    },
  };
};
