import type { Pen } from '../../src/topology/draw/pen.ts';
import type { HeaderEnd } from '../../src/topology/draw/subnet.ts';
import type { PlacedSubnet } from '../../src/topology/scene.ts';
import type { FrameContext } from './frame.ts';

/** `fold:subnet-…`: the outline node of the sign that folds and unfolds a subnet. */
export const foldNode = (subnetId: string): string => `fold:${subnetId}`;

/** The id of the subnet whose sign an outline node is; undefined for any other node. */
export const foldedBy = (node: string | undefined): string | undefined =>
  node?.startsWith('fold:') ? node.slice('fold:'.length) : undefined;

/** Pixels that the sign takes behind the words, and the sign with a number before it. */
const widths = { sign: 16, counted: 48 } as const;

/** Room in pixels that the text of a header leaves for the sign; 0 where there is none. */
export const roomForFold = (context: FrameContext, subnet: PlacedSubnet): number =>
  isFoldable(context, subnet) ? widths[subnet.node.folded ? 'counted' : 'sign'] : 0;

/** The columns tell whether it has cards without making any. */
const isFoldable = ({ frame: { highlighting } }: FrameContext, { node, columns }: PlacedSubnet): boolean =>
  highlighting.folds && (node.folded !== undefined || columns.some((rows) => rows.length > 0));

/** What is folded, in a word where there is room for it, else as a number. */
const foldedWords = (pen: Pen, count: number, room: number): string => {
  if (count === 0) return '';
  const words = `${count} interface${count === 1 ? '' : 's'}`;
  return [words, String(count)].find((text) => pen.measure(text, { size: 11 }) + 6 + widths.sign <= room) ?? '';
};

/**
 * Draws, after the text of the header, the number of folded interfaces and the sign, with 24 pixels around it for the
 * pointer.
 */
export const paintFold = (
  context: FrameContext,
  subnet: PlacedSubnet,
  { x, middle, room, palette }: HeaderEnd,
): void => {
  if (!isFoldable(context, subnet)) return;
  const { node } = subnet;
  const { pen, hit } = context;
  const count = (node.folded ?? []).reduce((sum, { chips }) => sum + chips.length, 0);
  const words = foldedWords(pen, count, room);
  const width = words === '' ? 0 : pen.measure(words, { size: 11 }) + 6;
  if (width + widths.sign > room) return;
  if (words !== '') pen.text(words, { x, y: middle + 4 }, { size: 11, color: palette.t2 });
  const at = x + width;
  pen.icon(count === 0 ? 'chevron' : 'chevronRight', { x: at, y: middle - 6, size: 12, color: palette.t3 });
  hit({
    node: foldNode(node.id),
    rect: { x: at - 6, y: middle - 12, w: 24, h: 24 },
    target: { kind: 'subnet', id: node.id },
    tip: () => `${count === 0 ? 'Collapse' : 'Expand'} ${node.name}`,
  });
};
