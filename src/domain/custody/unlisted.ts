import { isReading } from '../gap.ts';
import type { Inventory } from '../inventory.ts';
import { foreign, words, type Words } from '../words.ts';
import { readerOf } from './readingAccount.ts';

/**
 * Why an instance that interfaces name is not known: it was not read, or not yet, it is of another account, or EC2 does not list it, which it soon stops
 * to do with instances that are gone.
 */
export const unlisted = (instanceId: string, inventory: Inventory): Words => {
  const account = accountOf(instanceId, inventory);
  if (account !== undefined) return words`of account ${foreign(account)}`;
  if (isReading(inventory.gap('instances'))) return words`not read yet`;
  return inventory.missing('instances') ? words`could not be read` : words`not listed by EC2`;
};

/** The account of an instance where it is another than the one that reads. */
const accountOf = (instanceId: string, inventory: Inventory): string | undefined => {
  const [eni] = inventory.enisOf({ id: instanceId });
  const owner = eni?.attachment?.instanceOwnerId;
  const own = readerOf(inventory.snapshot).account ?? eni?.ownerId;
  return owner === undefined || own === undefined || owner === own ? undefined : owner;
};
