import { isReading } from '../../../domain/gap.ts';
import type { Inventory } from '../../../domain/inventory.ts';
import { counted, words, type Words } from '../../../domain/words.ts';
import type { RowContext } from '../../shared/tree/rowContext.ts';

/** `41 interfaces`, and `41 interfaces so far` while others may be on their way. */
export const countSoFar = (inventory: Inventory, enis: { readonly length: number }): Words =>
  isReading(inventory.gap('enis')) ? words`${interfaceCount(enis)} so far` : interfaceCount(enis);

/** `1 interface`, `41 interfaces`. */
export const interfaceCount = (enis: { readonly length: number }): Words =>
  counted(enis.length, words`interface`, words`interfaces`);

/** Why of a VPC or subnet, in which interfaces were read, no more than its id is known. */
export const whyUnread = ({ inventory }: RowContext, part: 'vpcs' | 'subnets'): Words => {
  const gap = inventory.gap(part);
  if (!gap) return words`not listed by EC2`;
  return isReading(gap) ? words`not read yet` : words`could not be read`;
};
