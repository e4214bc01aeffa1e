import type { RoomCommands } from '../commandContext.ts';
import { onRow, shownPlaceOf } from '../shared/targetOf.ts';
import { openFor } from '../shared/openFor.ts';

export const topologyCommands = {
  /** Opens the picture of an account; without one, it says what to do. */
  showTopology: async ({ session, topology }, argument) => {
    const isAny = session.scopes.all.length > 0;
    const open = isAny ? await openFor(session, argument) : undefined;
    if (!open && isAny) return;
    topology.show(open);
    if (open) await session.look(open);
  },
  showTopologyToSide: async ({ session, topology }, argument) => {
    const open = await openFor(session, argument);
    if (!open) return;
    topology.show(open, undefined, 'beside');
    await session.look(open);
  },
  /** Packs the picture of an account anew; without one, it is drawn so. */
  arrangeTopology: async ({ session, topology }, argument) => {
    const open = await openFor(session, argument);
    if (open) topology.arrange(open);
  },
  showInTopology: onRow(async ({ session, topology }, argument) => {
    const open = await openFor(session, argument);
    if (open) topology.show(open, shownPlaceOf(argument, open.store.visible?.inventory));
  }),
} satisfies RoomCommands;
