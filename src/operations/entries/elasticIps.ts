import type { OperationEntry } from '../entry.ts';

/** Operations on elastic IP addresses. */
export const elasticIpOperations: readonly OperationEntry[] = [];
