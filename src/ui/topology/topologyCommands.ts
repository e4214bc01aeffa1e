import type { RoomCommands } from '../commandContext.ts';
import { onRow } from '../shared/onRow.ts';
import { targetOf } from '../shared/targetOf.ts';

export const topologyCommands = {
  /** Opens the picture of what is shown; without an account, it says what to do. */
  showTopology: async ({ topology }) => topology.show(),
  showInTopology: onRow(async ({ topology }, argument) => {
    const target = targetOf(argument);
    if (target) topology.reveal(target);
    else topology.show();
  }),
} satisfies RoomCommands;
