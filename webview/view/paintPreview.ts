import { drawPreviewArt } from '../../src/topology/draw/drawPreview.ts';
import type { FrameContext, Hit } from './frame.ts';

/** Ties of what moves and routes that lead elsewhere; from afar the marks alone tell. Answers where a pointer finds the routes. */
export const paintPreview = (context: FrameContext, hits: readonly Hit[]): readonly Hit[] => {
  const { art, level } = context.frame;
  if (!art || level === 'far') return [];
  const painted = new Map(level === 'near' ? hits.map(({ node, rect }) => [node, rect]) : []);
  drawPreviewArt(context, art, (node) => painted.get(node));
  return art.pills.map(({ id, rect, words }) => ({
    node: id,
    rect: context.place(rect),
    target: undefined,
    tip: () => words,
  }));
};
