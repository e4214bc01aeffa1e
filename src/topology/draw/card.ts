import type { CardNode, RemoteRow } from '../graph.ts';
import { cardIcons } from '../pictureIcons.ts';
import { rightWords, severityIcon, severityOf, typeAndState } from '../pictureWords.ts';
import type { PlacedCard, Rect } from '../scene.ts';
import { drawChip } from './chip.ts';
import type { PaintContext } from './context.ts';
import type { Palette } from './palettes.ts';
import type { Pen } from './pen.ts';

/** A card at middle zoom: header, chips, rows of interfaces elsewhere. */
export const drawCard = (context: PaintContext, { node, rect: placed, chips, remotes }: PlacedCard): void => {
  const { pen, zoom, place, emphasis, drawn } = context;
  const palette = emphasis.cardPalette(node.id);
  const rect = place(placed);
  drawCardBox(context, node, { rect });
  drawn.card(node, rect);
  drawHeader(pen, { rect, zoom, palette, boxed: context.differs?.(node) ?? false }, node);
  for (const chip of chips) drawChip(context, chip, node);
  remotes.forEach((row, index) => {
    const remote = node.remotes[index];
    if (remote) drawRemote(pen, { rect: place(row), zoom, palette }, remote);
  });
};

type CardBox = { readonly rect: Rect; readonly scale?: number };

/** The box of a card; each kind has its own outline: filled, without border, with cut corners, dashed. */
export const drawCardBox = (
  { pen, highContrast }: Pick<PaintContext, 'pen' | 'highContrast'>,
  node: CardNode,
  { rect, scale = 1 }: CardBox,
): void => {
  const { palette } = pen;
  const radius = 6 * scale;
  if (node.kind === 'instance') pen.box(rect, { fill: palette.card, stroke: palette.line2, radius });
  else if (node.kind === 'managed') pen.box(rect, { stroke: palette.line2, cut: 7 * scale });
  else if (node.kind === 'unattached') pen.box(rect, { stroke: palette.line3, radius, dash: [4, 3] });
  else if (!highContrast) pen.box(rect, { stroke: palette.line1, radius });
};

type CardPlace = { readonly rect: Rect; readonly zoom: number; readonly palette: Palette };
/** `boxed`: the slots in use are otherwise than before. */
type HeaderPlace = CardPlace & { readonly boxed: boolean };

const drawHeader = (pen: Pen, { rect, zoom, palette, boxed }: HeaderPlace, node: CardNode): void => {
  const y = rect.y + 14 * zoom + 4;
  const right = rect.x + rect.w - 8 * Math.min(zoom, 1.2);
  const hasIcon = node.kind !== 'unattached';
  const left = rect.x + (hasIcon ? 26 * Math.max(0.85, Math.min(zoom, 1.2)) : 9);
  const nameType = { size: 12, bold: node.kind === 'instance' };
  const nameWidth = pen.measure(node.name, nameType);
  const end = drawRight(pen, { right, left, y, nameWidth, palette, boxed }, node);
  drawCardIcon(pen, { x: rect.x + 7 * Math.min(zoom, 1.2), y: y - 11, palette }, node);
  const type = node.kind === 'instance' ? typeAndState(node) : undefined;
  const typeWidth = type === undefined ? 0 : pen.measure(type, { size: 11 });
  const most = Math.max(20, end - left - 4 - (isUnlisted(node) ? typeWidth + 5 : 0));
  const x = left + pen.text(node.name, { x: left, y }, { ...nameType, color: palette.t1, max: most });
  const gap = isUnlisted(node) ? 5 : 8;
  if (type !== undefined && (isUnlisted(node) || x + gap + typeWidth <= end - 1)) {
    pen.text(type, { x: x + gap, y }, { size: 11, color: palette.t3, max: right - x - gap });
  }
};

/** Of an instance that is only an id, the note says why: whose it is, or that it was not read. The id gives way to it. */
export const isUnlisted = ({ kind, state, note }: CardNode): boolean =>
  kind === 'instance' && state === undefined && note !== undefined;

type RightPlace = { right: number; left: number; y: number; nameWidth: number; palette: Palette; boxed: boolean };

/** Slots, or what stands at the right of the other kinds; answers where it begins. Slots go before the name is cut. */
const drawRight = (pen: Pen, { right, left, y, nameWidth, palette, boxed }: RightPlace, node: CardNode): number => {
  const { slots } = node;
  const found = node.findings.length > 0;
  const token = severityOf(node);
  let end = right;
  if (isUnlisted(node)) end = right;
  else if (node.kind === 'instance' && slots) {
    const full = slots.max !== undefined && slots.used >= slots.max;
    const words = `${boxed ? '~ ' : ''}${slots.used}/${slots.max ?? '?'}`;
    const type = { size: 11, mono: true, bold: full };
    const width = pen.measure(words, type);
    if (left + nameWidth + 8 + width + (found ? 17 : 0) <= right) {
      if (boxed) drawBoxed(pen, { x: right - width - 4, y: y - 12, w: width + 8, h: 17 });
      const color = full ? pen.palette.warn : boxed ? pen.palette.t1 : palette.t3;
      end -= pen.text(words, { x: right, y }, { ...type, color, align: 'right' }) + (boxed ? 4 : 0);
    }
  } else if (node.kind !== 'instance') {
    const words = rightWords(node);
    // What AWS manages has a short title that says what it is; other names may be long, and may give way.
    const room = right - left - (node.kind === 'managed' ? nameWidth : Math.min(nameWidth, 50)) - 8;
    const shown = pen.cut(words, room, { size: 11 });
    if (shown === words || shown.length > 5)
      end -= pen.text(shown, { x: right, y }, { size: 11, color: palette.t3, align: 'right' });
  }
  if (!found) return slots ? end - 4 : end;
  pen.icon(severityIcon(token), {
    x: end - 17,
    y: y - 10,
    size: 12,
    color: pen.palette[token],
    ground: pen.palette.card,
  });
  return end - 17;
};

/** A value that is otherwise than before. */
const drawBoxed = (pen: Pen, rect: Rect): void =>
  pen.box(rect, { fill: pen.palette.changedSoft, stroke: pen.palette.changed, radius: 3 });

const drawCardIcon = (
  pen: Pen,
  { x, y, palette }: { x: number; y: number; palette: Palette },
  node: CardNode,
): void => {
  if (node.kind === 'unattached') return;
  if (node.kind === 'guest') pen.text('↳', { x: x + 2, y: y + 11 }, { size: 12, color: palette.t3 });
  else pen.icon(cardIcons[node.icon], { x, y, size: 14, color: node.kind === 'managed' ? palette.mgd : palette.t2 });
};

/** One row of a card that names an interface in another subnet: tag, address, subnet. */
export const drawRemote = (pen: Pen, { rect, zoom, palette }: CardPlace, remote: RemoteRow): void => {
  const y = rect.y + rect.h / 2 + 4;
  const tagCentre = rect.x + 21 * Math.min(zoom, 1.2);
  const tagRight = tagCentre + pen.measure(remote.tag, { size: 10, mono: true }) / 2;
  pen.text(remote.tag, { x: tagCentre, y: y - 0.5 }, { size: 10, mono: true, color: palette.t2, align: 'center' });
  const x = Math.max(rect.x + 44 * Math.min(zoom, 1.2), tagRight + 6);
  pen.text(`in ${remote.subnetName}`, { x, y }, { size: 11, color: palette.t2, max: rect.x + rect.w - x });
};
