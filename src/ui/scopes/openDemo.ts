import type { Command } from '../commandContext.ts';

/** Opens the embedded demo account. */
export const openDemo: Command = ({ session }) => session.open({ kind: 'demo' });
