import type { RoomCommands } from '../commandContext.ts';
import { onRow } from '../shared/targetOf.ts';
import { openFor } from '../shared/openFor.ts';

export const changesCommands = {
  compareAccounts: async (...given) => (await import('./compareWithAccount.ts')).compareWithAccount(...given),
  showChanges: async ({ session, changes }, argument) => {
    const open = await openFor(session, argument);
    if (open) (await changes.get()).show(open);
  },
  copyChanges: onRow(async ({ session, changes }, argument) => {
    const open = await openFor(session, argument);
    if (open) await (await changes.get()).copy(open);
  }),
  endComparison: async ({ session }, argument) => (await openFor(session, argument))?.compareWith(undefined),
} satisfies RoomCommands;
