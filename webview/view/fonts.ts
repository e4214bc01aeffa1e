import type { Fonts } from './canvasPen.ts';

/** The fonts of the page as VS Code sets them, for the canvas. */
export const readFonts = (): Fonts => {
  const style = getComputedStyle(document.body);
  const mono = style.getPropertyValue('--eni-mono').trim() || 'monospace';
  return { sans: style.fontFamily, mono, stretch: style.fontStretch === '75%' ? 'condensed' : '' };
};
