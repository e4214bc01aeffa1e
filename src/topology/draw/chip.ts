import type { CardNode, ChipNode } from '../graph.ts';
import { isAtWork, lastPart, severityIcon, severityOf, shortTag } from '../pictureWords.ts';
import type { PictureIcon } from '../pictureIcons.ts';
import type { PlacedChip, Point, Rect } from '../scene.ts';
import type { PaintContext } from './context.ts';
import type { Palette } from './palettes.ts';
import type { Pen } from './pen.ts';
import { drawPublicDot, publicDotWidth } from './publicDot.ts';

/** An interface at middle zoom: tag or silhouette, address, its marks, its prefixes below. */
export const drawChip = (context: PaintContext, chip: PlacedChip, card: CardNode): void => {
  const { pen, zoom, place, emphasis, drawn } = context;
  const { node } = chip;
  const palette = emphasis.chipPalette(node.eniId);
  const rect = place(chip.rect);
  const ground = drawChipBox(context, node, { rect, palette });
  drawn.chip(node, card, rect);
  if (chip.rect.w < 100) {
    drawSmall(pen, { rect, palette }, lastPart(node.address));
    return;
  }
  const middle = rect.y + rect.h / 2;
  const left = drawSign(pen, { rect, zoom, palette, working: context.working }, node);
  const words = node.address;
  const width = pen.measure(words, { size: 11, mono: true });
  const margin = zoom < 0.9 ? 3 : zoom < 1 ? 4 : 5;
  drawMarks(pen, { right: rect.x + rect.w - margin, left: left + width, middle, palette, ground }, node);
  pen.text(words, { x: left, y: middle + 4 }, { size: 11, mono: true, color: palette.t1, max: rect.x + rect.w - left });
  underlineMatch(context, { x: left, y: middle + 6 }, words);
  chip.prefixes.forEach((row, index) => {
    const prefix = node.prefixes[index];
    if (prefix) drawPrefix(pen, { rect: place(row), zoom, palette }, prefix);
  });
};

type ChipBox = { readonly rect: Rect; readonly palette: Palette; readonly cut?: number };

/** Draws the box of a chip, and answers the colour behind it, in which marks are cut out. */
export const drawChipBox = (
  { pen, emphasis }: Pick<PaintContext, 'pen' | 'emphasis'>,
  node: ChipNode,
  { rect, palette, cut = 5 }: ChipBox,
): string => {
  const selected = emphasis.selectedEniId === node.eniId;
  const fill = selected ? palette.accentSoft : palette.chip;
  if (node.kind === 'managed') pen.box(rect, { fill, stroke: palette.chipLine, cut });
  else if (node.kind === 'unattached') {
    pen.box(rect, { ...(selected ? { fill } : {}), stroke: palette.line3, radius: 4, dash: [4, 3] });
    return selected ? fill : palette.subnet;
  } else pen.box(rect, { fill, stroke: palette.chipLine, radius: 4 });
  return fill;
};

type ChipPlace = {
  readonly rect: Rect;
  readonly zoom: number;
  readonly palette: Palette;
  readonly working?: PaintContext['working'];
};

/** The sign at the left; answers where the address begins. */
const drawSign = (pen: Pen, { rect, zoom, palette, working }: ChipPlace, node: ChipNode): number => {
  const middle = rect.y + rect.h / 2;
  if (node.kind === 'managed') {
    pen.icon('diamond', { x: rect.x + 13 - 6.667, y: middle - 6.667, size: 13.333, color: palette.mgd });
    return rect.x + 26;
  }
  if (node.kind === 'unattached') {
    if (isAtWork(node)) drawWorking(pen, { x: rect.x + 13, y: middle }, { color: palette.own, working });
    else pen.icon('ring', { x: rect.x + 6, y: middle - 7, size: 14, color: palette.own });
    return rect.x + 26;
  }
  const tag = shortTag(node.tag ?? '');
  const tight = zoom < 0.9;
  const w = Math.round(Math.max(pen.measure(tag, { size: 10, mono: true }) + (tight ? 5 : 10), tight ? 0 : 34));
  const h = Math.round(16 * Math.max(0.8, Math.min(zoom, 1.15)));
  const gap = 4 * Math.min(zoom, 1.3);
  drawTag(
    pen,
    { x: Math.round(rect.x + gap), y: Math.round(middle - h / 2), w, h },
    { tag, filled: node.kind === 'primary', busy: isAtWork(node), palette, working },
  );
  return Math.round(rect.x + gap) + w + (tight ? 4 : zoom < 1 ? 5 : 6);
};

