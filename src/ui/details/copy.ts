import { ipOf } from '../../domain/association.ts';
import { env } from 'vscode';
import type { Inventory } from '../../domain/inventory.ts';
import { arnOf } from '../../domain/arn.ts';
import { foreign, words } from '../../domain/words.ts';
import type { Target } from '../../operations/operation.ts';
import { tell } from '../door/messages.ts';
import { flash } from '../door/statusItem.ts';
import { addressOf, publicIpOf } from '../network/rows/interfaceLine.ts';
import { openFor } from '../shared/openFor.ts';
import { thingOf } from '../shared/targetOf.ts';
import type { Command } from '../commandContext.ts';

/** Puts text on the clipboard and says so for a moment in the status bar. */
const copyText = async (text: string): Promise<void> => {
  await env.clipboard.writeText(text);
  flash(words`Copied: ${foreign(text, 80)}`, 3000);
};

/** Copies the text that a link of the details page carries; any other argument does nothing. */
export const copyValue: Command = async (_context, argument) => {
  if (typeof argument === 'string') await copyText(argument);
};

const copying =
  (read: (target: Target, inventory: Inventory) => string | undefined): Command =>
  async ({ session }, argument) => {
    const target = thingOf(argument);
    const open = target && (await openFor(session, argument));
    // Why there is none has been told.
    if (target && !open) return;
    const inventory = open?.store.visible?.inventory;
    const text = target && inventory && read(target, inventory);
    if (text === undefined) tell.info(words`There is nothing to copy here`);
    else await copyText(text);
  };

export const copyId = copying(({ id }) => id);
export const copyArn = copying(arnOf);
export const copyPrivateIp = copying(({ id }, inventory) => {
  const eni = inventory.eni(id);
  return eni && addressOf(eni);
});
export const copyPublicIp = copying(({ id }, inventory) => {
  const eni = inventory.eni(id);
  const address = inventory.elasticIp(id);
  return eni ? publicIpOf(eni) : address && ipOf(address);
});
export const copyMac = copying(({ id }, inventory) => inventory.eni(id)?.mac);
