import type { Command } from '../commandContext.ts';

/** Commands about snapshot files. What they do is loaded with the first one. */
export const saveSnapshot: Command = async ({ session }) => {
  const { saveSnapshotOf } = await import('./saveSnapshot.ts');
  await saveSnapshotOf(session);
};

export const openSnapshot: Command = async ({ session }, file) => {
  const { openSnapshotFile } = await import('./openSnapshot.ts');
  await openSnapshotFile(session, file);
};

export const compareSnapshots: Command = async (context, file, all) => {
  const { compareFiles } = await import('./compareFiles.ts');
  await compareFiles(context, file, all);
};
