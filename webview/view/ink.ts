import type { Tokens } from '../theme/tokens.ts';

/** Quieted: words and kinds in `t3`, chips as flat as their card. Findings and rails keep their colour. Never opacity. */
export const quieted = (ink: Tokens): Tokens => ({
  ...ink,
  ...{ t1: ink.t3, t2: ink.t3, own: ink.t3, pub: ink.t3, mgd: ink.t3, chip: ink.card },
});

export const inkFor = (ink: Tokens, quiet: boolean): Tokens => (quiet ? quieted(ink) : ink);
