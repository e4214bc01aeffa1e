import { isReading } from '../../../domain/gap.ts';
import { words, type Words } from '../../../domain/words.ts';
import type { RowContext } from '../../shared/tree/rowContext.ts';

/** Why of a VPC or subnet, in which interfaces were read, no more than its id is known. */
export const whyUnread = ({ inventory }: RowContext, part: 'vpcs' | 'subnets'): Words => {
  const gap = inventory.gap(part);
  if (!gap) return words`not listed by EC2`;
  return isReading(gap) ? words`not read yet` : words`could not be read`;
};
