import type { RoomCommands } from '../commandContext.ts';
import { onRow } from '../shared/onRow.ts';

export const changesCommands = {
  showChanges: async ({ changes }) => (await changes.get()).show(),
  copyChanges: onRow(async ({ changes }) => (await changes.get()).copy()),
  endComparison: async ({ session }) => session.compareWith(undefined),
} satisfies RoomCommands;
