import { softened, type Emphasis } from '../../src/topology/draw/context.ts';
import type { TokenName, Tokens } from '../theme/tokens.ts';
import type { Highlighting } from './frame.ts';

/** Dimmed: words and kinds in `t3`, chips as flat as their card. Findings and rails keep their colour. Never opacity. */
const dimmedTokens = (palette: Tokens): Tokens => ({
  ...palette,
  t1: palette.t3,
  t2: palette.t3,
  own: palette.t3,
  pub: palette.t3,
  mgd: palette.t3,
  chip: palette.card,
  // A mark from afar has no words that could be dimmed; where strong borders are as strong as words, it is as dim as these.
  dot: palette.line3 === palette.t1 ? palette.t3 : palette.line3,
});

const known = new WeakMap<Tokens, Tokens>();

/** The dimmed colours of a theme; made once, since each frame asks for each interface. */
const dimmed = (palette: Tokens): Tokens => {
  const made = known.get(palette) ?? dimmedTokens(palette);
  known.set(palette, made);
  return made;
};

/** Under a lens that colours, a thing has the hue of its category, and what else has hue at rest steps back. */
const tinted = (palette: Tokens, color: TokenName): Tokens => ({
  ...palette,
  own: palette[color],
  dot: palette[color],
  mgd: palette[color],
  pub: palette.t2,
});

const tints = new WeakMap<Tokens, Map<TokenName, Tokens>>();

const tint = (palette: Tokens, color: TokenName): Tokens => {
  const made = tints.get(palette) ?? new Map<TokenName, Tokens>();
  tints.set(palette, made);
  const ownTint = made.get(color) ?? tinted(palette, color);
  made.set(color, ownTint);
  return ownTint;
};

/** The colours for a thing: dimmed, in the hue of its category, or as they are. */
const paletteFor = (palette: Tokens, isDimmed: boolean, color?: TokenName): Tokens => {
  if (isDimmed) return dimmed(palette);
  return color === undefined ? palette : tint(palette, color);
};

/** What is highlighted or dimmed on the canvas, in the colours of a theme. */
export const emphasisOf = (highlighting: Highlighting, palette: Tokens): Emphasis => ({
  subnetPalette: (subnetId) => paletteFor(palette, highlighting.isSubnetDimmed(subnetId)),
  cardPalette: (cardId) =>
    paletteFor(palette, highlighting.isCardDimmed(cardId), highlighting.colors ? 'own' : undefined),
  chipPalette: (eniId) => {
    const own = paletteFor(palette, highlighting.isDimmed(eniId), highlighting.category(eniId)?.color);
    const mark = highlighting.changes?.byNode.get(`chip:${eniId}`);
    return mark ? softened(own, mark.kind) : own;
  },
  selectedEniId: highlighting.selectedEniId,
  query: highlighting.query,
  segments: highlighting.segments,
});
