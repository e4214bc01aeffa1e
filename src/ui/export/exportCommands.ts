import type { RoomCommands } from '../commandContext.ts';

export const exportCommands = {
  /** Writes what is shown into a file of another tool's format. The writers are loaded with the first export. */
  exportTopology: async ({ session, topology }) => {
    const { exportToFile } = await import('./exportFile.ts');
    await exportToFile(session, topology);
  },
} satisfies RoomCommands;
