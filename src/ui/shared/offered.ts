import type { Inventory } from '../../domain/inventory.ts';
import type { OperationFacts, Target } from '../../operations/operation.ts';

/** What menus need of an operation. */
export type OfferedOperation = Pick<OperationFacts, 'id' | 'on' | 'offeredFor'>;

/** Those that the menu of a thing offers, in their order: in the tree, in the picture and as buttons beside its details. */
export const offeredOn = <Offered extends OfferedOperation>(
  target: Target,
  inventory: Inventory,
  operations: readonly Offered[],
): readonly Offered[] =>
  operations.filter(({ on, offeredFor }) => on.includes(target.kind) && offeredFor(target, inventory));
