import { fitting, id, oneOf, record, type Of } from '../domain/shape.ts';

/** What a person can select in the picture. */
export const selectionKind = oneOf('vpc', 'subnet', 'instance', 'interface');

export const selection = record({ kind: selectionKind, id });

/** What a selection names, if it has the shape of one; whether the account has it is for the inventory to say. */
export const selectionOf = (value: unknown): Of<typeof selection> | undefined => fitting(selection, value);
