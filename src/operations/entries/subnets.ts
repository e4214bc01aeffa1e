import type { OperationEntry } from '../entry.ts';

/** Operations on subnets. */
export const subnetOperations: readonly OperationEntry[] = [];
