import { addressOperations } from './entries/addressOperations.ts';
import { attributeOperations } from './entries/attributeOperations.ts';
import { composedOperations } from './entries/composedOperations.ts';
import { elasticIpOperations } from './entries/elasticIpOperations.ts';
import { flowLogOperations } from './entries/flowLogOperations.ts';
import { instanceOperations } from './entries/instanceOperations.ts';
import { interfaceOperations } from './entries/interfaceOperations.ts';
import { permissionOperations } from './entries/permissionOperations.ts';
import { subnetOperations } from './entries/subnetOperations.ts';
import { tagOperations } from './entries/tagOperations.ts';
import type { OperationEntry } from './operation.ts';

/** Every operation by topic, in the order of the menus, which draw a line between topics. */
export const operationTopics: readonly (readonly OperationEntry[])[] = [
  interfaceOperations,
  composedOperations,
  [...addressOperations, ...elasticIpOperations],
  [...attributeOperations, ...tagOperations, ...permissionOperations],
  [...instanceOperations, ...flowLogOperations, ...subnetOperations],
];

export const operations: readonly OperationEntry[] = operationTopics.flat();

/** Undefined for an id that no operation has. */
export const operationById = (id: string): OperationEntry | undefined =>
  operations.find((operation) => operation.id === id);
