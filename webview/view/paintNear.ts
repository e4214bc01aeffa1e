import type { CardNode, SubnetNode } from '../../src/topology/graph.ts';
import type { PlacedCard, PlacedChip, PlacedSubnet, Rect } from '../../src/topology/scene.ts';
import type { TokenName, Tokens } from '../theme/tokens.ts';
import type { Brush } from './frame.ts';
import { inkFor } from './ink.ts';
import { freeWords, isShort, paintBar, severityIcon, severityOf } from './paintBar.ts';
import { cardIcons, hitCard, paintCardBox, paintRemote } from './paintCard.ts';
import { narrow, nearChipHeight, paintNearChip } from './paintNearChip.ts';
import { hitSubnet, paintRail, tierIcons } from './paintSubnet.ts';
import type { Pen } from './pen.ts';

/** A subnet from near: what it is in words, a bar of segments and their key. */
export const paintNearSubnet = (brush: Brush, subnet: PlacedSubnet): void => {
  const { pen, frame, place } = brush;
  const rect = place(subnet.rect);
  pen.box(rect, { fill: pen.ink.subnet, stroke: pen.ink.line1, radius: 8 });
  paintRail(pen, { rect, scale: 1.3 }, subnet.node.tier);
  hitSubnet(brush, subnet.node, rect);
  const inside = { x: rect.x + 18, y: rect.y, w: rect.w - 34, h: rect.h };
  paintSubnetHeader(pen, inside, subnet.node);
  if (40 * frame.camera.zoom < 74) {
    paintBar(pen, { x: inside.x, y: rect.y + 44, w: inside.w, h: 4 }, subnet.node);
    return;
  }
  paintSegments(pen, inside, subnet.node);
};

const paintSubnetHeader = (pen: Pen, rect: Rect, node: SubnetNode): void => {
  const { ink } = pen;
  const y = rect.y + 29;
  const right = rect.x + rect.w;
  pen.icon(tierIcons[node.tier], { x: rect.x, y: y - 15, size: 18, color: ink[node.tier === 'public' ? 'pub' : 't2'] });
  const id = node.id === node.name ? '' : node.id;
  const end =
    right - pen.text(id, { x: right, y }, { size: 11, mono: true, color: ink.t3, align: 'right', max: rect.w / 3 });
  let x = rect.x + 26;
  const say = (words: string, size: number, look: { mono?: boolean; bold?: boolean; token: TokenName }): void => {
    if (end - x < 60 || words === '') return;
    x +=
      pen.text(
        words,
        { x, y },
        { size, mono: look.mono ?? false, bold: look.bold ?? false, color: ink[look.token], max: end - x - 14 },
      ) + 14;
  };
  say(node.name, 16, { bold: true, token: 't1' });
  say(node.cidr ?? '', 13, { mono: true, token: 't1' });
  say(node.ipv6Cidr ?? '', 11, { mono: true, token: 't2' });
  say([node.tier, node.zone, node.routeNote].filter((part) => part !== undefined).join(' · '), 12, { token: 't2' });
};

const paintSegments = (pen: Pen, rect: Rect, node: SubnetNode): void => {
  const { ink } = pen;
  const bar = { x: rect.x, y: rect.y + 44, w: rect.w, h: 8 };
  if (!node.usage) {
    paintBar(pen, bar, node);
    pen.text(freeWords(node, false), { x: rect.x, y: rect.y + 69 }, { size: 11, color: ink.t2 });
    return;
  }
  const { total, reserved, inUse, inPrefixes, free } = node.usage;
  const used: TokenName = isShort(node) ? severityOf(node) : 'used';
  const parts = [
    { count: reserved, words: `${reserved} kept by AWS`, token: 'line3' },
    { count: inUse, words: `${inUse} ${inUse === 1 ? 'address' : 'addresses'} in use`, token: used },
    { count: inPrefixes, words: `${inPrefixes} in prefixes`, token: 'hatch' },
    { count: free, words: `${free} free`, token: 'track' },
  ] as const;
  let [x, key] = [bar.x, bar.x];
  const dye = (box: Rect, token: TokenName | 'hatch'): void =>
    token === 'hatch' ? pen.hatch(box, 'track', 'used') : pen.flood(box, ink[token]);
  for (const { count, words, token } of parts.filter((part) => part.count > 0)) {
    const w = (bar.w * count) / Math.max(1, total);
    dye({ ...bar, x, w: Math.max(1, w - 1) }, token);
    x += w;
    const sample = { x: key, y: rect.y + 61, w: 8, h: 8 };
    if (key + 120 > rect.x + rect.w) continue;
    dye(sample, token);
    pen.box(sample, { stroke: ink.line3 });
    key += 14 + pen.text(words, { x: key + 14, y: rect.y + 69 }, { size: 11, color: ink.t2 }) + 22;
  }
  if (ink.barLine !== 'transparent')
    pen.box({ x: bar.x, y: bar.y - 1, w: bar.w, h: bar.h + 2 }, { stroke: ink.barLine });
  const taken = `${total - free} of ${total} taken`;
  if (key + 100 > rect.x + rect.w) return;
  const at = { x: rect.x + rect.w, y: rect.y + 69 };
  pen.text(taken, at, { size: 11, color: isShort(node) ? ink[severityOf(node)] : ink.t2, align: 'right' });
};

