import type { ChangeKind, ChangeMark } from '../../src/topology/pictureChanges.ts';
import type { Rect } from '../../src/topology/scene.ts';
import type { Changes } from '../changes.ts';
import type { Brush, Hit } from './frame.ts';
import type { Pen } from './pen.ts';

/** Smaller than this is a mark from afar, which the sign replaces. */
const smallest = 14;
/** Pixels. */
const badge = 6;

/**
 * Marks what a comparison found on what was painted: an outline and a badge with a sign, in the colour of the kind. What is gone is
 * struck out. Answers the hits with the differences in their tooltips.
 */
export const paintChanges = ({ pen, frame }: Brush, hits: readonly Hit[]): readonly Hit[] => {
  const { changes } = frame.sight;
  if (!changes) return hits;
  return hits.map((hit) => {
    const mark = changes.byNode.get(hit.node);
    if (!mark) return hit;
    if (hit.rect.w < smallest) paintFarChange(pen, hit.rect, mark.kind);
    else paintOutline(pen, hit, mark.kind);
    return withWords(hit, mark);
  });
};

/** The tooltip of a changed thing says how it differs. */
export const changedHit = (hit: Hit, changes: Changes | undefined): Hit => {
  const mark = changes?.byNode.get(hit.node);
  return mark ? withWords(hit, mark) : hit;
};

const withWords = (hit: Hit, mark: ChangeMark): Hit => ({
  ...hit,
  tip: () => [hit.tip(), ...wordsOf(mark)].join('\n'),
});

const wordsOf = ({ kind, words }: ChangeMark): readonly string[] =>
  kind === 'changed' ? words.map((word) => `Changed: ${word}`) : [kind === 'added' ? 'Added' : 'Removed'];

const paintOutline = (pen: Pen, { node, rect }: Hit, kind: ChangeKind): void => {
  const { ink } = pen;
  const color = ink[kind];
  const isChip = node.startsWith('chip:');
  const dash = kind === 'removed' ? { dash: [4, 3] } : {};
  const radius = isChip ? 4 : 6;
  // Where borders are strong, they would show between the dashes.
  if (kind === 'removed') pen.box(rect, { stroke: ink.subnet, width: 2, radius });
  pen.box(rect, { stroke: color, width: 2, radius, ...dash });
  if (kind === 'removed' && isChip && rect.h < 60) {
    const y = Math.round(rect.y + rect.h / 2);
    pen.line([rect.x + 4, y], [rect.x + rect.w - 4, y], { color, width: 1 });
  }
  const at = { x: rect.x + 1, y: rect.y + 1 };
  const disc = { x: at.x - badge, y: at.y - badge, w: 2 * badge, h: 2 * badge };
  pen.box(disc, { fill: color, stroke: ink.canvas, width: 1, radius: badge });
  paintSign(pen, { ...at, size: 3, color: ink.canvas }, kind);
};

/** From afar the sign stands in place of the interface's mark. */
export const paintFarChange = (pen: Pen, rect: Rect, kind: ChangeKind): void => {
  const { ink } = pen;
  pen.flood(rect, ink.subnet);
  // Half a pixel on each side keeps it apart from its neighbours.
  const size = Math.min(rect.w, rect.h) / 2 - 1;
  const at = { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 };
  if (size < 2) pen.flood({ x: rect.x, y: rect.y, w: rect.w - 1, h: rect.h - 1 }, ink[kind]);
  else paintSign(pen, { ...at, size, color: ink[kind] }, kind);
};

type Sign = { readonly x: number; readonly y: number; readonly size: number; readonly color: string };

/** Plus, minus and tilde, told apart without their colours. */
const paintSign = ({ ctx }: Pen, { x, y, size, color }: Sign, kind: ChangeKind): void => {
  ctx.strokeStyle = color;
  ctx.lineWidth = Math.max(1.5, size / 2);
  ctx.setLineDash([]);
  ctx.beginPath();
  if (kind === 'changed') {
    ctx.moveTo(x - size, y + size * 0.35);
    ctx.bezierCurveTo(x - size * 0.4, y - size, x + size * 0.4, y + size, x + size, y - size * 0.35);
  } else {
    ctx.moveTo(x - size, y);
    ctx.lineTo(x + size, y);
  }
  if (kind === 'added') {
    ctx.moveTo(x, y - size);
    ctx.lineTo(x, y + size);
  }
  ctx.stroke();
};
