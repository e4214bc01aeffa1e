import type { Connection } from '../aws/connection.ts';
import { ProblemError } from '../domain/problem.ts';
import type { SnapshotScope } from '../domain/scope.ts';
import { readSnapshot } from '../snapshot/snapshotFile.ts';
import { readOnlySnapshot } from './readOnly.ts';

/** The text of a file by its URI. Rejects with a ProblemError when there is none. */
export type ReadFile = (file: string) => Promise<string>;

/**
 * The road to a snapshot that lies in a file: each read is a read of the file. It asks no network, and it has no way to write.
 */
export const snapshotConnection = (scope: SnapshotScope, readFile: ReadFile): Connection => ({
  scope,
  endpoint: undefined,
  identity: () => undefined,
  read: async ({ signal } = {}) => {
    const text = await readFile(scope.file);
    signal?.throwIfAborted();
    const read = readSnapshot(text);
    if (read.kind === 'problem') throw new ProblemError(read.problem);
    return read.snapshot;
  },
  // A snapshot holds what the Describe calls told; there is nobody to be asked for more.
  interfaceAttributes: async () => [],
  ec2: () => {
    throw new ProblemError(readOnlySnapshot());
  },
  dryRun: async () => ({ kind: 'unavailable' }),
  close: () => undefined,
});
