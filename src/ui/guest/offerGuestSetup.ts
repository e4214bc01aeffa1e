import { commands } from 'vscode';
import type { Call } from '../../actions/ec2.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { words, type Words } from '../../domain/words.ts';
import { guestSetupOf } from '../../insight/guest/guestSetup.ts';
import { commandOf } from '../../manifest/commands.ts';

export type GuestOffer = { readonly label: Words; readonly take: () => Promise<void> };

/**
 * Offers the set-up after a run that attached an interface or gave one addresses, for the last such one that is on an instance of the account's own; undefined after
 * any other run. `scope` is the id of the account's scope.
 */
export const guestOfferAfter = (
  done: readonly Call[],
  { inventory, scope }: { readonly inventory: Inventory | undefined; readonly scope: string },
): GuestOffer | undefined => {
  const eniId = done.map(interfaceOf).findLast((id) => id !== undefined);
  const instanceId = inventory?.eni(eniId)?.attachment?.instanceId;
  if (!inventory || eniId === undefined || instanceId === undefined) return undefined;
  const setup = guestSetupOf(inventory, { instanceId, eniId });
  if (!setup || setup.guests.length === 0) return undefined;
  const take = async (): Promise<void> => {
    await commands.executeCommand(commandOf('guestSetup'), { kind: 'interface', id: eniId, scope });
  };
  return { label: words`Guest Set-Up`, take };
};

/** The interface that the operating system now has to know more of. */
const interfaceOf = ({ action, input }: Call): string | undefined =>
  (action === 'attachInterface' || action === 'assignIpv4' || action === 'assignIpv6') && 'eniId' in input
    ? input.eniId
    : undefined;
