import { drawCardBox, drawRemote, isUnlisted } from '../../src/topology/draw/card.ts';
import type { Pen } from '../../src/topology/draw/pen.ts';
import { cardIcons } from '../../src/topology/pictureIcons.ts';
import { severityIcon, severityOf } from '../../src/topology/pictureWords.ts';
import type { CardNode } from '../../src/topology/graph.ts';
import type { PlacedCard, PlacedSubnet, Rect } from '../../src/topology/scene.ts';
import type { Tokens } from '../theme/tokens.ts';
import type { FrameContext } from './frame.ts';
import { nearCardRect, nearChips } from './nearLayout.ts';
import { paintNearChip } from './paintNearChip.ts';

/** A card from near, in its place in the scene; the text inside is laid out for the screen. */
export const paintNearCard = (context: FrameContext, card: PlacedCard, subnet: PlacedSubnet): void => {
  const { pen, zoom, place, emphasis, drawn } = context;
  const palette = emphasis.cardPalette(card.node.id);
  const rect = nearCardRect(context, card, subnet);
  drawCardBox(context, card.node, { rect, scale: 1.4 });
  drawn.card(card.node, rect);
  paintCardHeader(pen, { rect, palette }, card.node);
  card.remotes.forEach((row, index) => {
    const remote = card.node.remotes[index];
    if (remote) drawRemote(pen, { rect: place(row), zoom, palette }, remote);
  });
  for (const { chip, box } of nearChips(context, card, rect)) {
    paintNearChip(context, { node: chip.node, card: card.node }, box);
  }
};

const paintCardHeader = (
  pen: Pen,
  { rect, palette }: { readonly rect: Rect; readonly palette: Tokens },
  node: CardNode,
): void => {
  const y = rect.y + 24;
  const right = rect.x + rect.w - 14;
  if (node.kind === 'guest') pen.text('↳', { x: rect.x + 14, y }, { size: 14, color: palette.t3 });
  else
    pen.icon(cardIcons[node.icon], {
      x: rect.x + 12,
      y: y - 13,
      size: 16,
      color: node.kind === 'managed' ? palette.mgd : palette.t2,
    });
  const full = node.slots?.max !== undefined && node.slots.used >= node.slots.max;
  const words = nearRight(node);
  const color = full ? pen.palette.warn : palette.t3;
  let end = right - pen.text(words, { x: right, y }, { size: 11, bold: full, color, align: 'right', max: rect.w / 2 });
  if (node.findings.length > 0) {
    const token = severityOf(node);
    pen.icon(severityIcon(token), {
      x: end - 18,
      y: y - 11,
      size: 13,
      color: pen.palette[token],
      ground: pen.palette.card,
    });
    end -= 20;
  }
  const left = rect.x + 36;
  const note = nearNote(node);
  const noteWidth = isUnlisted(node) ? pen.measure(note, { size: 12 }) + 20 : 0;
  const most = Math.max(40, end - left - 12 - noteWidth);
  const x = left + 12 + pen.text(node.name, { x: left, y }, { size: 14, bold: true, color: palette.t1, max: most });
  if (end - x > 30) pen.text(note, { x, y }, { size: 12, color: palette.t2, max: end - x - 8 });
};

/** An instance's type and state; the names of what a managed group consists of; else the note. */
const nearNote = ({ kind, note, state, chips }: CardNode): string => {
  if (kind === 'instance') return [note, state].filter((part) => part !== undefined).join(' · ');
  if (kind === 'managed' && chips.length > 1) return [...new Set(chips.map(({ name }) => name))].join(', ');
  return note ?? '';
};

const nearRight = (node: CardNode): string => {
  if (node.kind === 'guest') return node.homeSubnet === undefined ? '' : `in ${node.homeSubnet}`;
  if (node.kind === 'managed')
    return node.chips.length > 1 ? `held by others · ${node.chips.length}` : 'held by others';
  if (node.kind === 'unattached') return 'unattached';
  return node.slots ? `${node.slots.used} of ${node.slots.max ?? '?'} interfaces` : '';
};
