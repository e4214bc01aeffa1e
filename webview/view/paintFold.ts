import type { PlacedSubnet } from '../../src/topology/scene.ts';
import type { Tokens } from '../theme/tokens.ts';
import type { Brush } from './frame.ts';

/** The outline node of the sign with which a subnet is folded and unfolded. */
export const foldNode = (subnetId: string): string => `fold:${subnetId}`;

/** The id of the subnet whose sign an outline node is. */
export const foldedBy = (node: string | undefined): string | undefined =>
  node?.startsWith('fold:') ? node.slice('fold:'.length) : undefined;

type FoldPlace = { readonly x: number; readonly middle: number; readonly room: number; readonly ink: Tokens };

/** Behind the words of the header: what is folded in numbers, and the sign, 24 pixels around for the pointer. */
export const paintFold = (
  { pen, hit, frame: { sight } }: Brush,
  { node }: PlacedSubnet,
  { x, middle, room, ink }: FoldPlace,
): void => {
  const count = (node.folded ?? []).reduce((sum, { chips }) => sum + chips.length, 0);
  if (!sight.folds || (count === 0 && node.cards.length === 0)) return;
  const words = count === 0 ? '' : `${count} interface${count === 1 ? '' : 's'}`;
  const width = words === '' ? 0 : pen.measure(words, { size: 11 }) + 6;
  if (width + 16 > room) return;
  pen.text(words, { x, y: middle + 4 }, { size: 11, color: ink.t2 });
  const at = x + width;
  pen.icon(count === 0 ? 'chevron' : 'chevronRight', { x: at, y: middle - 6, size: 12, color: ink.t3 });
  hit({
    ...{ node: foldNode(node.id), rect: { x: at - 6, y: middle - 12, w: 24, h: 24 } },
    target: { kind: 'subnet', id: node.id },
    tip: () => `${count === 0 ? 'Collapse' : 'Expand'} ${node.name}`,
  });
};