type TagLook = {
  readonly tag: string;
  readonly filled: boolean;
  readonly busy: boolean;
  readonly palette: Palette;
  readonly size?: number;
  readonly working?: PaintContext['working'];
};

/**
 * A filled tag is a primary interface, a hollow one a secondary; a ring replaces the text while EC2 is attaching or
 * detaching it.
 */
export const drawTag = (pen: Pen, rect: Rect, { tag, filled, busy, palette, size = 10, working }: TagLook): void => {
  pen.box(rect, filled ? { fill: palette.own, radius: 3 } : { stroke: palette.own, radius: 3 });
  const at = { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 + size * 0.35 };
  const color = filled ? palette.inv : palette.own;
  if (busy) drawWorking(pen, { x: at.x, y: rect.y + rect.h / 2 }, { color, working });
  else pen.text(tag, at, { size, mono: true, bold: filled, color, align: 'center' });
};

type WorkingLook = { readonly color: string; readonly working?: PaintContext['working'] };

/** EC2 is at work on it. Whoever can lets the sign turn in place of the still one. */
export const drawWorking = (pen: Pen, { x, y }: Point, { color, working }: WorkingLook): void => {
  const rect = { x: x - 6, y: y - 6, w: 12, h: 12 };
  if (!working?.(rect, color)) pen.icon('working', { x: rect.x, y: rect.y, size: 12, color });
};

/** One of three or more in a row: diamond and end of the address, one of them where there is no room for both. */
const drawSmall = (pen: Pen, { rect, palette }: ChipBox, words: string): void => {
  const middle = rect.y + rect.h / 2;
  const width = pen.measure(words, { size: 11, mono: true });
  // All of a row have the same, however many digits they have.
  const usual = Math.max(width, pen.measure('.255', { size: 11, mono: true }));
  const both = usual + 16 <= rect.w;
  const inset = rect.w - width >= 20 ? 18 : 15;
  const alone = !both && usual + 6 <= rect.w;
  if (!alone)
    pen.icon('diamond', {
      x: both ? rect.x + inset - 13.3 : rect.x + rect.w / 2 - 5.3,
      y: middle - 5.333,
      size: 10.667,
      color: palette.mgd,
    });
  const x = both ? rect.x + inset : rect.x + (rect.w - width) / 2;
  if (both || alone) pen.text(words, { x, y: middle + 4 }, { size: 11, mono: true, color: palette.t1 });
};

type MarksPlace = {
  readonly right: number;
  readonly left: number;
  readonly middle: number;
  readonly palette: Palette;
  readonly ground: string;
};

/**
 * From the right: public address, check off, finding, count of further addresses. Where there is no room for all, a finding has it before all
 * others, and the count after them; the public address is then a dot, if that lets one more be seen.
 */
const drawMarks = (pen: Pen, place: MarksPlace, node: ChipNode): void => {
  const { left } = place;
  const [whole, brief] = [false, true].map((small) => fitting(marksOf(pen, { ...place, small }, node), place));
  const chosen = (brief?.length ?? 0) > (whole?.length ?? 0) ? brief : whole;
  const placed = placesOf(chosen ?? [], place);
  // None touches the address while there is room at the border.
  const shift = placed.some(({ x }) => x - left < crowded) ? crowded : 0;
  for (const { x, mark } of placed) mark.draw(x + shift);
};

