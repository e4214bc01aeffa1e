import { isReading } from '../../../domain/gap.ts';
import type { Inventory } from '../../../domain/inventory.ts';
import type { Eni } from '../../../domain/model.ts';
import { counted, grouped, words, type Words } from '../../../domain/words.ts';
import type { RowContext } from '../../shared/tree/rowContext.ts';

/** `41 interfaces`, and `41 interfaces so far` while others may be on their way. */
export const countSoFar = (inventory: Inventory, enis: { readonly length: number }): Words =>
  isReading(inventory.gap('enis')) ? words`${interfaceCount(enis)} so far` : interfaceCount(enis);

/** `7 interfaces`, `2 of 7 interfaces` with a filter; while they come, no count, which would have the row drawn anew with all below it. */
export const leftWords = ({ inventory, filter }: RowContext, all: readonly Eni[], left: readonly Eni[]): Words => {
  if (isReading(inventory.gap('enis'))) return words`not all read yet`;
  const count = inventory.missing('enis') ? words`at least ${interfaceCount(all)}` : interfaceCount(all);
  return filter ? words`${grouped(left.length)} of ${count}` : count;
};

/** `1 interface`, `41 interfaces`. */
export const interfaceCount = (enis: { readonly length: number }): Words =>
  counted(enis.length, words`interface`, words`interfaces`);

/** Why of a VPC or subnet, in which interfaces were read, no more than its id is known. */
export const whyUnread = ({ inventory }: RowContext, part: 'vpcs' | 'subnets'): Words => {
  const gap = inventory.gap(part);
  if (!gap) return words`not listed by EC2`;
  return isReading(gap) ? words`not read yet` : words`could not be read`;
};
