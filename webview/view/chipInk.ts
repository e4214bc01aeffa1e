import type { Tokens } from '../theme/tokens.ts';
import type { Brush } from './frame.ts';
import { inkFor } from './ink.ts';

/** The colours for an interface, at every level of detail. */
export const chipInk = ({ pen, frame: { sight } }: Pick<Brush, 'pen' | 'frame'>, eniId: string): Tokens =>
  inkFor(pen.ink, sight.quietEni(eniId), sight.category(eniId)?.color);
