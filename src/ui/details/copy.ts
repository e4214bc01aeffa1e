import { ipOf } from '../../domain/association.ts';
import { env } from 'vscode';
import type { Inventory } from '../../domain/inventory.ts';
import { arnOf } from '../../domain/arn.ts';
import { foreign, noWords, words } from '../../domain/words.ts';
import type { Target } from '../../operations/operation.ts';
import { tell } from '../door/messages.ts';
import { flash } from '../door/statusItem.ts';
import { addressOf, publicIpOf } from '../network/rows/interfaceLine.ts';
import { areOfOne, openFor } from '../shared/openFor.ts';
import { targetsOf } from '../shared/targetOf.ts';
import type { Command } from '../commandContext.ts';

/** Puts text on the clipboard and says so for a moment in the status bar. */
const copyText = async (texts: readonly string[]): Promise<void> => {
  await env.clipboard.writeText(texts.join('\n'));
  const many = texts.length > 1 ? words` ${texts.length}` : noWords;
  flash(words`Copied${many}: ${foreign(texts.join(', '), 80)}`, 3000);
};

/** Copies the text that a link of the details page carries; any other argument does nothing. */
export const copyValue: Command = async (_context, argument) => {
  if (typeof argument === 'string') await copyText([argument]);
};

/** Copies what is read of each thing, one a line; of several what some of them do not have is left out. */
const copying =
  (read: (target: Target, inventory: Inventory) => string | undefined): Command =>
  async ({ session }, argument, all) => {
    const targets = targetsOf(argument, all);
    const open = targets.length > 0 && areOfOne(argument, all) ? await openFor(session, argument) : undefined;
    // Why there is none has been told.
    if (targets.length > 0 && !open) return;
    const inventory = open?.store.visible?.inventory;
    const texts = inventory ? targets.flatMap((target) => read(target, inventory) ?? []) : [];
    if (texts.length === 0) tell.info(words`There is nothing to copy here`);
    else await copyText(texts);
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
