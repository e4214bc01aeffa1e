import type { OperationEntry } from '../entry.ts';

/** Operations on flow logs. */
export const flowLogOperations: readonly OperationEntry[] = [];
