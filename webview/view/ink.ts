import type { Emphasis } from '../../src/topology/draw/context.ts';
import type { TokenName, Tokens } from '../theme/tokens.ts';
import type { Sight } from './frame.ts';

/** Quieted: words and kinds in `t3`, chips as flat as their card. Findings and rails keep their colour. Never opacity. */
const quieted = (ink: Tokens): Tokens => ({
  ...ink,
  t1: ink.t3,
  t2: ink.t3,
  own: ink.t3,
  pub: ink.t3,
  mgd: ink.t3,
  chip: ink.card,
  // A mark from afar has no words that quiet it; where strong borders are as loud as words, it is as quiet as these.
  dot: ink.line3 === ink.t1 ? ink.t3 : ink.line3,
});

const known = new WeakMap<Tokens, Tokens>();

/** The quiet colours of a theme; made once, since each frame asks for each interface. */
const quiet = (ink: Tokens): Tokens => {
  const made = known.get(ink) ?? quieted(ink);
  known.set(ink, made);
  return made;
};

/** Under a lens that colours, a thing has the hue of its category, and what else has hue at rest steps back. */
const tinted = (ink: Tokens, color: TokenName): Tokens => ({
  ...ink,
  own: ink[color],
  dot: ink[color],
  mgd: ink[color],
  pub: ink.t2,
});

const tints = new WeakMap<Tokens, Map<TokenName, Tokens>>();

const tint = (ink: Tokens, color: TokenName): Tokens => {
  const made = tints.get(ink) ?? new Map<TokenName, Tokens>();
  tints.set(ink, made);
  const ownTint = made.get(color) ?? tinted(ink, color);
  made.set(color, ownTint);
  return ownTint;
};

/** The colours for a thing: quiet, in the hue of its category, or as they are. */
const inkFor = (ink: Tokens, isQuiet: boolean, color?: TokenName): Tokens => {
  if (isQuiet) return quiet(ink);
  return color === undefined ? ink : tint(ink, color);
};

/** What is highlighted or dimmed on the canvas, in the colours of a theme. */
export const emphasisOf = (sight: Sight, ink: Tokens): Emphasis => ({
  subnetInk: (subnetId) => inkFor(ink, sight.quietSubnet(subnetId)),
  cardInk: (cardId) => inkFor(ink, sight.quietCard(cardId), sight.colors ? 'own' : undefined),
  chipInk: (eniId) => inkFor(ink, sight.quietEni(eniId), sight.category(eniId)?.color),
  selectedEniId: sight.selectedEniId,
  query: sight.query,
  segments: sight.segments,
});
