import { ipOf } from '../../domain/association.ts';
import { env } from 'vscode';
import type { Inventory } from '../../domain/inventory.ts';
import { arnOf } from '../../domain/arn.ts';
import { foreign, grouped, noWords, words } from '../../domain/words.ts';
import type { Target } from '../../operations/operation.ts';
import type { ThingLink } from '../../topology/details.ts';
import { tell } from '../door/messages.ts';
import { flash } from '../door/statusItem.ts';
import { addressOf, publicIpOf } from '../network/rows/interfaceLine.ts';
import { areOfOne, openFor } from '../shared/openFor.ts';
import { groupOf, targetsOf } from '../shared/targetOf.ts';
import type { Command } from '../commandContext.ts';

/** Puts text on the clipboard and says so for a moment in the status bar. */
const copyText = async (texts: readonly string[]): Promise<void> => {
  await env.clipboard.writeText(texts.join('\n'));
  const many = texts.length > 1 ? words` ${texts.length}` : noWords;
  flash(words`Copied${many}: ${foreign(texts.join(', '), 80)}`, 3000);
};

/** Copies the text that a button of a page carries; any other argument does nothing. */
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

/** Copies the facts of one thing, or of several as a list, as JSON. */
export const copyJson: Command = async ({ session }, argument, all) => {
  const targets = linksOf(argument, all);
  const open = targets.length > 0 && areOfOne(argument, all) ? await openFor(session, argument) : undefined;
  // Why there is none has been told.
  if (targets.length > 0 && !open) return;
  const inventory = open?.store.visible?.inventory;
  const { jsonOfThings } = await import('../../topology/export/jsonOfThings.ts');
  const json = inventory && jsonOfThings(targets, inventory);
  if (json === undefined) {
    tell.info(words`There is nothing to copy here`);
    return;
  }
  await env.clipboard.writeText(json);
  const [only] = targets;
  flash(
    only && targets.length === 1
      ? words`Copied as JSON: ${foreign(only.id)}`
      : words`Copied as JSON: ${grouped(targets.length)} things`,
    3000,
  );
};

/** A security group has no row, but a page of details. */
const linksOf = (argument: unknown, all: unknown): readonly ThingLink[] => {
  const group = groupOf(argument);
  return group ? [group] : targetsOf(argument, all);
};
