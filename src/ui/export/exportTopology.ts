import type { Command } from '../commandContext.ts';

/** Writes what is shown into a file of another tool's format. The writers are loaded with the first export. */
export const exportTopology: Command = async ({ session, topology }) => {
  const { exportToFile } = await import('./exportFile.ts');
  await exportToFile(session, topology);
};