/** A card from near. Its box is the scene's; the words inside are set anew, each interface near its place in the scene. */
export const paintNearCard = (brush: Brush, card: PlacedCard): void => {
  const { pen, frame, place } = brush;
  const ink = inkFor(pen.ink, frame.sight.quietCard(card.node.id));
  const rect = place(card.rect);
  paintCardBox(brush, card.node, { rect, scale: 1.4 });
  hitCard(brush, card.node, rect);
  paintCardHeader(pen, { rect, ink }, card.node);
  const { zoom } = frame.camera;
  card.remotes.forEach((row, index) => {
    const remote = card.node.remotes[index];
    if (remote) paintRemote(pen, { rect: place(row), zoom, ink }, remote);
  });
  const floor = card.remotes[0] ? place(card.remotes[0]).y - 6 : rect.y + rect.h - 12;
  for (const { chip, box } of nearChips(brush, card, floor)) {
    paintNearChip(brush, { node: chip.node, card: card.node }, box);
  }
};

/** Each row of interfaces follows the one above, but keeps the height at which its wire arrives. */
const nearChips = (
  { place, frame }: Brush,
  card: PlacedCard,
  floor: number,
): readonly { readonly chip: PlacedChip; readonly box: Rect }[] => {
  let next = place(card.rect).y + 40;
  let row = { y: Number.NaN, top: next };
  return card.chips.map((chip) => {
    const own = place(chip.rect);
    const wanted = own.w < narrow ? 62 : nearChipHeight(chip.node);
    if (chip.rect.y !== row.y) {
      const wire = own.y + 12 * frame.camera.zoom;
      row = { y: chip.rect.y, top: Math.max(next, Math.min(own.y, wire + 10 - wanted)) };
    }
    const h = Math.max(26, Math.min(wanted, floor - row.top));
    next = Math.max(next, row.top + h + 8);
    return { chip, box: { x: own.x, y: row.top, w: own.w, h } };
  });
};

const paintCardHeader = (
  pen: Pen,
  { rect, ink }: { readonly rect: Rect; readonly ink: Tokens },
  node: CardNode,
): void => {
  const y = rect.y + 25;
  const right = rect.x + rect.w - 14;
  if (node.kind === 'guest') pen.text('↳', { x: rect.x + 14, y }, { size: 14, color: ink.t3 });
  else
    pen.icon(cardIcons[node.icon], {
      x: rect.x + 12,
      y: y - 13,
      size: 16,
      color: node.kind === 'managed' ? ink.mgd : ink.t2,
    });
  const full = node.slots?.max !== undefined && node.slots.used >= node.slots.max;
  const words = nearRight(node);
  const color = full ? pen.ink.warn : ink.t3;
  let end = right - pen.text(words, { x: right, y }, { size: 11, bold: full, color, align: 'right', max: rect.w / 2 });
  if (node.findings.length > 0) {
    const token = severityOf(node);
    pen.icon(severityIcon(token), { x: end - 18, y: y - 11, size: 13, color: pen.ink[token], ground: pen.ink.card });
    end -= 20;
  }
  const left = rect.x + 36;
  const x =
    left + 12 + pen.text(node.name, { x: left, y }, { size: 14, bold: true, color: ink.t1, max: end - left - 12 });
  const note =
    node.kind === 'instance'
      ? [node.note, node.state].filter((part) => part !== undefined).join(' · ')
      : (node.note ?? '');
  if (end - x > 30) pen.text(note, { x, y }, { size: 12, color: ink.t2, max: end - x - 8 });
};

const nearRight = (node: CardNode): string => {
  if (node.kind === 'guest') return node.homeSubnet === undefined ? '' : `stands in ${node.homeSubnet}`;
  if (node.kind === 'managed')
    return node.chips.length > 1 ? `managed by AWS · ${node.chips.length}` : 'managed by AWS';
  if (node.kind === 'unattached') return 'unattached';
  return node.slots ? `${node.slots.used} of ${node.slots.max ?? '?'} interfaces` : '';
};
