import type { OperationEntry } from '../entry.ts';

/** Operations on tags. */
export const tagOperations: readonly OperationEntry[] = [];
