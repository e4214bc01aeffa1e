import * as l10n from '@vscode/l10n';
import { window } from 'vscode';
import type { Inventory } from '../../domain/inventory.ts';
import type { Selection } from '../../protocol/topology.ts';
import { plain } from '../plain.ts';
import { targetOf } from '../targetOf.ts';
import type { Command } from './commandContext.ts';

/** Opens every attribute of a thing to read and copy; from the palette, of an interface to be chosen. */
export const showDetails: Command = async ({ session: { store }, details }, argument) => {
  if (!store.inventory) {
    void window.showInformationMessage(l10n.t('No account is open; open the demo account or choose a profile.'));
    return;
  }
  const target = targetOf(argument) ?? (await chooseInterface(store.inventory));
  if (target) await (await details.get()).show(target);
};

const chooseInterface = async (inventory: Inventory): Promise<Selection | undefined> => {
  const { interfaceChoices } = await import('../../operations/choices/interfaceChoices.ts');
  const items = interfaceChoices(inventory).map(({ value, label, description = '', detail = '' }) => ({
    label: `$(plug) ${plain(label)}`,
    description: plain(description),
    detail: plain(detail),
    value,
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Show Details'),
    placeHolder: l10n.t('Which network interface?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen && { kind: 'interface', id: chosen.value };
};
