import type { Connection } from '../aws/connection.ts';
import type { Snapshot } from '../domain/model.ts';
import { ProblemError } from '../domain/problem.ts';
import { readOnlySnapshot, type SnapshotScope } from '../domain/scope.ts';
import { portionIn } from '../domain/portionIn.ts';
import { thingsIn } from '../domain/thingsIn.ts';
import { parseSnapshot, type ParsedSnapshot } from '../snapshot/format.ts';

/** The text of a file by its URI. Rejects with a ProblemError when there is none. */
export type ReadFile = (file: string) => Promise<string>;

/** What a snapshot file holds. Rejects with a ProblemError when it cannot be read or is no snapshot. */
export const snapshotIn = async (file: string, readFile: ReadFile): Promise<ParsedSnapshot> => {
  const parsed = parseSnapshot(await readFile(file));
  if (parsed.kind === 'problem') throw new ProblemError(parsed.problem);
  return parsed;
};

/**
 * The connection to a snapshot that lies in a file: each read is a read of the file, but for the first one where the file was read right before, to be
 * opened. It asks no network, and it has no way to write.
 */
export const snapshotConnection = (scope: SnapshotScope, readFile: ReadFile, opened?: Snapshot): Connection => {
  let first = opened;
  const read: Connection['read'] = async ({ signal } = {}) => {
    const known = first;
    // Not kept any longer: the file may be another one at the next read.
    first = undefined;
    if (known) return known;
    const { snapshot } = await snapshotIn(scope.file, async (file) => {
      const content = await readFile(file);
      signal?.throwIfAborted();
      return content;
    });
    return snapshot;
  };
  return {
    scope,
    endpoint: undefined,
    identity: () => undefined,
    read,
    readThings: async (query, { signal } = {}) => thingsIn(await read({ signal }), query),
    readPortion: async (query, signal) => portionIn(await read({ signal }), query),
    // A snapshot holds what the Describe calls told; there is nobody to be asked for more.
    interfaceAttributes: async () => [],
    describe: async () => ({ things: [], isWhole: false, unread: undefined }),
    ec2: () => {
      throw new ProblemError(readOnlySnapshot());
    },
    lookUp: async () => ({ kind: 'unknown', why: readOnlySnapshot().message }),
    dryRun: async () => ({ kind: 'unavailable' }),
    close: () => undefined,
  };
};
