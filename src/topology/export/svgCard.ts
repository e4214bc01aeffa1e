import type { CardNode, RemoteRow } from '../graph.ts';
import { cardIcons } from '../pictureIcons.ts';
import { rightWords, severityIcon, severityOf, typeAndState } from '../pictureWords.ts';
import type { PlacedCard, Rect } from '../scene.ts';
import { cutTo, measure } from './measure.ts';
import { drawChip } from './svgChip.ts';
import type { SvgPen } from './svgPen.ts';

/** A card: silhouette of its kind, header, chips, rows of interfaces elsewhere. */
export const drawCard = (pen: SvgPen, { rect, node, chips, remotes }: PlacedCard): void => {
  drawBox(pen, rect, node);
  drawHeader(pen, rect, node);
  for (const chip of chips) drawChip(pen, chip);
  remotes.forEach((row, index) => {
    const remote = node.remotes[index];
    if (remote) drawRemote(pen, row, remote);
  });
};

const drawBox = (pen: SvgPen, rect: Rect, { kind }: CardNode): void => {
  const { ink } = pen;
  const boxes: { readonly [Kind in CardNode['kind']]: Parameters<SvgPen['box']>[1] } = {
    instance: { fill: ink.card, stroke: ink.line2, radius: 6 },
    managed: { stroke: ink.line2, cut: 7 },
    unattached: { stroke: ink.line3, radius: 6, dash: '4 3' },
    guest: { stroke: ink.line1, radius: 6 },
  };
  pen.box(rect, boxes[kind]);
};

const drawHeader = (pen: SvgPen, rect: Rect, node: CardNode): void => {
  const { ink } = pen;
  const y = rect.y + 18;
  const left = rect.x + (node.kind === 'unattached' ? 9 : 26);
  const right = rect.x + rect.w - 8;
  const type = { size: 12, bold: node.kind === 'instance' };
  const end = drawRight(pen, { left, right, y, nameWidth: measure(node.name, type) }, node);
  drawIcon(pen, { x: rect.x + 7, y: y - 11 }, node);
  const max = Math.max(20, end - left - 4);
  const x = left + pen.text(node.name, { x: left, y }, { ...type, color: ink.t1, max }) + 8;
  const note = node.kind === 'instance' ? typeAndState(node) : undefined;
  if (note !== undefined && x + measure(note, { size: 11 }) <= end - 1) {
    pen.text(note, { x, y }, { size: 11, color: ink.t3 });
  }
};

type RightPlace = { readonly left: number; readonly right: number; readonly y: number; readonly nameWidth: number };

/** Slots, or what stands at the right of the other kinds; answers where it begins. Slots go before the name is cut. */
const drawRight = (pen: SvgPen, place: RightPlace, node: CardNode): number => {
  const { ink } = pen;
  const { right, y } = place;
  const end = right - (node.kind === 'instance' ? drawSlots(pen, place, node) : drawNote(pen, place, node));
  if (node.findings.length === 0) return node.slots ? end - 4 : end;
  const token = severityOf(node);
  pen.icon(severityIcon(token), { x: end - 17, y: y - 10, size: 12, color: ink[token], ground: ink.card });
  return end - 17;
};

const drawSlots = (pen: SvgPen, { left, right, y, nameWidth }: RightPlace, { slots, findings }: CardNode): number => {
  if (!slots) return 0;
  const full = slots.max !== undefined && slots.used >= slots.max;
  const words = `${slots.used}/${slots.max ?? '?'}`;
  const type = { size: 11, mono: true, bold: full };
  if (left + nameWidth + 8 + measure(words, type) + (findings.length > 0 ? 17 : 0) > right) return 0;
  return pen.text(words, { x: right, y }, { ...type, color: full ? pen.ink.warn : pen.ink.t3, align: 'right' });
};

const drawNote = (pen: SvgPen, { left, right, y, nameWidth }: RightPlace, node: CardNode): number => {
  const words = rightWords(node);
  const shown = cutTo(words, right - left - Math.min(nameWidth, 50) - 8, { size: 11 });
  if (shown !== words && shown.length <= 5) return 0;
  return pen.text(shown, { x: right, y }, { size: 11, color: pen.ink.t3, align: 'right' });
};

const drawIcon = (pen: SvgPen, at: { readonly x: number; readonly y: number }, { kind, icon }: CardNode): void => {
  const { ink } = pen;
  if (kind === 'unattached') return;
  if (kind === 'guest') pen.text('↳', { x: at.x + 2, y: at.y + 11 }, { size: 12, color: ink.t3 });
  else pen.icon(cardIcons[icon], { ...at, size: 14, color: kind === 'managed' ? ink.mgd : ink.t2, ground: ink.card });
};

const drawRemote = (pen: SvgPen, rect: Rect, { tag, subnetName }: RemoteRow): void => {
  const { ink } = pen;
  const y = rect.y + rect.h / 2 + 4;
  const centre = rect.x + 21;
  const width = pen.text(tag, { x: centre, y: y - 0.5 }, { size: 10, mono: true, color: ink.t2, align: 'center' });
  const x = Math.max(rect.x + 44, centre + width / 2 + 6);
  pen.text(`in ${subnetName}`, { x, y }, { size: 11, color: ink.t2, max: rect.x + rect.w - x });
};
