import type { Inventory } from '../../domain/inventory.ts';
import type { Scope } from '../../domain/scope.ts';
import { neverWritten } from '../../services/readOnly.ts';
import { operations } from '../../operations/registry.ts';
import type { Selection } from '../../protocol/topology.ts';

/** Which operations the context menu of a thing in the picture offers, as the menus of the tree do: ids with blanks between. */
export const offersFor = (target: Selection, inventory: Inventory, scope: Scope): string =>
  operations
    .filter(() => !neverWritten(scope))
    .filter(({ on, offeredFor }) => on.includes(target.kind) && offeredFor(target, inventory))
    .map(({ id }) => id)
    .join(' ');
