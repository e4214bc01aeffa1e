import type { RoomCommands } from '../commandContext.ts';
import { onRow } from '../shared/onRow.ts';
import { chooseScope } from './chooseScope.ts';
import { openConfig } from './openConfig.ts';
import { signIn } from './signIn.ts';

/** Which account is open. */
export const scopeCommands = {
  openDemo: ({ session }) => session.open({ kind: 'demo' }),
  chooseScope,
  openLast: ({ session }) => session.openOffered(),
  backToEarlier: ({ session }) => session.back(),
  signIn,
  openConfig,
  refresh: ({ session }) => session.refresh(),
  tryAgain: onRow(({ session }) => session.refresh()),
  cancelReading: async ({ session }) => session.cancelReading(),
} satisfies RoomCommands;
