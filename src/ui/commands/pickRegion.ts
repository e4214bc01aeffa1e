import * as l10n from '@vscode/l10n';
import { window, type QuickPickItem } from 'vscode';
import { isRegion, regions } from '../regions.ts';

/** Asks for a region, the profile's own first. A name that is not in the list is offered as typed when it looks like one. */
export const pickRegion = (home: string | undefined): Promise<string | undefined> =>
  new Promise((resolve) => {
    const pick = window.createQuickPick<QuickPickItem>();
    const known = itemsWith(home);
    Object.assign(pick, {
      title: l10n.t('Choose a region'),
      placeholder: l10n.t('Type a name or place'),
      matchOnDescription: true,
      ignoreFocusOut: true,
      items: known,
    });
    pick.onDidChangeValue((typed) => {
      const text = typed.trim();
      const other = isRegion(text) && !known.some(({ label }) => label === text);
      pick.items = other ? [...known, { label: text, description: l10n.t('as typed') }] : known;
    });
    pick.onDidAccept(() => {
      const chosen = pick.selectedItems[0]?.label;
      if (chosen === undefined) return;
      resolve(chosen);
      pick.dispose();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });

const itemsWith = (home: string | undefined): readonly QuickPickItem[] => {
  const all = regions.map(({ id, place }) => ({ label: id, description: place }));
  if (home === undefined) return all;
  const own = all.find(({ label }) => label === home);
  const first = {
    label: home,
    description: [own?.description, l10n.t("the profile's own")].filter(Boolean).join(' · '),
  };
  return [first, ...all.filter(({ label }) => label !== home)];
};
