import type { RoomCommands } from '../commandContext.ts';
import { compareFiles } from './compareFiles.ts';
import { openSnapshot } from './openSnapshot.ts';
import { saveSnapshot } from './saveSnapshot.ts';

export const snapshotCommands = {
  saveSnapshot,
  openSnapshot,
  compareSnapshots: compareFiles,
} satisfies RoomCommands;
