import type { SubnetNode, SubnetUsage } from '../../src/topology/graph.ts';
import type { Rect } from '../../src/topology/scene.ts';
import type { TokenName } from '../theme/tokens.ts';
import { isShort, severityOf } from '../../src/topology/pictureWords.ts';
import type { Pen } from './pen.ts';

/** A part of a subnet's addresses. */
export type Segment = { readonly count: number; readonly words: string; readonly token: TokenName | 'hatch' | 'kept' };

/** Who has the addresses of a subnet; parts without any are left out. */
export const segmentsOf = (
  node: SubnetNode,
  { reserved, inUse, inPrefixes, free }: SubnetUsage,
): readonly Segment[] => {
  const used: TokenName = isShort(node) ? severityOf(node) : 'used';
  const parts: readonly Segment[] = [
    { count: reserved, words: `${reserved} kept by AWS`, token: 'kept' },
    { count: inUse, words: `${inUse} ${inUse === 1 ? 'address' : 'addresses'} in use`, token: used },
    { count: inPrefixes, words: `${inPrefixes} in prefixes`, token: 'hatch' },
    { count: free, words: `${free} free`, token: 'track' },
  ];
  return parts.filter(({ count }) => count > 0);
};

export const dye = (pen: Pen, box: Rect, token: Segment['token']): void => {
  if (token === 'hatch') pen.hatch(box, 'track', 'used');
  else pen.flood(box, pen.ink[token === 'kept' ? keptToken(pen) : token]);
};

/** In high contrast a strong line has the colour of what is used. */
const keptToken = ({ ink }: Pen): TokenName => (ink.line3 === ink.used ? 'line2' : 'line3');

/** The bar of a subnet's addresses, each part for itself. */
export const paintSegmentBar = (
  pen: Pen,
  bar: Rect,
  { node, usage }: { node: SubnetNode; usage: SubnetUsage },
): void => {
  let { x } = bar;
  for (const { count, token } of segmentsOf(node, usage)) {
    const w = (bar.w * count) / Math.max(1, usage.total);
    dye(pen, { ...bar, x, w: Math.max(1, w - 1) }, token);
    x += w;
  }
  if (pen.ink.barLine === 'transparent') return;
  pen.box({ x: bar.x, y: bar.y - 1, w: bar.w, h: bar.h + 2 }, { stroke: pen.ink.barLine });
};
