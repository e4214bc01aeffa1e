import { drawChange, drawSign } from '../../src/topology/draw/change.ts';
import type { Pen } from '../../src/topology/draw/pen.ts';
import { markWords, type ChangeKind, type ChangeMark } from '../../src/topology/pictureChanges.ts';
import type { Rect } from '../../src/topology/scene.ts';
import type { Changes } from '../changes.ts';
import type { FrameContext, Hit } from './frame.ts';

/** Smaller than this is a mark from afar, which the sign replaces. */
const smallest = 14;

/** Marks what a comparison found on what was painted. Answers the hits, with the differences in their tooltips. */
export const paintChanges = ({ pen, frame }: FrameContext, hits: readonly Hit[]): readonly Hit[] => {
  const { changes } = frame.highlighting;
  if (!changes) return hits;
  return hits.map((hit) => {
    const mark = changes.byNode.get(hit.node);
    if (!mark) return hit;
    if (hit.rect.w < smallest) paintFarChange(pen, hit.rect, mark.kind);
    else drawChange(pen, { rect: hit.rect, kind: mark.kind, isChip: hit.node.startsWith('chip:') });
    return withWords(hit, mark, changes.kinds);
  });
};

/** The hit with how its thing differs in the tooltip; the same hit where it does not. */
export const changedHit = (hit: Hit, changes: Changes | undefined): Hit => {
  const mark = changes?.byNode.get(hit.node);
  return changes && mark ? withWords(hit, mark, changes.kinds) : hit;
};

const withWords = (hit: Hit, mark: ChangeMark, kinds: Changes['kinds']): Hit => ({
  ...hit,
  tip: () => [hit.tip(), ...markWords(mark, kinds)].join('\n'),
});

/** From afar the sign replaces the interface's mark. */
export const paintFarChange = (pen: Pen, rect: Rect, kind: ChangeKind): void => {
  const { palette } = pen;
  pen.flood(rect, palette.subnet);
  // Half a pixel on each side keeps it apart from its neighbours.
  const size = Math.min(rect.w, rect.h) / 2 - 1;
  // On whole pixels, as wide as two, so that its lines are sharp.
  const at = { x: Math.round(rect.x + rect.w / 2), y: Math.round(rect.y + rect.h / 2) };
  if (size < 2) pen.flood({ x: rect.x, y: rect.y, w: rect.w - 1, h: rect.h - 1 }, palette[kind]);
  else drawSign(pen, { ...at, size, color: palette[kind], width: 2 }, kind);
};
