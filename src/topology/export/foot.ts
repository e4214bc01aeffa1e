import { tiers, type Tier } from '../../domain/tier.ts';
import { timestampText } from '../../domain/timestamp.ts';
import type { Camera } from '../draw/context.ts';
import type { ColorName } from '../draw/palettes.ts';
import type { Pen } from '../draw/pen.ts';
import { railColors } from '../draw/subnet.ts';
import type { Graph } from '../graph.ts';
import { interfaceMarks, type InterfaceMark } from '../pictureWords.ts';
import type { PictureIcon } from '../pictureIcons.ts';
import type { Point, Rect, Scene } from '../scene.ts';
import { measure } from './measure.ts';

/** A sign with its words, or words alone, as in the legend beside a picture on screen. */
type FootItem = { readonly mark?: InterfaceMark; readonly tier?: Tier; readonly words: string; readonly at: Point };

/** Below a picture for a file: what it is of and of when, and a legend of what is in it. Pixels of the scene. */
export type Foot = {
  readonly items: readonly FootItem[];
  readonly size: number;
  readonly height: number;
};

/** Of a size at which it can be read where all of it is seen; equal for equal scenes and bounds. */
export const footOf = (scene: Scene, { x, y, w, h }: Rect, size: number): Foot => {
  const wanted: readonly Omit<FootItem, 'at'>[] = [
    { words: whatAndWhen(scene.graph) },
    ...marksIn(scene).map((mark) => ({ mark, words: interfaceMarks[mark] })),
    ...tiersIn(scene).map((tier) => ({ tier, words: tier })),
  ];
  const items: FootItem[] = [];
  const [left, right] = [x + size, x + w - size];
  let at = { x: left, y: y + h + 1.2 * size };
  for (const item of wanted) {
    const width = wordsFrom(item, size) + measure(item.words, { size });
    if (at.x > left && at.x + width > right) at = { x: left, y: at.y + line * size };
    items.push({ ...item, at });
    at = { x: at.x + width + 1.5 * size, y: at.y };
  }
  return { items, size, height: Math.ceil(at.y - y - h + size) };
};

/** What a file is of, and of when: `Demo account · eu-west-1 · read 2026-11-27 22:10`. */
export const whatAndWhen = ({ title, region, readAt }: Pick<Graph, 'title' | 'region' | 'readAt'>): string => {
  const place = title.includes(region) ? title : `${title} · ${region}`;
  return readAt > 0 ? `${place} · read ${timestampText(readAt)}` : place;
};

const line = 1.8;

/** Where the words of an item begin, from its left end. */
const wordsFrom = ({ mark, tier }: Omit<FootItem, 'at'>, size: number): number =>
  mark === undefined && tier === undefined ? 0 : 1.6 * size;

const tiersIn = ({ vpcs }: Scene): readonly Tier[] => {
  const shown = new Set(
    vpcs.flatMap(({ zones }) => zones.flatMap((zone) => zone.subnets.map(({ node }) => node.tier))),
  );
  return tiers.filter((tier) => tier !== 'unknown' && shown.has(tier));
};

const marksIn = ({ rows: { cards, chips } }: Scene): readonly InterfaceMark[] => {
  const seen = new Set<InterfaceMark>();
  for (let card = 0; card < cards.count; card += 1) {
    if (cards.findingsOf(card).length > 0) seen.add('finding');
    for (let chip = cards.firstChipOf(card); chip < cards.firstChipOf(card + 1); chip += 1) {
      seen.add(chips.kindOf(chip));
      const elastic = chips.hasElastic(chip);
      if (elastic !== undefined) seen.add(elastic ? 'elasticIp' : 'publicIp');
      if (chips.hasOutside(chip)) seen.add('outside');
      if (chips.isCheckOff(chip)) seen.add('checkOff');
      if (chips.findingsOf(chip).length > 0) seen.add('finding');
    }
  }
  return (Object.keys(interfaceMarks) as readonly InterfaceMark[]).filter((mark) => seen.has(mark));
};

/** Draws it in one line or several. */
export const drawFoot = (pen: Pen, { items, size }: Foot, { zoom, x, y }: Camera): void => {
  const em = size * zoom;
  for (const item of items) {
    const at = { x: item.at.x * zoom + x, y: item.at.y * zoom + y };
    const sign = { x: at.x, y: at.y - em * 0.9, w: em * 1.1, h: em * 1.1 };
    if (item.mark !== undefined) drawMark(pen, sign, item.mark);
    if (item.tier !== undefined) drawTier(pen, sign, item.tier);
    pen.text(item.words, { x: at.x + wordsFrom(item, size) * zoom, y: at.y }, { size: em, color: pen.palette.t2 });
  }
};

/** As chips have it: filled and hollow tags, and the signs beside addresses. */
const drawMark = (pen: Pen, rect: Rect, mark: InterfaceMark): void => {
  const { palette } = pen;
  if (mark === 'primary') pen.box(rect, { fill: palette.own, radius: 2 });
  else if (mark === 'secondary') pen.box(rect, { stroke: palette.own, radius: 2 });
  else {
    const [name, color] = signs[mark];
    pen.icon(name, { x: rect.x, y: rect.y, size: rect.w, color: palette[color], ground: palette.canvas });
  }
};

/** As much of a subnet's rail as there is room for. */
const drawTier = (pen: Pen, { x, y, w, h }: Rect, tier: Tier): void => {
  const color = pen.palette[railColors[tier]];
  const unit = w / 6;
  if (tier === 'isolated') pen.line([x + unit, y], [x + unit, y + h], { color, width: 2 * unit, dash: [h / 4, h / 4] });
  else pen.flood({ x, y, w: 2 * unit, h }, color);
  if (tier === 'public') pen.flood({ x: x + 3 * unit, y, w: 2 * unit, h }, color);
};

const signs: { readonly [Mark in Exclude<InterfaceMark, 'primary' | 'secondary'>]: readonly [PictureIcon, ColorName] } =
  {
    unattached: ['ring', 'own'],
    managed: ['diamond', 'mgd'],
    elasticIp: ['elasticIp', 'pub'],
    publicIp: ['globe', 'pub'],
    outside: ['globe', 't2'],
    checkOff: ['checkOff', 't1'],
    finding: ['warning', 'warn'],
  };
