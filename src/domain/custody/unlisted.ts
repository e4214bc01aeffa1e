import { isReading } from '../gap.ts';
import type { Inventory } from '../inventory.ts';
import type { Vpc } from '../model.ts';
import { foreign, words, type Words } from '../words.ts';
import { readerOf } from './readingAccount.ts';

/**
 * Why an instance that interfaces name is not known: it was not read, or not yet, it is of another account, or EC2 does not list it, which it soon stops
 * to do with instances that are gone.
 */
export const unlisted = (instanceId: string, inventory: Inventory): Words => {
  const account = strangerRunning(instanceId, inventory);
  if (account !== undefined) return words`of account ${foreign(account)}`;
  if (isReading(inventory.gap('instances'))) return words`not read yet`;
  return inventory.missing('instances') ? words`could not be read` : words`not listed by EC2`;
};

/** The account of an instance where it is another than the one that reads. */
export const strangerRunning = (instanceId: string, inventory: Inventory): string | undefined => {
  const [eni] = inventory.enisOf({ id: instanceId });
  const owner = eni?.attachment?.instanceOwnerId;
  const own = readerOf(inventory.snapshot).account ?? eni?.ownerId;
  return owner === undefined || own === undefined || owner === own ? undefined : owner;
};

/** `of account 444455556666`: whose a VPC is that is only shared with the account; undefined for its own, and where nobody knows. */
export const sharerWords = ({ ownerId }: Pick<Vpc, 'ownerId'>, { snapshot }: Inventory): Words | undefined => {
  const { account } = readerOf(snapshot);
  if (ownerId === undefined || account === undefined || ownerId === account) return undefined;
  return words`of account ${foreign(ownerId)}`;
};
