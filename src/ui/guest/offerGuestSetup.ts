import { commands } from 'vscode';
import type { Call } from '../../actions/ec2.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { words, type Words } from '../../domain/words.ts';
import { commandOf } from '../../manifest/commands.ts';
import { guestAfter } from '../../services/guestAfter.ts';

export type GuestOffer = { readonly label: Words; readonly take: () => Promise<void> };

/**
 * Offers the set-up after a run that attached an interface or gave one addresses, for the last such one that is on an instance of the account's own; undefined after
 * any other run. `scope` is the id of the account's scope.
 */
export const guestOfferAfter = (
  done: readonly Call[],
  { inventory, scope }: { readonly inventory: Inventory | undefined; readonly scope: string },
): GuestOffer | undefined => {
  const guest = inventory && guestAfter(done, inventory);
  if (!guest) return undefined;
  const take = async (): Promise<void> => {
    await commands.executeCommand(commandOf('guestSetup'), { kind: 'interface', id: guest.eniId, scope });
  };
  return { label: words`Guest Set-Up`, take };
};