/** Those that have room, by rank, in their own order. */
const fitting = (all: readonly Mark[], place: MarksPlace): readonly Mark[] =>
  all
    .toSorted((a, b) => a.rank - b.rank)
    .reduce<readonly Mark[]>((taken, mark) => {
      const more = all.filter((one) => one === mark || taken.includes(one));
      return placesOf(more, place).every(({ x }) => x >= place.left) ? more : taken;
    }, []);

const placesOf = (
  marks: readonly Mark[],
  { right, left }: Pick<MarksPlace, 'right' | 'left'>,
): readonly { readonly x: number; readonly mark: Mark }[] => {
  let end = right;
  return marks.map((mark) => {
    const x = end - mark.width;
    end = x - (x - left > 60 ? 3 : 2);
    return { x, mark };
  });
};

/** Pixels. */
const crowded = 3;

/** `rank`: which has the room first; 0 before all others. */
type Mark = { readonly width: number; readonly rank: number; readonly draw: (x: number) => void };

/** `small`: a public address is a dot. */
const marksOf = (
  pen: Pen,
  { middle, palette, ground, small }: MarksPlace & { readonly small: boolean },
  node: ChipNode,
): readonly Mark[] => {
  const y = middle - 6;
  const { publicIp, secondary } = node;
  const token = severityOf(node);
  const icon = (name: PictureIcon, color: string, rank: number): Mark => ({
    width: 12,
    rank,
    draw: (x) => pen.icon(name, { x, y, size: 12, color, ground }),
  });
  const count = `+${secondary.length}`;
  const words: Mark = {
    width: pen.measure(count, { size: 11 }),
    rank: 4,
    draw: (x) => pen.text(count, { x, y: middle + 4 }, { size: 11, color: palette.t2 }),
  };
  const dot: Mark = {
    width: publicDotWidth + 1,
    rank: 1,
    draw: (x) => drawPublicDot(pen, { x: x + publicDotWidth / 2 + 1, y: middle }, { node, palette }),
  };
  const icons = [
    ...(publicIp ? [icon(publicIp.elastic ? 'elasticIp' : 'globe', palette.pub, 1)] : []),
    ...(node.outside === undefined ? [] : [icon('globe', palette.t2, 2)]),
  ];
  return [
    ...(small && icons.length > 0 ? [dot] : icons),
    ...(node.checkOff ? [icon('checkOff', palette.t1, 3)] : []),
    ...(node.findings.length > 0 ? [icon(severityIcon(token), pen.palette[token], 0)] : []),
    ...(secondary.length > 0 ? [words] : []),
  ];
};

const underlineMatch = (
  { pen, emphasis: { query } }: PaintContext,
  at: { readonly x: number; readonly y: number },
  words: string,
): void => {
  const begin = query === '' ? -1 : words.toLowerCase().indexOf(query);
  if (begin < 0) return;
  const type = { size: 11, mono: true };
  const from = at.x + pen.measure(words.slice(0, begin), type);
  const width = pen.measure(words.slice(begin, begin + query.length), type);
  pen.flood({ x: from, y: Math.round(at.y), w: width, h: 1 }, pen.palette.accent);
};

const drawPrefix = (pen: Pen, { rect, palette }: ChipPlace, prefix: ChipNode['prefixes'][number]): void => {
  const cell = { w: 5, h: 7 };
  const y = Math.round(rect.y + (rect.h - cell.h) / 2);
  const suffix = prefix.cidr.replace(/^.*(?=\.\d+\/)/, '');
  const words = pen.measure(suffix, { size: 10, mono: true });
  const room = rect.w - words - 4;
  const step = Math.min(6, room / 16);
  for (let index = 0; index < (step >= 3 ? 16 : 0); index++) {
    const box = { x: Math.round(rect.x + index * step), y, w: Math.max(2, Math.round(step) - 1), h: cell.h };
    if (prefix.used !== undefined && index < prefix.used) pen.flood(box, palette.used);
    else pen.box(box, { stroke: palette.line3 });
  }
  const at = { x: rect.x + rect.w, y: y + 7.5 };
  pen.text(suffix, at, { size: 10, mono: true, color: palette.t2, align: 'right' });
};
