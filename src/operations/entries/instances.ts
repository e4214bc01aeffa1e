import type { OperationEntry } from '../entry.ts';

/** Operations on instances. */
export const instanceOperations: readonly OperationEntry[] = [];
