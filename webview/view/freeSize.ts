import type { Stage } from './stage.ts';

/** The part of the surface that no panel covers, in pixels from its upper left corner. */
export const freeSize = ({ size: { w, h }, surface }: Pick<Stage, 'size' | 'surface'>): { w: number; h: number } => {
  const panel = surface.closest('.middle')?.querySelector<HTMLElement>('.details');
  if (!panel || panel.hidden || getComputedStyle(panel).position !== 'absolute') return { w, h };
  return panel.offsetWidth >= w ? { w, h: h - panel.offsetHeight } : { w: w - panel.offsetWidth, h };
};
