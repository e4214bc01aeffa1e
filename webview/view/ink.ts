import type { Tokens } from '../theme/tokens.ts';

/** Quieted: words and kinds in `t3`, chips as flat as their card. Findings and rails keep their colour. Never opacity. */
const quieted = (ink: Tokens): Tokens => ({
  ...ink,
  ...{ t1: ink.t3, t2: ink.t3, own: ink.t3, pub: ink.t3, mgd: ink.t3, chip: ink.card },
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

export const inkFor = (ink: Tokens, isQuiet: boolean): Tokens => (isQuiet ? quiet(ink) : ink);
