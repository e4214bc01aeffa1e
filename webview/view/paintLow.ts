import { drawCardBox } from '../../src/topology/draw/card.ts';
import { drawWorking } from '../../src/topology/draw/chip.ts';
import { drawPublicDot, publicDotWidth } from '../../src/topology/draw/publicDot.ts';
import { cardIcons } from '../../src/topology/pictureIcons.ts';
import { isAtWork, lastPart, severityIcon, severityOf } from '../../src/topology/pictureWords.ts';
import type { CardNode, ChipNode } from '../../src/topology/graph.ts';
import type { PlacedCard, PlacedChip, Rect } from '../../src/topology/scene.ts';
import type { Tokens } from '../theme/tokens.ts';
import type { FrameContext } from './frame.ts';
import type { CanvasPen } from './canvasPen.ts';

type LowBox = { readonly rect: Rect; readonly palette: Tokens };

const mono = { size: 10, mono: true } as const;
/** In pixels: a mark, from the border of an interface to its mark and from there to the address; the room of a public address. */
const mark = { size: 7, inset: 1, gap: 4 } as const;
const dotRoom = publicDotWidth + 4;

/** A card at low zoom: its name and what was found in it, below them a line for each interface. */
export const paintLowCard = (context: FrameContext, card: PlacedCard): void => {
  const { pen, zoom, place, emphasis, drawn } = context;
  const rect = place(card.rect);
  const palette = emphasis.cardPalette(card.node.id);
  drawCardBox(context, card.node, { rect, scale: 0.5 });
  drawn.card(card.node, rect);
  for (const chip of card.chips) paintLine(context, chip, card);
  paintHeader(pen, { rect: { ...rect, h: 28 * zoom }, palette }, card.node);
};

/** Name, the sign and count of a managed group, and the mark of what was found on the card or anything in it. */
const paintHeader = (pen: CanvasPen, { rect, palette }: LowBox, node: CardNode): void => {
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
  if (node.kind === 'managed' && rect.w >= 90) {
    pen.icon(cardIcons[node.icon], { x, y: y - 9, size: 11, color: palette.mgd });
    x += 14;
  }
  if (node.kind === 'guest') x += pen.text('↳ ', { x, y }, { size: 10, color: palette.t2 });
  const count = node.kind === 'managed' && node.chips.length > 1 ? ` ×${node.chips.length}` : '';
  const counted = count === '' ? 0 : pen.measure(count, { size: 10 });
  const style = { size: 10, bold: node.kind === 'instance', color: palette[node.kind === 'guest' ? 't2' : 't1'] };
  x += pen.text(node.name, { x, y }, { ...style, max: right - x - counted });
  if (counted > 0) pen.text(count, { x, y }, { size: 10, color: palette.t2, max: right - x });
};

/** Nothing in a line tells of a finding, so the card bears the mark of all of them. */
const foundOn = ({ findings, chips }: CardNode): CardNode['findings'] => [
  ...findings,
  ...chips.flatMap((chip) => chip.findings),
];

/** An interface: its mark, as much of its address as there is room for, and whether it has a public one. */
const paintLine = (context: FrameContext, { node, rect: placed, prefixes }: PlacedChip, card: PlacedCard): void => {
  const { pen, place, emphasis, drawn } = context;
  const palette = emphasis.chipPalette(node.eniId);
  const rect = place(placed);
  drawn.chip(node, card.node, rect);
  const [selected, softened] = [emphasis.selectedEniId === node.eniId, palette.chip !== pen.palette.chip];
  if (selected || softened)
    pen.box(rect, { fill: selected ? palette.accentSoft : palette.chip, radius: Math.min(3, rect.h / 4) });
  const middle = rect.y + rect.h / 2;
  const sign = { x: rect.x + mark.inset, y: Math.round(middle - mark.size / 2), w: mark.size, h: mark.size };
  if (isAtWork(node)) {
    const at = { x: sign.x + mark.size / 2, y: middle };
    drawWorking(pen, at, { color: palette.own, working: context.working });
  } else paintMark(pen, { rect: sign, palette }, node);
  const left = sign.x + mark.size + mark.gap;
  const isPublic = node.publicIp !== undefined || node.outside !== undefined;
  const right = rect.x + rect.w - (isPublic ? dotRoom : 0);
  const words = fittingAddress(pen, node.address, right - left);
  pen.text(words, { x: left, y: middle + 3.5 }, { ...mono, color: palette.t1 });
  if (isPublic && rect.w >= left - rect.x + dotRoom)
    drawPublicDot(pen, { x: rect.x + rect.w - publicDotWidth / 2 - 1, y: middle }, { node, palette });
  for (const row of prefixes) paintPrefix(pen, place(row), palette);
};

/** The address, or its last part, or nothing: an address is never cut at its end. */
const fittingAddress = (pen: CanvasPen, address: string, room: number): string =>
  [address, lastPart(address)].find((words) => pen.measure(words, mono) <= room) ?? '';

/** A delegated prefix: a hatched line where it stands from nearer. */
const paintPrefix = (pen: CanvasPen, rect: Rect, palette: Tokens): void => {
  const left = mark.inset + mark.size + mark.gap;
  const line = { x: rect.x + left, y: Math.round(rect.y + rect.h / 2 - 2), w: rect.w - left, h: 3 };
  pen.hatch(line, palette.card, palette.used);
};

/** An interface as a mark: square primary, hollow secondary, dashed ring unattached, diamond managed. */
const paintMark = (pen: CanvasPen, { rect, palette }: LowBox, { kind }: ChipNode): void => {
  if (kind === 'primary') pen.flood(rect, palette.dot);
  else if (kind === 'secondary') {
    const inner = { x: rect.x + 0.75, y: rect.y + 0.75, w: rect.w - 1.5, h: rect.h - 1.5 };
    pen.box(inner, { stroke: palette.dot, width: 1.5 });
  } else if (kind === 'managed') pen.diamond(rect, palette.mgd === palette.t3 ? palette.dot : palette.mgd);
  else pen.icon('ring', { x: rect.x - 1, y: rect.y - 1, size: rect.w + 2, color: palette.dot });
};
