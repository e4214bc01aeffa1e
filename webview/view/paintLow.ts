import { drawCardBox } from '../../src/topology/draw/card.ts';
import { drawChipBox, drawTag } from '../../src/topology/draw/chip.ts';
import { cardIcons } from '../../src/topology/pictureIcons.ts';
import { isAtWork, severityIcon, severityOf, shortTag } from '../../src/topology/pictureWords.ts';
import type { CardNode, ChipNode } from '../../src/topology/graph.ts';
import type { PlacedCard, PlacedChip, Rect } from '../../src/topology/scene.ts';
import type { Tokens } from '../theme/tokens.ts';
import type { FrameContext } from './frame.ts';
import type { CanvasPen } from './canvasPen.ts';

type LowBox = { readonly rect: Rect; readonly palette: Tokens };

/** A card at low zoom: its name, its interfaces as tags, and a count on groups of a service. */
export const paintLowCard = (context: FrameContext, card: PlacedCard): void => {
  const { pen, zoom, place, emphasis, drawn } = context;
  const rect = place(card.rect);
  const palette = emphasis.cardPalette(card.node.id);
  drawCardBox(context, card.node, { rect, scale: 0.6 });
  drawn.card(card.node, rect);
  for (const chip of card.chips) paintLowChip(context, chip, card);
  const header = 28 * zoom;
  if (header < 12) return;
  paintLowHeader(pen, { rect: { ...rect, h: header }, palette }, card.node);
};

/** Name, the sign and count of a managed group, and the mark of what was found on the card or anything in it. */
const paintLowHeader = (pen: CanvasPen, { rect, palette }: LowBox, node: CardNode): void => {
  const y = rect.y + rect.h / 2 + 4;
  let [x, right] = [rect.x + 5, rect.x + rect.w - 4];
  const found = foundOn(node);
  if (found.length > 0) {
    const token = severityOf({ findings: found });
    pen.icon(severityIcon(token), {
      x: right - 10,
      y: y - 9,
      size: 10,
      color: pen.palette[token],
      ground: pen.palette.card,
    });
    right -= 13;
  }
  if (node.kind === 'managed' && rect.w >= 60) {
    pen.icon(cardIcons[node.icon], { x, y: y - 9, size: 11, color: palette.mgd });
    x += 14;
  }
  const count = node.kind === 'managed' && node.chips.length > 1 ? ` ×${node.chips.length}` : '';
  const counted = count === '' ? 0 : pen.measure(count, { size: 10 });
  x += pen.text(node.name, { x, y }, { size: 10, color: palette.t1, max: right - x - counted });
  if (counted > 0) pen.text(count, { x, y }, { size: 10, color: palette.t2 });
};

/** A finding is marked once, but where the thing itself has no room for the mark, its card bears it. */
const foundOn = ({ findings, chips }: CardNode): CardNode['findings'] => [
  ...findings,
  ...chips.flatMap((chip) => chip.findings),
];

const paintLowChip = (context: FrameContext, chip: PlacedChip, card: PlacedCard): void => {
  const { pen, place, emphasis, drawn } = context;
  const palette = emphasis.chipPalette(chip.node.eniId);
  const rect = place(chip.rect);
  drawn.chip(chip.node, card.node, rect);
  const tag = shortTag(chip.node.tag ?? '');
  const fits = rect.h >= 11 && pen.measure(tag, { size: 10, mono: true }) + 4 <= rect.w;
  if (chip.node.kind === 'primary' || chip.node.kind === 'secondary') {
    const selected = emphasis.selectedEniId === chip.node.eniId;
    const filled = chip.node.kind === 'primary';
    if (fits && rect.w > 44) {
      pen.box(rect, { fill: selected ? palette.accentSoft : palette.chip, stroke: palette.chipLine, radius: 3 });
      const w = Math.round(pen.measure(tag, { size: 10, mono: true })) + 6;
      drawTag(
        pen,
        { x: rect.x + 2, y: rect.y + 1, w, h: rect.h - 2 },
        { tag, filled, busy: isAtWork(chip.node), palette, working: context.working },
      );
      return;
    }
    pen.box(rect, {
      fill: selected ? palette.accentSoft : filled ? palette.own : palette.chip,
      ...(filled ? {} : { stroke: palette.own }),
      radius: 3,
    });
    const color = selected ? palette.t1 : filled ? palette.inv : palette.own;
    const at = { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 + 3.5 };
    if (fits) pen.text(tag, at, { size: 10, mono: true, bold: filled, color, align: 'center' });
    return;
  }
  drawChipBox(context, chip.node, { rect, palette, cut: 3 });
  paintMark(pen, { rect: { x: rect.x + rect.w / 2 - 4, y: rect.y + rect.h / 2 - 4, w: 8, h: 8 }, palette }, chip.node);
};

/** An interface as a mark: square primary, hollow secondary, dashed ring unattached, diamond managed. */
const paintMark = (
  pen: CanvasPen,
  { rect, palette }: { readonly rect: Rect; readonly palette: Tokens },
  { kind }: ChipNode,
): void => {
  const place = { x: rect.x - 1, y: rect.y - 1, size: rect.w + 2 };
  if (kind === 'primary') pen.flood(rect, palette.dot);
  else if (kind === 'secondary')
    pen.box(
      { x: rect.x + 0.75, y: rect.y + 0.75, w: rect.w - 1.5, h: rect.h - 1.5 },
      { stroke: palette.dot, width: 1.5 },
    );
  else if (kind === 'managed') pen.diamond(rect, palette.mgd === palette.t3 ? palette.dot : palette.mgd);
  else pen.icon('ring', { ...place, color: palette.dot });
};
