import { id, oneOf, record } from '../domain/shape.ts';

/** What a person can select in the picture. */
export const selectionKind = oneOf('vpc', 'subnet', 'instance', 'interface');

export const selection = record({ kind: selectionKind, id });
