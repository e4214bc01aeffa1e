import { words } from '../../domain/words.ts';
import type { Command } from '../commandContext.ts';
import { tell } from '../door/messages.ts';

/** Deletes what is kept of readings for later windows; what is shown stays. */
export const clearStoredReadings: Command = async ({ session }) => {
  const readings = await session.readings();
  const count = await readings.clear();
  tell.info(count === 0 ? words`There are no stored readings` : words`Stored readings deleted: ${count}`);
};
