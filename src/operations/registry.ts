import { addressOperations } from './entries/addresses.ts';
import { attributeOperations } from './entries/attributes.ts';
import { elasticIpOperations } from './entries/elasticIps.ts';
import { flowLogOperations } from './entries/flowLogs.ts';
import { instanceOperations } from './entries/instances.ts';
import { interfaceOperations } from './entries/interfaces.ts';
import { subnetOperations } from './entries/subnets.ts';
import { tagOperations } from './entries/tags.ts';
import type { OperationEntry } from './entry.ts';

/** Every operation by topic, in the order of the menus, which draw a line between topics. */
export const operationTopics: readonly (readonly OperationEntry[])[] = [
  interfaceOperations,
  [...addressOperations, ...elasticIpOperations],
  [...attributeOperations, ...tagOperations],
  [...instanceOperations, ...flowLogOperations, ...subnetOperations],
];

export const operations: readonly OperationEntry[] = operationTopics.flat();

export const operationById = (id: string): OperationEntry | undefined =>
  operations.find((operation) => operation.id === id);
