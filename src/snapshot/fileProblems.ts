import type { Problem } from '../domain/problem.ts';
import { foreign, words, type Words } from '../domain/words.ts';

/** Why a file cannot be opened as a snapshot, told so that a person knows what to do next. */
const problem = (code: string, message: Words, remedy: Words): Problem => ({
  message,
  remedy,
  code,
  requestId: undefined,
  recovery: 'none',
});

/** For a file that is JSON, but no snapshot of ours. */
export const notOurs = (): Problem =>
  problem(
    'NotASnapshot',
    words`This file is not a snapshot of ENI Explorer`,
    words`Choose a file that Save Snapshot has written; exported JSON cannot be opened.`,
  );

/** For a file of a later format than this version reads. */
export const newer = (version: number, known: number): Problem =>
  problem(
    'NewerSnapshot',
    words`This snapshot was written by a newer ENI Explorer: format ${version}, and this one reads up to ${known}`,
    words`Update the extension, or save the snapshot again with this version.`,
  );

/** For a file of a format that this version no longer reads. */
export const older = (version: number, oldest: number): Problem =>
  problem(
    'OlderSnapshot',
    words`This snapshot was written by an ENI Explorer that is too old: format ${version}, and this one reads from ${oldest} on`,
    words`Open it with an older version of the extension that still reads it, and save it again with that.`,
  );

/** `what` names the place and what is wrong there: `enis[3].mac must be text`. */
export const damaged = (what: string): Problem =>
  problem(
    'DamagedSnapshot',
    words`This snapshot is damaged: ${foreign(what)}`,
    words`Use an undamaged copy of the file, or save the snapshot again.`,
  );

/** For a file that the file system did not give; `why` is its own words. */
export const unreadable = (name: string, why: string): Problem =>
  problem(
    'UnreadableFile',
    words`The snapshot file could not be read: ${foreign(name)} (${foreign(why)})`,
    words`Check that it is still there, then open it again.`,
  );

/** For a file above the bound; `size` and `most` in bytes. */
export const tooLarge = (name: string, size: number, most: number): Problem =>
  problem(
    'UnreadableFile',
    words`The file is too large for a snapshot: ${foreign(name)} has ${Math.ceil(size / 1e6)} MB of at most ${most / 1e6}`,
    words`Choose a file that Save Snapshot has written.`,
  );
