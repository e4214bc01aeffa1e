import { isReading } from '../../../domain/gap.ts';
import type { Inventory } from '../../../domain/inventory.ts';
import { counted, words, type Words } from '../../../domain/words.ts';

/** `41 interfaces`, and `41 interfaces so far` while others may be on their way. */
export const countSoFar = (inventory: Inventory, enis: { readonly length: number }): Words =>
  isReading(inventory.gap('enis')) ? words`${interfaceCount(enis)} so far` : interfaceCount(enis);

/** `1 interface`, `41 interfaces`. */
export const interfaceCount = (enis: { readonly length: number }): Words =>
  counted(enis.length, words`interface`, words`interfaces`);
