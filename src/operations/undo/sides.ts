import type { Inventory } from '../../domain/inventory.ts';

/** The account as it was reviewed before a run, and as it was read after it. */
export type Sides = { readonly before: Inventory; readonly now: Inventory };
