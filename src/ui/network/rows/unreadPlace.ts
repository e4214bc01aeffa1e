import { words, type Words } from '../../../domain/words.ts';
import type { RowContext } from '../../shared/tree/rowContext.ts';

/** Why of a VPC or subnet, in which interfaces were read, no more than its id is known. */
export const whyUnread = ({ inventory }: RowContext, part: 'vpcs' | 'subnets'): Words =>
  inventory.gap(part) ? words`could not be read` : words`not listed by EC2`;
