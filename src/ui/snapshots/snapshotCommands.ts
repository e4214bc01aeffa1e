import { words } from '../../domain/words.ts';
import type { Command, RoomCommands } from '../commandContext.ts';
import { compareFiles } from './compareFiles.ts';
import { chosenFile, connectionTo } from './openedFile.ts';
import { saveSnapshot } from './saveSnapshot.ts';

/** Opens a snapshot file as a read-only scope; asks for the file unless one was given. */
export const openSnapshot: Command = async ({ session }, file) => {
  const opened = await chosenFile(file, words`Open Snapshot`);
  if (opened) await session.open(opened.scope, connectionTo(opened));
};

export const snapshotCommands = {
  saveSnapshot,
  openSnapshot,
  compareSnapshots: compareFiles,
} satisfies RoomCommands;
