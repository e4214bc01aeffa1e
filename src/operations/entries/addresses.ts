import type { OperationEntry } from '../entry.ts';

/** Operations on the private addresses of an interface. */
export const addressOperations: readonly OperationEntry[] = [];
