import type { Call } from '../actions/ec2.ts';
import type { Inventory } from '../domain/inventory.ts';
import { slotTag } from '../domain/slots.ts';
import { labelOf } from '../domain/tags.ts';
import { foreign, words, type Words } from '../domain/words.ts';
import { guestSetupOf } from '../insight/guest/guestSetup.ts';

/** An interface of which an operating system now has to know more. */
export type GuestAfter = { readonly eniId: string; readonly sentence: Words };

/**
 * After a run that attached an interface or gave one addresses: the last such one that is on an instance of the account's own, as it was read after
 * the run. Undefined after any other run, and where a service or a cluster sets it up.
 */
export const guestAfter = (done: readonly Call[], now: Inventory): GuestAfter | undefined => {
  const eniId = done.map(interfaceOf).findLast((id) => id !== undefined);
  const attachment = now.eni(eniId)?.attachment;
  if (eniId === undefined || attachment?.instanceId === undefined) return undefined;
  const { instanceId } = attachment;
  const setup = guestSetupOf(now, { instanceId, eniId });
  if (!setup || setup.guests.length === 0) return undefined;
  const instance = now.instance(instanceId);
  const name = foreign(instance ? labelOf(instance) : instanceId, 60);
  return {
    eniId,
    sentence: words`The operating system of ${name} must set up ${foreign(slotTag(attachment))} before traffic flows. Amazon Linux does most of it by itself.`,
  };
};

const interfaceOf = ({ action, input }: Call): string | undefined =>
  (action === 'attachInterface' || action === 'assignIpv4' || action === 'assignIpv6') && 'eniId' in input
    ? input.eniId
    : undefined;
