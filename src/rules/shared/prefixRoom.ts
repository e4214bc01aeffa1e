import { addressCount } from '../../domain/ip.ts';
import type { Subnet } from '../../domain/model.ts';
import { addressesInPrefix } from '../../domain/subnetUse.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import { block, type Verdict } from '../rule.ts';

/**
 * Whether a prefix fits into the subnet when it is empty: into none of /28 or /27, of whose first and last block AWS keeps addresses. True where the size is not
 * known. Source: VPC user guide, subnet sizing.
 */
export const mayFitPrefix = ({ cidr = '' }: Subnet): boolean => {
  const blocks = addressCount(cidr) / addressesInPrefix;
  return blocks === 0 || blocks > 2;
};

/** A subnet in which no prefix ever fits. `remedy` says what there is to choose instead. */
export const noPrefixEver = (subnet: Subnet, remedy: Words): Verdict =>
  block(
    words`The subnet is too small for a prefix even when it is empty, since AWS keeps addresses of its first and its last /28 block: ${foreign(subnet.id)}`,
    remedy,
  );
